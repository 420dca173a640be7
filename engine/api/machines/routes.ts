import type { AliasRecord, Route } from '../../host/records';
import type { Ids } from '../../host/ports';
import { ApiError, aliasNotFound } from '../errors';
import type { Call } from '../operation';
import { parseMachineArn } from './machine-arn';

type Given = readonly { readonly stateMachineVersionArn: string; readonly weight: number }[];

const WEIGHTS_SUM = 100;

/** An alias's routes as a caller gives them, and the machine they lead to. */
export interface Routing {
  readonly stateMachineArn: string;
  readonly routes: readonly Route[];
}

/** Reads a routing configuration: one or two versions of one machine that share its starts. */
export function readRouting(given: Given, call: Call): Routing {
  const arns = given.map(({ stateMachineVersionArn }) => stateMachineVersionArn);
  const machineArns = new Set(arns.map((arn) => machineOfVersion(arn, arns, call)));
  if (new Set(arns).size < arns.length)
    throw invalidRouting('contain distinct state machine version ARNs', arns);
  if (machineArns.size > 1) throw invalidRouting('contain versions of the same state machine', arns);
  assertWeights(given);
  const [stateMachineArn] = machineArns;
  if (stateMachineArn === undefined) throw aliasNotFound(arns.join());
  return {
    stateMachineArn,
    routes: given.map(({ stateMachineVersionArn: versionArn, weight }) => ({ versionArn, weight })),
  };
}

export async function assertVersionsExist(routes: readonly Route[], { store }: Call): Promise<void> {
  for (const { versionArn } of routes) {
    if (!(await store.stateMachines.findVersion(versionArn))) throw aliasNotFound(versionArn);
  }
}

/** Undefined for a machine of somebody else's. */
function machineOfVersion(arn: string, arns: readonly string[], call: Call): string | undefined {
  const { machineArn, qualifier } = parseMachineArn(arn, call);
  if (!/^\d+$/.test(qualifier ?? '')) throw invalidRouting('contain state machine version ARNs', arns);
  return machineArn;
}

function assertWeights(given: Given): void {
  const weights = given.map(({ weight }) => weight);
  if (weights.reduce((sum, weight) => sum + weight, 0) === WEIGHTS_SUM) return;
  throw invalid(
    `Sum of routing configuration weights must equal ${WEIGHTS_SUM}. Received: [${weights.join(', ')}]`,
  );
}

function invalidRouting(rule: string, arns: readonly string[]): ApiError {
  return invalid(`Routing configuration must ${rule}. Received: [${arns.join(', ')}]`);
}

function invalid(message: string): ApiError {
  return new ApiError('ValidationException', message, { reason: 'INVALID_ROUTING_CONFIGURATION' });
}

/** Routes as the API shows them. */
export function showRoutes(routes: readonly Route[]) {
  return routes.map(({ versionArn, weight }) => ({ stateMachineVersionArn: versionArn, weight }));
}

/** One of an alias's routes, by chance and by weight. */
export function drawRoute({ routes }: AliasRecord, ids: Pick<Ids, 'seed'>): Route {
  let drawn = (ids.seed()[0] / 2 ** 32) * WEIGHTS_SUM;
  const chosen = routes.find(({ weight }) => (drawn -= weight) < 0);
  return chosen ?? routes[0]!;
}
