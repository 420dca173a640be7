import { executionArn, expressArn, parseArn } from '../../../base/arn';
import { invariant } from '../../../base/invariant';
import { utf8Length, type Json } from '../../../base/json';
import { PAYLOAD_BYTES_MAX } from '../../../base/limits';
import { fail, ok, type Result } from '../../../base/result';
import type { MapRunWork } from '../../../machine/command';
import { toBatches } from '../../../map-runs/batches';
import { toHex } from '../../../query/digest/digest';
import { sha1 } from '../../../query/digest/sha1';
import { toUtf8 } from '../../../query/encoding/utf8';

/** What one child begins with, and how many items that is. */
export interface Child {
  /** JSON text. */
  readonly input: string;
  readonly items: number;
}

/** The children of a Map Run, in order. The failure says which item is too large to be given to one. */
export function childrenOf({ inputs, batch }: MapRunWork): Result<readonly Child[], string> {
  const batches = batch ? toBatches(inputs, batch) : ok({ inputs, itemsPerInput: inputs.map(() => 1) });
  if (!batches.ok) return fail(tooLarge(batches.failure));
  const { itemsPerInput } = batches.value;
  const children = batches.value.inputs.map((input: Json, child) => ({
    input: JSON.stringify(input),
    items: itemsPerInput[child]!,
  }));
  const wrong = children.findIndex(({ input }) => isTooLong(input));
  return wrong === -1 ? ok(children) : fail(tooLarge(wrong));
}

function isTooLong(text: string): boolean {
  return text.length * 3 > PAYLOAD_BYTES_MAX && utf8Length(text) > PAYLOAD_BYTES_MAX;
}

function tooLarge(item: number): string {
  return `The item at index ${item} exceeds the maximum number of bytes that a child workflow execution takes.`;
}

/** A child's name and ARN. */
export interface ChildIdentity {
  readonly name: string;
  readonly arn: string;
}

interface Naming {
  /** `…:stateMachine:<name>/<label>` */
  readonly stateMachineArn: string;
  readonly mapRunArn: string;
  readonly childType: MapRunWork['childType'];
}

/**
 * The same child has the same name whenever it is asked for: so it is never started twice, even by an engine that
 * was killed while starting it. `attempt` tells the runs of an Express child apart.
 */
export function identify(
  { stateMachineArn, mapRunArn, childType }: Naming,
  child: number,
  attempt: number,
): ChildIdentity {
  const name = uuidOf(`${mapRunArn} ${child} ${childType === 'EXPRESS' ? attempt : 0}`);
  const machine = parseArn(stateMachineArn);
  invariant(machine.ok && machine.value.kind === 'stateMachine', 'a Map Run belongs to a machine');
  const labelled = `${machine.value.name}/${machine.value.label}`;
  const arn =
    childType === 'EXPRESS'
      ? expressArn(machine.value, labelled, name, uuidOf(`${name} run`))
      : executionArn(machine.value, labelled, name);
  return { name, arn };
}

/** A UUID made of a text, in the form of version 4, as AWS's are. */
function uuidOf(text: string): string {
  const hex = toHex(sha1(toUtf8(text)));
  const variant = ((Number.parseInt(hex[16]!, 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
