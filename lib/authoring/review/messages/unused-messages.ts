import path from 'node:path';
import ts from 'typescript';
import type { Source } from '../passages/sources';
import type { Finding } from '../finding';
import { noteUses } from './message-uses';

const rooms = /^(app|components|lib)\//;
const tableFile = /^components\/.*(messages|-texts|messages\/es)\.ts$|^lib\/i18n\/messages\/es\.ts$/;

/** Whoever reads a table names it, its type or what gives it. */
const mayRead = /messages|texts|words|phrases/i;

/** Keys of message tables that no code reads. Types tell a `title` of one table from that of another. */
export function unusedMessages(sources: readonly Source[], root: string): Finding[] {
  const ours = sources.filter(({ file }) => rooms.test(file));
  const files = ours.map(({ file }) => file);
  const speaking = ours.filter(({ text }) => mayRead.test(text)).map(({ file }) => file);
  const program = ts.createProgram(
    files.map((file) => path.join(root, file)),
    options,
    quickHost(root),
  );
  const checker = program.getTypeChecker();
  const tables = files
    .filter((file) => tableFile.test(file))
    .flatMap((file) => tablesIn(program, path.join(root, file)));
  const keys = tables.flatMap((table) => keysOf(table, checker));
  const known = new Set(keys.flatMap(({ symbol }) => symbol.declarations ?? []));
  const isTable = (symbol: ts.Symbol) => symbol.declarations?.some((node) => known.has(node)) ?? false;
  const used = new Set<ts.Node>();
  for (const file of speaking) {
    const tree = program.getSourceFile(path.join(root, file));
    if (tree) for (const node of noteUses(tree, checker, isTable)) used.add(node);
  }
  return keys
    .filter(({ symbol }) => !symbol.declarations?.some((node) => used.has(node)))
    .map(({ symbol, name }) => at(symbol, name, root));
}

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2022.d.ts'],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  jsx: ts.JsxEmit.ReactJSX,
  strict: true,
  skipLibCheck: true,
  noEmit: true,
  resolveJsonModule: true,
  types: [],
};

/** Of what is not ours only React is looked at: nothing else hands texts on, and the types of the AWS SDK alone take half a minute. */
function quickHost(root: string): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  const cache = ts.createModuleResolutionCache(root, (name) => name, options);
  const resolve = (name: string, from: string) =>
    ts.resolveModuleName(name, from, options, host, cache).resolvedModule;
  host.resolveModuleNameLiterals = (literals, from) =>
    literals.map(({ text }) => {
      if (text.startsWith('@/'))
        return { resolvedModule: resolve(`./${text.slice(2)}`, path.join(root, 'root.ts')) };
      return { resolvedModule: /^(\.|react(\/|$))/.test(text) ? resolve(text, from) : undefined };
    });
  return host;
}

function tablesIn(program: ts.Program, file: string): ts.VariableDeclaration[] {
  const statements: readonly ts.Statement[] = program.getSourceFile(file)?.statements ?? [];
  return statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) =>
      declarationList.declarations.filter(({ name }) => ts.isIdentifier(name) && name.text === 'es'),
    );
}

interface Key {
  readonly symbol: ts.Symbol;
  readonly name: string;
}

/** Every key at any depth; one whose whole branch is unused stands for it. */
function keysOf(table: ts.VariableDeclaration, checker: ts.TypeChecker): Key[] {
  const collect = (type: ts.Type, prefix: string): Key[] =>
    type.getProperties().flatMap((symbol) => {
      const declared = symbol.declarations?.[0];
      if (!declared || declared.getSourceFile() !== table.getSourceFile()) return [];
      if (!ts.isPropertyAssignment(declared) && !ts.isPropertySignature(declared)) return [];
      const own = { symbol, name: `${prefix}${symbol.name}` };
      const inner = checker.getTypeOfSymbol(symbol);
      const isBranch =
        ts.isPropertyAssignment(declared) && ts.isObjectLiteralExpression(declared.initializer);
      return [own, ...(isBranch ? collect(inner, `${own.name}.`) : [])];
    });
  return collect(checker.getTypeAtLocation(table.name), '');
}

function at(symbol: ts.Symbol, name: string, root: string): Finding {
  const node = symbol.declarations?.[0] as ts.Node;
  const file = node.getSourceFile();
  const { line, character } = file.getLineAndCharacterOfPosition(node.getStart());
  return {
    file: path.relative(root, file.fileName).split(path.sep).join('/'),
    line: line + 1,
    column: character + 1,
    message: { es: `nadie lee el texto \`${name}\``, en: `nobody reads the text \`${name}\`` },
  };
}
