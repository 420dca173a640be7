import { code, json, say } from '../localized';
import type { Query, Selector } from '../schema/match.schema';
import type { Mismatch } from '../run/mismatch/words';
import { expand, printable } from '../run/template';
import { firstUnlike } from './alike';
import { accountsIn, argumentOf, gapsIn } from './addresses';
import { isTerminal, unreachable } from './graph';
import type { Graph } from './graph';
import { branchesOf, countOf, holds, rulesOf, selects } from './query';
import type { QueryOf } from './query';

/** Why a query does not hold, in words; undefined when it does. */
export function unmet(query: Query, graph: Graph, solution: Graph | undefined): Mismatch | undefined {
  return holds(query, graph, solution) ? undefined : explain(query, graph, solution);
}

function explain(query: Query, graph: Graph, solution: Graph | undefined): Mismatch {
  switch (query.kind) {
    case 'count':
      return explainCount(query, graph);
    case 'start':
      return {
        expected: say(
          `que empiece en ${name(query.state, 'es')}: ${code('StartAt')}`,
          `it starts at ${name(query.state, 'en')}: ${code('StartAt')}`,
        ),
        seen: say(
          `empieza en ${code(graph.starts[''] ?? '?')}`,
          `it starts at ${code(graph.starts[''] ?? '?')}`,
        ),
      };
    case 'exists':
      return {
        expected: say(`${name(query.state, 'es')}`, `${name(query.state, 'en')}`),
        seen: listStates(graph),
      };
    case 'path':
      return explainPath(query, graph);
    case 'branches':
      return amount(query, branchesOf(graph), say('ramas en el Parallel', 'branches in the Parallel'));
    case 'rules':
      return amount(query, rulesOf(graph), say('reglas en el Choice', 'rules in the Choice'));
    case 'field':
      return explainField(query, graph);
    case 'reachable': {
      const lost = unreachable(graph).map((state) => code(state.name));
      return {
        expected: say('que se pueda llegar a todos los estados', 'every state can be reached'),
        seen: say(`nadie llega a ${lost.join(', ')}`, `nothing leads to ${lost.join(', ')}`),
      };
    }
    case 'portable': {
      const [first = ''] = accountsIn(graph);
      return {
        expected: say('ninguna dirección con número de cuenta', 'no address with an account number'),
        seen: say(`aún está ${code(first)}`, `${code(first)} is still there`),
      };
    }
    case 'gap':
      return explainGap(query, graph);
    case 'filled': {
      const gaps = gapsIn(graph).map(code).join(', ');
      return {
        expected: say('que no quede ningún hueco', 'no gap is left'),
        seen: say(`sigue ahí ${gaps}`, `${gaps} is still there`),
      };
    }
    case 'graph':
      return explainGraph(graph, solution);
    case 'alike': {
      const unlike = code((solution && firstUnlike(graph, solution)) ?? '?');
      return {
        expected: say('que solo cambien las direcciones', 'only the addresses change'),
        seen: say(`en ${unlike} hay algo más`, `something more is different in ${unlike}`),
      };
    }
  }
}

function explainCount(query: QueryOf<'count'>, graph: Graph): Mismatch {
  const found = countOf(query, graph);
  const names = found.length > 0 ? ` (${found.map((state) => code(state.name)).join(', ')})` : '';
  const what = say(`estados ${code(query.type)}`, `${code(query.type)} states`);
  const { expected, seen } = amount(query, found.length, what);
  return { expected, seen: say(seen.es + names, seen.en + names) };
}

function amount(
  { is, min, max }: { is?: number | undefined; min?: number | undefined; max?: number | undefined },
  count: number,
  what: { readonly es: string; readonly en: string },
): Mismatch {
  const [es, en] =
    is !== undefined
      ? [`${is}`, `${is}`]
      : min !== undefined
        ? [`al menos ${min}`, `at least ${min}`]
        : [`como mucho ${max}`, `at most ${max}`];
  return {
    expected: say(`${es} ${what.es}`, `${en} ${what.en}`),
    seen: say(`hay ${count}`, `there are ${count}`),
  };
}

function explainPath({ states, direct, ends }: QueryOf<'path'>, graph: Graph): Mismatch {
  const way = (language: 'es' | 'en') =>
    states.map((selector) => name(selector, language)).join(direct ? ' → ' : ' → … → ') +
    (ends ? (language === 'es' ? ' → fin' : ' → end') : '');
  const first = states[0];
  const from = graph.states.filter((state) => first !== undefined && selects(first, state));
  const arrows = from.map(
    (state) =>
      `${code(state.name)} → ${state.targets.map(code).join(' / ') || (isTerminal(state) ? '∎' : '?')}`,
  );
  return {
    expected: say(way('es'), way('en')),
    seen: arrows.length > 0 ? say(arrows.join('; '), arrows.join('; ')) : listStates(graph),
  };
}

function explainField(query: QueryOf<'field'>, graph: Graph): Mismatch {
  const states = graph.states.filter((state) => selects(query.state, state));
  if (states.length === 0)
    return { expected: say(name(query.state, 'es'), name(query.state, 'en')), seen: listStates(graph) };
  const field = code(query.field);
  const values = states
    .map(
      (state) =>
        `${code(state.name)}: ${query.field in state.fields ? json(state.fields[query.field]) : '—'}`,
    )
    .join('; ');
  const wanted = json(printable(expand(query.is, { input: undefined })));
  const [es, en] =
    query.is !== undefined
      ? [`${field} = ${wanted}`, `${field} = ${wanted}`]
      : query.constant === false
        ? [`que ${field} no sea un valor fijo`, `${field} is not a fixed value`]
        : query.present === false
          ? [`que no haya ${field}`, `there is no ${field}`]
          : [`un campo ${field}`, `a field ${field}`];
  return { expected: say(es, en), seen: say(values, values) };
}

function explainGap({ state, argument }: QueryOf<'gap'>, graph: Graph): Mismatch {
  const found = graph.states.filter((each) => selects(state, each));
  if (found.length === 0)
    return { expected: say(name(state, 'es'), name(state, 'en')), seen: listStates(graph) };
  const values = found.map((each) => `${code(each.name)}: ${json(argumentOf({ argument }, each) ?? '—')}`);
  return {
    expected: say(
      `un hueco en ${code(argument)}, como ${code('${Nombre}')}`,
      `a gap in ${code(argument)}, such as ${code('${Name}')}`,
    ),
    seen: say(values.join('; '), values.join('; ')),
  };
}

function explainGraph(graph: Graph, solution: Graph | undefined): Mismatch {
  const expected = say(
    'los mismos estados y las mismas flechas que antes de romperla',
    'the same states and the same arrows as before it was broken',
  );
  const names = new Set(graph.states.map((state) => state.name));
  const missing =
    solution?.states.filter((state) => !names.has(state.name)).map((state) => code(state.name)) ?? [];
  if (missing.length > 0)
    return { expected, seen: say(`falta ${missing.join(', ')}`, `${missing.join(', ')} is missing`) };
  return { expected, seen: listStates(graph) };
}

function listStates({ starts, states }: Graph): Mismatch['seen'] {
  const list = states.map((state) => `${code(state.name)} (${state.type})`).join(', ');
  const start = code(starts[''] ?? '?');
  return say(
    `empieza en ${start} y tiene ${list || 'cero estados'}`,
    `it starts at ${start} and has ${list || 'no states'}`,
  );
}

function name(selector: Selector, language: 'es' | 'en'): string {
  if (typeof selector === 'string') return code(selector);
  return language === 'es' ? `un estado ${code(selector.type)}` : `a ${code(selector.type)} state`;
}
