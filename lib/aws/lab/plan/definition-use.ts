import { asArray, asRecord, own, ownText, type JsonRecord } from '@/lib/graph/json-value';

/** What one execution may use at most, going by the definition alone. */
export interface DefinitionUse {
  readonly transitions: number;
  readonly lambdaCalls: number;
  /** Calls of any other service. */
  readonly serviceCalls: number;
}

/** A Task that fails is tried again so often unless its Retry says something else. */
const ATTEMPTS_DEFAULT = 3;
/** No lab has a Retry go on for longer. */
const ATTEMPTS_MAX = 20;
/** What a Map of a lab goes through. */
const ITEMS_MAX = 100;
/** How often a loop of a lab is gone through. */
const ROUNDS_MAX = 50;
/** AWS ends an execution there: 25,000 events, of which every transition writes two. */
const TRANSITIONS_MAX = 12_500;
/** The start and the end. */
const ENDS = 2;

export function definitionUse(definition: string): DefinitionUse {
  const { transitions, lambdaCalls, serviceCalls } = scopeUse(parse(definition));
  const most = (count: number) => Math.min(TRANSITIONS_MAX, count);
  return {
    transitions: most(transitions + ENDS),
    lambdaCalls: most(lambdaCalls),
    serviceCalls: most(serviceCalls),
  };
}

function scopeUse(scope: unknown): DefinitionUse {
  const states = asRecord(own(asRecord(scope), 'States'));
  const all = sum(Object.values(states).map((state) => stateUse(asRecord(state))));
  return times(all, hasLoop(states) ? ROUNDS_MAX : 1);
}

function stateUse(state: JsonRecord): DefinitionUse {
  const isTask = ownText(state, 'Type') === 'Task';
  const isLambda = isTask && /:lambda:/.test(ownText(state, 'Resource') ?? '');
  const itself = {
    transitions: 1,
    lambdaCalls: isLambda ? 1 : 0,
    serviceCalls: isTask && !isLambda ? 1 : 0,
  };
  const branches = asArray(own(state, 'Branches')).map(scopeUse);
  const items = times(scopeUse(own(state, 'ItemProcessor') ?? own(state, 'Iterator')), ITEMS_MAX);
  const attempts = asArray(own(state, 'Retry')).map(attemptsOf);
  return times(sum([itself, ...branches, items]), 1 + Math.max(0, ...attempts));
}

function attemptsOf(retrier: unknown): number {
  const attempts = own(asRecord(retrier), 'MaxAttempts');
  return typeof attempts === 'number' ? Math.min(attempts, ATTEMPTS_MAX) : ATTEMPTS_DEFAULT;
}

/** Whether some state leads back to itself. */
function hasLoop(states: JsonRecord): boolean {
  const seen = new Map<string, 'open' | 'done'>();
  const leadsBack = (name: string): boolean => {
    const known = seen.get(name);
    if (known) return known === 'open';
    seen.set(name, 'open');
    const does = nextOf(asRecord(own(states, name))).some(leadsBack);
    seen.set(name, 'done');
    return does;
  };
  return Object.keys(states).some(leadsBack);
}

function nextOf(state: JsonRecord): readonly string[] {
  const ways = [state, ...asArray(own(state, 'Choices')), ...asArray(own(state, 'Catch'))].map(asRecord);
  const names = ways.flatMap((way) => [ownText(way, 'Next'), ownText(way, 'Default')]);
  return names.filter((name) => name !== undefined);
}

function sum(uses: readonly DefinitionUse[]): DefinitionUse {
  const all = (of: keyof DefinitionUse) => uses.reduce((total, use) => total + use[of], 0);
  return {
    transitions: all('transitions'),
    lambdaCalls: all('lambdaCalls'),
    serviceCalls: all('serviceCalls'),
  };
}

function times(use: DefinitionUse, factor: number): DefinitionUse {
  return {
    transitions: use.transitions * factor,
    lambdaCalls: use.lambdaCalls * factor,
    serviceCalls: use.serviceCalls * factor,
  };
}

function parse(definition: string): unknown {
  try {
    return JSON.parse(definition) as unknown;
  } catch {
    return undefined;
  }
}
