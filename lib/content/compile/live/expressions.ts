import { isMdxElement, lineOf, type MarkdownNode } from '../markdown-node';
import { fenceSettings } from '../fence-settings';
import { queryLanguages, type Expression, type QueryLanguage } from './expression-machine';

/** What the page says that an expression gives. */
type Gives =
  | { readonly kind: 'json'; readonly json: string }
  /** A regular expression: not the same each time. */
  | { readonly kind: 'like'; readonly like: string }
  /** It needs what one state alone does not have. */
  | { readonly kind: 'still' }
  | { readonly kind: 'unsaid' };

/** A cell of the first column of a table in <Expressions>. */
export interface FoundExpression extends Expression {
  readonly gives: Gives;
  /** The JSON it reads: that of the page's block with `data`. */
  readonly data: string | undefined;
  readonly line: number;
  readonly node: MarkdownNode;
}

/** Every expression that a page shows in a table, with the result beside it. */
export function expressionsOf(tree: MarkdownNode): FoundExpression[] {
  const data = dataOf(tree);
  return descendants(tree)
    .filter((node) => isMdxElement(node) && node.name === 'Expressions')
    .flatMap((element) =>
      descendants(element)
        .filter(({ type }) => type === 'tableRow')
        .slice(1)
        .flatMap((row) => ofRow(row, element).map((found) => ({ ...found, data }))),
    );
}

/** The data that the expressions of the page read. */
export function dataOf(tree: MarkdownNode): string | undefined {
  return descendants(tree).find(
    ({ type, meta }) => type === 'code' && fenceSettings(meta ?? '').use === 'data',
  )?.value;
}

function ofRow(row: MarkdownNode, element: MarkdownNode): Omit<FoundExpression, 'data'>[] {
  const [first, second] = (row.children ?? []).map(descendants);
  const said = (second ?? []).filter((node) => isMdxElement(node) && node.name === 'Gives').map(givesOf);
  const codes = (second ?? [])
    .filter(({ type }) => type === 'inlineCode')
    .map(({ value = '' }) => ofCode(value));
  const before = attributeOf(element, 'before');
  const language = attributeOf(element, 'in');
  return (first ?? [])
    .filter(({ type }) => type === 'inlineCode')
    .map((node, index) => ({
      code: node.value ?? '',
      in: isQueryLanguage(language) ? language : 'JSONPath',
      ...(before !== undefined && { before }),
      gives: (said.length > 0 ? said : codes)[index] ?? { kind: 'unsaid' },
      line: lineOf(node),
      node,
    }));
}

function givesOf(element: MarkdownNode): Gives {
  const [json, like] = [attributeOf(element, 'json'), attributeOf(element, 'like')];
  if (json !== undefined) return { kind: 'json', json };
  return like === undefined ? { kind: 'still' } : { kind: 'like', like };
}

function ofCode(code: string): Gives {
  try {
    JSON.parse(code);
    return { kind: 'json', json: code };
  } catch {
    return { kind: 'unsaid' };
  }
}

function attributeOf({ attributes = [] }: MarkdownNode, key: string): string | undefined {
  const value = attributes.find(({ name }) => name === key)?.value;
  return typeof value === 'string' ? value : undefined;
}

function isQueryLanguage(text: string | undefined): text is QueryLanguage {
  return queryLanguages.some((each) => each === text);
}

function descendants(node: MarkdownNode): MarkdownNode[] {
  return (node.children ?? []).flatMap((child) => [child, ...descendants(child)]);
}
