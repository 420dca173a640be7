import { LATE_PARTS, validateDefinition } from '@pasos/engine/browser';
import type { Json } from '@pasos/engine/inspection';
import { setAt, applyChange } from '@/lib/studio/edit/change';
import { stagesWhatIf } from '../stages/stages-of';
import type { VisitStages } from '../stages/stage';
import { readMachine } from '../story/machine';
import type { Story } from '../story/story';

/** What is tried out in one visit; nothing of it is kept. */
export interface Trying {
  /** A field, by its pointer, and the JSON text it is to have; an empty one takes it away. */
  readonly fields: Readonly<Record<string, string>>;
  readonly input?: string;
  readonly result?: string;
}

export type Outcome =
  | { readonly kind: 'told'; readonly told: VisitStages }
  /** Not JSON, or not valid: AWS's words. */
  | { readonly kind: 'not-json'; readonly where: string }
  | { readonly kind: 'invalid'; readonly message: string };

/** The stages of a visit as they would be. */
export async function tryOut(
  story: Story,
  { visit, attempt }: { readonly visit: number; readonly attempt: number },
  trying: Trying,
): Promise<Outcome> {
  const place = story.places.get(visit)!;
  const input = jsonOf(trying.input);
  const result = jsonOf(trying.result);
  if (input === BROKEN) return { kind: 'not-json', where: 'input' };
  if (result === BROKEN) return { kind: 'not-json', where: 'returned' };
  let text = story.machine.text;
  for (const [pointer, field] of Object.entries(trying.fields)) {
    const value = field.trim() === '' ? undefined : jsonOf(field);
    if (value === BROKEN) return { kind: 'not-json', where: pointer };
    text = applyChange(text, setAt(text, pointer, value));
  }
  const error = await errorIn(text);
  const machine = error === undefined ? readMachine(text) : undefined;
  if (!machine) return { kind: 'invalid', message: error ?? '' };
  const inspected = await story.goThrough(place, { machine, input, result });
  return { kind: 'told', told: stagesWhatIf({ story, place, inspected, machine, input }, attempt) };
}

const BROKEN = Symbol('no JSON');

function jsonOf(text: string | undefined): Json | undefined | typeof BROKEN {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as Json;
  } catch {
    return BROKEN;
  }
}

/** The first thing that AWS would refuse. */
async function errorIn(text: string): Promise<string | undefined> {
  const parts = LATE_PARTS.filter(({ sign }) => text.includes(sign)).map(({ load }) => load());
  const options = Object.assign({}, ...(await Promise.all(parts))) as object;
  return validateDefinition(text, options).diagnostics.find(({ severity }) => severity === 'ERROR')?.message;
}
