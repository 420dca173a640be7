import { isObject, type Json } from '../../../base/json';

/** What is kept of it: whether the whole account is strict and, if not, for which of its machines it is, as `region:name`. */
interface Strictness {
  readonly account: boolean;
  readonly machines: readonly string[];
}

/** Whether an account is strict, as a whole or about the machine that an ARN is of: its own, or that of an execution. */
export function isStrictAbout(kept: Json | undefined, arn?: string): boolean {
  const { account, machines } = read(kept);
  return account || (arn !== undefined && machines.includes(machineOf(arn)));
}

export function withStrictness(kept: Json | undefined, isStrict: boolean, machineArn?: string): Json {
  const { account, machines } = read(kept);
  if (machineArn === undefined) return { account: isStrict, machines: [...machines] };
  const one = machineOf(machineArn);
  const others = machines.filter((machine) => machine !== one);
  return { account, machines: isStrict ? [...others, one] : others };
}

/** A release before wrote a mere yes or no. */
function read(kept: Json | undefined): Strictness {
  const { account, machines } = isObject(kept) ? kept : {};
  const names = Array.isArray(machines) ? machines.filter((one) => typeof one === 'string') : [];
  return { account: kept === true || account === true, machines: names };
}

/** Versions, aliases, executions and Map Runs are of their machine. */
function machineOf(arn: string): string {
  const [, , , region = '', , , name = ''] = arn.split(':');
  return `${region}:${name.split('/')[0]}`;
}
