import { formatDiagnostic, validateDefinition } from '@pasos/engine/browser';
import type { Anatomy } from '@/lib/content/compile/anatomy';
import { fenceSettings } from '@/lib/content/compile/fence-settings';
import type { LineProblem } from './check-elements';

type Fence = Anatomy['fences'][number];

/** Every definition in a text is one that AWS would take, and that a click opens. In exercises neither has to be. */
export function checkExamples({ fences }: Anatomy): LineProblem[] {
  return fences
    .filter(({ language, exercise }) => language === 'json' && !exercise)
    .flatMap((fence) => problemsOf(fence).map((message) => ({ line: fence.line, message })));
}

function problemsOf({ meta, value }: Fence): string[] {
  const { editor, input, output, error } = fenceSettings(meta);
  const said = Object.entries({ input, output }).flatMap(([name, json]) =>
    json === undefined || isJson(json) ? [] : [`\`${name}\` is not JSON: ${json}`],
  );
  if (!isDefinition(value)) {
    const isExample = editor || [input, output, error].some((each) => each !== undefined);
    return isExample
      ? ['only a whole definition can be opened and run: it needs `StartAt` and `States`']
      : said;
  }
  const refusals = validateDefinition(value)
    .diagnostics.filter(({ severity }) => severity === 'ERROR')
    .map((diagnostic) => `AWS would refuse this definition: ${formatDiagnostic(diagnostic)}`);
  const live = editor ? [] : ['nobody can open this definition: write `editor` after its title'];
  return [...live, ...said, ...refusals];
}

/** Whole, or meant to be: with one of the two fields only it is a part that is talked about. */
function isDefinition(text: string): boolean {
  const value = read(text);
  return typeof value === 'object' && value !== null && 'StartAt' in value && 'States' in value;
}

function isJson(text: string): boolean {
  return read(text) !== undefined;
}

function read(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
