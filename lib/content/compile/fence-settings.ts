/**
 * What a click on a code block does: it opens (`editor`), it is what the next execution of the step begins with
 * (`start`), the expressions of the page read it (`data`), or nothing, on purpose (`still`).
 */
const uses = ['editor', 'start', 'data', 'still'] as const;
export type FenceUse = (typeof uses)[number];

/** What stands behind the language of a code block. */
export interface FenceSettings {
  readonly title?: string;
  readonly use?: FenceUse;
  /** What the example is run with, and what comes of it: JSON, or the name of an error. */
  readonly input?: string;
  readonly output?: string;
  readonly error?: string;
  /** The state in which the run is over, and how many seconds it takes. */
  readonly last?: string;
  readonly lasts?: string;
  /** What the work of a state gives, where there is nobody to do it: JSON. */
  readonly result?: string;
  /** The service that the fields are sent to. */
  readonly resource?: string;
  /** What is none of this. */
  readonly unknown: string;
}

type Said = { -readonly [Key in Exclude<keyof FenceSettings, 'use' | 'unknown'>]?: string };

/** Reads `title="Sum" editor input='{ "a": 1 }' output='2'`. */
export function fenceSettings(meta: string): FenceSettings {
  const found: Said = {};
  const rest = meta.replace(
    /\b(?:(title|error|last|lasts|resource)="([^"]*)"|(input|output|result)='([^']*)')/g,
    (_, text: keyof Said, words: string, json: keyof Said, value: string) => {
      found[text ?? json] = words ?? value;
      return '';
    },
  );
  const words = rest.split(/\s+/).filter(Boolean);
  const use = uses.find((each) => words.includes(each));
  const unknown = words.filter((word, index) => word !== use || words.indexOf(word) !== index).join(' ');
  return { ...found, ...(use && { use }), unknown };
}
