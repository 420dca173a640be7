import { put } from '../../../base/json';
import type { WireModel, WireOperation } from '../models/wire-model';

/** A request as its parts say which operation it means. */
export interface Target {
  readonly method: string;
  /** As sent, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | undefined>>;
}
export interface Found {
  readonly name: string;
  readonly operation: WireOperation;
  /** What stands in the path, decoded, under the names of the template. */
  readonly labels: Readonly<Record<string, string>>;
}

interface Route {
  readonly name: string;
  readonly operation: WireOperation;
  readonly segments: readonly string[];
  /** `?tagging` and `?list-type=2`, which must be there. */
  readonly literals: readonly (readonly [string, string])[];
  readonly requiredQuery: readonly string[];
  readonly requiredHeaders: readonly string[];
}

/** Finds the operation that a request means: of those that fit, the one that asks most. */
export function createRoutes(model: WireModel): (target: Target) => Found | undefined {
  const routes = Object.entries(model.operations).map(([name, operation]) => routeOf(name, operation, model));
  return (target) => {
    let best: (Found & { readonly weight: number }) | undefined;
    for (const route of routes) {
      const found = route.operation.method === target.method ? fit(route, target) : undefined;
      if (found && found.weight > (best?.weight ?? -1)) best = found;
    }
    return best;
  };
}

function routeOf(name: string, operation: WireOperation, { shapes }: WireModel): Route {
  const [path = '/', query = ''] = operation.uri.split('?', 2);
  const input = operation.input === undefined ? undefined : shapes[operation.input];
  const members = input?.t === 'structure' ? input.members : {};
  const required = (input?.t === 'structure' && input.required) || [];
  const at = (place: string) =>
    required.flatMap((member) => (members[member]?.at === place ? (members[member].name ?? member) : []));
  return {
    name,
    operation,
    segments: segmentsOf(path),
    literals: [...new URLSearchParams(query)],
    requiredQuery: at('querystring'),
    requiredHeaders: at('header').map((header) => header.toLowerCase()),
  };
}

/** A slash at the end says nothing, except within a key. */
function segmentsOf(path: string): string[] {
  const segments = path.slice(1).split('/');
  if (segments.at(-1) === '') segments.pop();
  return segments;
}

function fit(
  route: Route,
  { path, query, headers }: Target,
): (Found & { readonly weight: number }) | undefined {
  const { literals, requiredQuery, requiredHeaders } = route;
  if (!literals.every(([name, value]) => (value === '' ? query.has(name) : query.get(name) === value)))
    return undefined;
  if (!requiredQuery.every((name) => query.has(name))) return undefined;
  if (!requiredHeaders.every((name) => headers[name] !== undefined)) return undefined;
  const matched = matchPath(route.segments, path);
  if (!matched) return undefined;
  const { labels, fixed } = matched;
  // Words in the path tell more than what comes behind it.
  const weight = fixed * 100 + literals.length * 10 + requiredQuery.length + requiredHeaders.length;
  return { name: route.name, operation: route.operation, labels, weight };
}

function matchPath(segments: readonly string[], path: string) {
  const given = segmentsOf(path);
  const labels: Record<string, string> = {};
  let fixed = 0;
  for (const [index, segment] of segments.entries()) {
    const [, name, greedy] = /^\{([^}+]+)(\+?)\}$/.exec(segment) ?? [];
    const value = greedy ? path.slice(1).split('/').slice(index).join('/') : given[index];
    if (!value) return undefined;
    if (name === undefined) {
      if (segment !== value) return undefined;
      fixed++;
    } else put(labels, name, decode(value));
    if (greedy) return { labels, fixed };
  }
  return given.length === segments.length ? { labels, fixed } : undefined;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
