import { formatDiagnostic, validateDefinition } from '@pasos/engine/browser';
import type { Language } from '@/lib/i18n/languages';
import type { Anatomy } from '@/lib/content/compile/anatomy';
import { fenceSettings, type FenceSettings } from '@/lib/content/compile/fence-settings';
import { liveExample, readJson } from '@/lib/content/compile/live/live-example';
import type { LineProblem } from './check-elements';

type Fence = Anatomy['fences'][number];

/**
 * Every piece of JSON in a text is live, or its author says that it is not; what a click opens is a machine that AWS
 * would take. In exercises neither has to be.
 */
export function checkExamples({ fences }: Anatomy, language: Language): LineProblem[] {
  return fences
    .filter((fence) => fence.language === 'json' && !fence.exercise)
    .flatMap((fence) => {
      const settings = fenceSettings(fence.meta);
      const messages = [...notJson(settings), ...problemsOf(fence, settings, language)];
      return messages.map((message) => ({ rule: 'examples', line: fence.line, message }) as const);
    });
}

function problemsOf({ value }: Fence, settings: FenceSettings, language: Language): string[] {
  const { use, input, output, error, last, lasts, result, resource } = settings;
  const said = Object.entries({ input, output, error, last, lasts, result, resource });
  if (isDefinition(value) && use !== 'editor')
    return ['nobody can open this definition: write `editor` after its title', ...refusals(value)];
  switch (use) {
    case undefined:
      return [
        'neither live nor said not to be: write `editor` (a click opens it), `start` (the next execution begins with it), `data` (the expressions of the page read it) or `still` behind the title',
      ];
    case 'editor':
      return problemsOfLive(value, settings, language);
    case 'start':
    case 'data':
    case 'still':
      return [
        ...(use !== 'still' && readJson(value) === undefined ? ['this is not JSON'] : []),
        ...said.flatMap(([name, claim]) =>
          claim === undefined ? [] : [`\`${name}\` is of use with \`editor\` only`],
        ),
      ];
  }
}

function problemsOfLive(value: string, settings: FenceSettings, language: Language): string[] {
  const live = liveExample(value, settings, language);
  if (!live)
    return [
      'no machine can be made of this: a whole definition, a state, states with their names, a rule of a Choice, `Retry` or `Catch`, fields that are read, or fields with `resource="…"`',
    ];
  const needsResult = live.state !== undefined && live.text.includes('"Task"');
  return [
    ...(needsResult && settings.result === undefined
      ? ["say what the service answers: `result='…'`, so that it can be tried without it"]
      : []),
    ...refusals(live.text),
  ];
}

function refusals(definition: string): string[] {
  return validateDefinition(definition)
    .diagnostics.filter(({ severity }) => severity === 'ERROR')
    .map((diagnostic) => `AWS would refuse this definition: ${formatDiagnostic(diagnostic)}`);
}

function notJson({ input, output, result }: FenceSettings): string[] {
  return Object.entries({ input, output, result }).flatMap(([name, json]) =>
    json === undefined || readJson(json) !== undefined ? [] : [`\`${name}\` is not JSON: ${json}`],
  );
}

/** Whole, or meant to be: with one of the two fields only it is a part that is talked about. */
function isDefinition(text: string): boolean {
  const value = readJson(text);
  return typeof value === 'object' && value !== null && 'StartAt' in value && 'States' in value;
}
