/** What stands behind the language of a code block. */
export interface FenceSettings {
  readonly title?: string;
  /** A click opens it: in the sandbox beside it, or in the studio. */
  readonly editor: boolean;
  /** What the example is run with, and what comes of it: JSON, or the name of an error. */
  readonly input?: string;
  readonly output?: string;
  readonly error?: string;
  /** What is none of this. */
  readonly unknown: string;
}

/** Reads `title="Sum" editor input='{ "a": 1 }' output='2'`. */
export function fenceSettings(meta: string): FenceSettings {
  const found: { title?: string; input?: string; output?: string; error?: string } = {};
  const rest = meta.replace(
    /\b(?:(title|error)="([^"]*)"|(input|output)='([^']*)')/g,
    (_, text: 'title' | 'error', words: string, json: 'input' | 'output', value: string) => {
      found[text ?? json] = words ?? value;
      return '';
    },
  );
  const editor = /\beditor\b/.test(rest);
  return { ...found, editor, unknown: rest.replace(/\beditor\b/, '').trim() };
}
