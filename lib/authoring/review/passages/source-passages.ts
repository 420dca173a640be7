import ts from 'typescript';
import type { Language } from '@/lib/i18n/languages';
import { roleOf } from './data-passages';
import { maskMarkdown, placeInSource, type Passage } from './passage';

/** The texts of a TypeScript file in each language: tables, files and properties that have the name of one. */
export function sourcePassages(source: string, file: string): Passage[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, kindOf(file));
  const found: Passage[] = [];
  visit(tree, languageOf(file.split('/').at(-1)?.replace(/\..*$/, '')), (node, language) =>
    found.push({ file, language, ...cut(source, node, tree) }),
  );
  return found;
}

type Take = (text: ts.LiteralLikeNode, language: Language) => void;

function visit(node: ts.Node, language: Language | undefined, take: Take): void {
  if (isNoText(node)) return;
  if (ts.isStringLiteralLike(node) || isTemplatePiece(node)) {
    if (language && !isProgram(node.text)) take(node, language);
    return;
  }
  if (ts.isCallExpression(node) && isSay(node)) {
    node.arguments.forEach((argument, index) => visit(argument, index === 0 ? 'es' : 'en', take));
    return;
  }
  const its = (hasName(node) && languageOf(node.name.getText())) || language;
  ts.forEachChild(node, (child) => {
    if (!hasName(node) || child !== node.name) visit(child, its, take);
  });
}

/** Names of modules, types, keys, and what a value is compared with. */
function isNoText(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node)) return true;
  if (ts.isTypeAliasDeclaration(node) || ts.isInterfaceDeclaration(node)) return true;
  if (ts.isCaseClause(node) || ts.isElementAccessExpression(node)) return false;
  const { parent } = node;
  if (!parent || !ts.isStringLiteralLike(node)) return false;
  if (ts.isBinaryExpression(parent)) return /^[!=<>]=*$/.test(parent.operatorToken.getText());
  return (
    (ts.isElementAccessExpression(parent) && parent.argumentExpression === node) ||
    (ts.isCaseClause(parent) && parent.expression === node)
  );
}

/** What a new function of the student begins with, and names such as `mi-funcion`. */
function isProgram(text: string): boolean {
  return /=>|^def /m.test(text) || /^[a-z\d]+(-[a-z\d]+)+$/.test(text);
}

function isTemplatePiece(node: ts.Node): node is ts.TemplateHead | ts.TemplateMiddle | ts.TemplateTail {
  return ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node);
}

/** `say('uno', 'one')`: how `lib/labs` writes a text in both languages. */
function isSay({ expression, arguments: given }: ts.CallExpression): boolean {
  return ts.isIdentifier(expression) && expression.text === 'say' && given.length === 2;
}

function hasName(node: ts.Node): node is ts.PropertyAssignment | ts.VariableDeclaration {
  return ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node);
}

/** `es`, `textsEs`, `json-texts-es`, `es-fields`. */
function languageOf(name = ''): Language | undefined {
  const [, found] = /^(es|en)(?:-.*)?$|^.*-(es|en)$|^\w*[a-z](Es|En)$/.exec(name)?.filter(Boolean) ?? [];
  return found === undefined ? undefined : (found.toLowerCase() as Language);
}

/** A word that goes on in what is filled in ends nowhere: it becomes blank with it. */
function cut(source: string, node: ts.LiteralLikeNode, tree: ts.SourceFile) {
  const start = node.getStart(tree) + 1;
  const raw = source.slice(start, node.end - 1);
  const whole = raw.replace(/\\(?:u[0-9a-fA-F]{4}|[^'])/g, (escaped) => ' '.repeat(escaped.length));
  const after = ts.isTemplateHead(node) || ts.isTemplateMiddle(node);
  const before = ts.isTemplateMiddle(node) || ts.isTemplateTail(node);
  const blanks = (word: string) => ' '.repeat(word.length);
  const text = whole.replace(after ? /[\p{L}\d_.-]+\$?$/u : /$^/, blanks);
  const masked = maskMarkdown(before ? text.replace(/^[\p{L}\d_.-]+/u, blanks) : text);
  return { role: roleOf(masked), text: masked, ...placeInSource(source, start) };
}

function kindOf(file: string): ts.ScriptKind {
  return file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
}
