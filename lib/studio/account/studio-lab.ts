import type { Lab } from '@/lib/labs/lab';

export interface StudioMachine {
  readonly name: string;
  readonly type: 'STANDARD' | 'EXPRESS';
  /** What "reset" goes back to. */
  readonly start: string;
  readonly input?: unknown;
}

const slug = 'studio';

/** Whether a step, `<lab>/<step>`, is the bench of a machine of one's own. */
export function isOwnMachine(labStep: string): boolean {
  return labStep.startsWith(`${slug}/`);
}

/** The bench of a machine of one's own is the bench of a lab without tasks: one step, named after the machine. */
export function studioLab({ name, type, start, input }: StudioMachine): Lab {
  const title = { es: name, en: name };
  return {
    slug,
    title,
    summary: { es: '', en: '' },
    minutes: 0,
    steps: [
      {
        id: stepOf(name),
        title,
        optional: false,
        machine: { name, type },
        drafts: [{ id: 'definition', start, solution: start }],
        inputs: input === undefined ? [] : [{ label: { es: 'Ejemplo', en: 'Example' }, value: input }],
        checks: [],
        hints: [],
      },
    ],
  };
}

/** Under which drafts and forms of the machine are kept. */
export function labStepOf(name: string): string {
  return `${slug}/${stepOf(name)}`;
}

/** A step's name has small letters and digits only; machines may be called anything AWS allows. */
export function stepOf(name: string): string {
  return name.replace(/[^a-y0-9]/g, (char) => `z${char.codePointAt(0)!.toString(16)}-`);
}

/** What is wrong with a name for a state machine; undefined when AWS takes it. */
export function nameFault(name: string): 'empty' | 'long' | 'characters' | undefined {
  if (name.trim() === '') return 'empty';
  if (name.length > 80) return 'long';

  return /[\s<>{}[\]?*"#%\\^|~`$&,;:/\u0000-\u001f\u007f-\u009f]/.test(name) ? 'characters' : undefined;
}

/** The name, with a number behind it if it is taken. */
export function freeName(name: string, taken: readonly string[]): string {
  if (!taken.includes(name)) return name;
  for (let number = 2; ; number++) {
    const numbered = `${name.slice(0, 76)}-${number}`;
    if (!taken.includes(numbered)) return numbered;
  }
}
