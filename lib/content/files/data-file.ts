import { findNodeAtLocation, parseTree, type Node, type ParseError } from 'jsonc-parser';
import type * as z from 'zod';
import { ContentError, type ContentProblem } from '@/lib/content/problem';
import { sayIssue, type Said } from './say-issue';
import { sayJsonError } from './say-json-error';

type Path = readonly PropertyKey[];

/** What an author wrote as JSON, of the shape it must have; whatever else is wrong with it is told with its place. */
export interface DataFile<T> {
  readonly data: T;
  readonly problem: (path: Path, message: string) => ContentProblem;
}

export interface DataSource {
  /** How problems name it. */
  readonly file: string;
  readonly text: string;
}

/** Throws a `ContentError` with everything that is not as `schema` wants it. */
export function readData<T>(source: DataSource, schema: z.ZodType<T>): DataFile<T> {
  const errors: ParseError[] = [];
  const tree = parseTree(source.text, errors, { disallowComments: true });
  const [first] = errors;
  // What follows the first slip is only its consequence.
  if (first || !tree) throw new ContentError([sayJsonError(source, first)]);
  const parsed = schema.safeParse(JSON.parse(source.text));
  const locate = (path: Path, onKey?: string) => placeAt(source.text, nodeFor(tree, path, onKey));
  if (!parsed.success) {
    const said = parsed.error.issues.flatMap((issue) => sayIssue(issue, schema, JSON.parse(source.text)));
    throw new ContentError(said.map((each) => inFile(source.file, each, locate)));
  }
  const problem = (path: Path, message: string) => inFile(source.file, { path, message }, locate);
  return { data: parsed.data, problem };
}

function inFile(
  file: string,
  { path, key, message }: Said,
  locate: (path: Path, onKey?: string) => { line: number; column: number },
): ContentProblem {
  const field = fieldName(path);
  return { file, ...locate(path, key), message: field ? `${field}: ${message}` : message };
}

/** `steps[0].checks[1].title`: as the code would say it. */
export function fieldName(path: Path): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
}

/** The value at the path; where there is none, what should hold it. A name that is too much is shown itself. */
function nodeFor(tree: Node, path: Path, key?: string): Node {
  const steps = path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  for (let length = steps.length; length > 0; length--) {
    const found = findNodeAtLocation(tree, steps.slice(0, length));
    if (found) return (key && nameOf(found, key)) || found;
  }
  return (key && nameOf(tree, key)) || tree;
}

function nameOf(object: Node, key: string): Node | undefined {
  return object.children?.find(({ children }) => children?.[0]?.value === key)?.children?.[0];
}

function placeAt(text: string, { offset }: Node) {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
