import type { Json, JsonObject } from '../../../base/json';
import { operations, type Operation } from '../../../service/operation';
import { ServiceError } from '../../../service/service-error';
import { anything, text, type Shape } from '../../../service/shape';
import type { Call } from '../../base/services';
import type { Jobs } from './job';

export type JobOperation = Operation<string, Call>;

/** How a service of jobs makes its operations: `code` is its error for an input that breaks a constraint. */
export function jobOperations(code: string) {
  return operations<string, Call>((violations) => new ServiceError(code, violations, 400));
}

/**
 * What those need who wait for a job, and AWS has no operation for: how long it takes, and to end it as its script says though
 * its time has not come on our clock. The execution that waits has a timeline of its own, which may be ahead.
 */
export function scriptOperations(jobs: Jobs, names = { length: 'DescribeScript', end: 'EndJob' }) {
  const own = jobOperations('ValidationException');
  const describeScript = own({
    name: names.length,
    input: { id: text() },

    async handle({ id }, call) {
      const job = await jobs.find(id, call);
      return { seconds: job?.script.seconds ?? 0 };
    },
  });
  const end = own({
    name: names.end,
    input: { id: text() },

    async handle({ id }, call) {
      await jobs.end(id, call);
      return {};
    },
  });
  return { [names.length]: describeScript, [names.end]: end };
}

/** Members of a request that are kept as they are. */
export function kept(): Shape<Json> & { readonly optional: true } {
  return { ...anything(), optional: true } as Shape<Json> & { readonly optional: true };
}

/** Without the members that were not given. */
export function given(input: Readonly<Record<string, unknown>>): JsonObject {
  return JSON.parse(JSON.stringify(input)) as JsonObject;
}

/** Seconds, as the wire has moments. */
export function seconds(millis: number): number {
  return millis / 1000;
}

/** What of an object is one. */
export function objectIn(value: Json | undefined): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}

export function listIn(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

/** 32 hexadecimal digits, as AWS names what it makes. */
export function hexId(uuid: string): string {
  return uuid.replaceAll('-', '');
}
