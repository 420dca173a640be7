import type { JsonObject } from '../../../base/json';
import { toBase64 } from '../../../query/encoding/base64';
import { toUtf8 } from '../../../query/encoding/utf8';
import { invariant } from '../../../base/invariant';
import type { FunctionRunner } from '../../../host/functions';
import type { Caller, Output } from '../../../service/operation';
import type { Deliver } from '../../base/courier';
import { answered, once } from '../../base/journal';
import type { ServicePorts } from '../../base/services';
import { invalidValue, LambdaError } from '../errors';
import {
  getFunction,
  getVersion,
  LATEST,
  type AliasRecord,
  type FunctionVersion,
  type Reader,
} from '../records/functions';
import { functionArn, referenceOf, type FunctionReference } from '../records/reference';
import { deliverLater, LATER, type Later } from './later';
import { tailOf } from './log-lines';
import { LogWriter } from './log-writer';
import { eventOf, readInvoke, requestId, type InvokeInput } from './request';
import { runFunction, type RunAnswer } from './run-function';

export interface InvokerPorts extends ServicePorts {
  /** What runs the code; nothing where this engine cannot. */
  readonly runner?: FunctionRunner | undefined;
}

/** What one invocation is, once it is known which version it means. */
export interface Invocation {
  readonly where: FunctionReference;
  readonly id: string;
  readonly journal?: string;
  readonly event: string;
  readonly clientContext?: string | undefined;
}

const RUNS = /^(nodejs|python)/;
const CONCURRENT_MAX = 1_000;

/** Invokes functions: this is no transaction, since a function takes its time and its calls are made on the way. */
export class Invoker {
  private readonly logs: LogWriter;
  private readonly reader: Reader;
  private readonly underWay = new Map<string, number>();

  constructor(readonly ports: InvokerPorts) {
    this.logs = new LogWriter(ports.services);
    this.reader = {
      async get<T>(collection: string, key: string) {
        return (await ports.documents.get(collection, key))?.value as T | undefined;
      },
    };
  }

  async invoke(body: JsonObject, caller: Caller): Promise<Output> {
    const input = readInvoke(body);
    const where = referenceOf(input.FunctionName, caller, input.Qualifier);
    const meant = { ...where, qualifier: where.qualifier ?? LATEST };
    const event = eventOf(input);
    const id = requestId(caller, () => this.ports.ids.uuid());
    switch (input.InvocationType) {
      case 'DryRun':
        await getVersion(this.reader, meant);
        return { StatusCode: 204 };
      case 'Event':
        await getVersion(this.reader, meant);
        return this.later({ where, id, event, clientContext: input.ClientContext }, caller);
      case 'RequestResponse':
      case undefined:
        return this.now(input, { where, id, event, clientContext: input.ClientContext }, caller);
    }
  }

  /** Runs it, within the limits of how many may run at once. */
  async run(invocation: Invocation): Promise<RunAnswer & { readonly version: FunctionVersion }> {
    const { where, id, journal = id, event, clientContext } = invocation;
    const version = await this.version(where, id);
    const { runner, documents, services } = this.ports;
    if (!runner)
      throw new LambdaError('ServiceException', 'Functions cannot be run by this engine: it has no runner.');
    if (!RUNS.test(version.runtime ?? '')) {
      throw invalidValue(
        `The runtime ${version.runtime ?? ''} is not run by this local engine: use one of Node.js or Python.`,
      );
    }
    const release = await this.occupy(where);
    try {
      const request = { where, version, id, journal, event, clientContext };
      return { ...(await runFunction(request, { runner, documents, services, logs: this.logs })), version };
    } finally {
      release();
    }
  }

  private async now({ LogType }: InvokeInput, invocation: Invocation, { journal }: Caller): Promise<Output> {
    const known = await answered(this.reader, journal);
    if (known) return known;
    const { outcome, lines, version } = await this.run(invocation);
    const answer: Output = {
      StatusCode: 200,
      ...(outcome.kind === 'failed' && { FunctionError: 'Unhandled' }),
      ...(LogType === 'Tail' && { LogResult: tailOf(lines) }),
      Payload: toBase64(toUtf8(outcome.payload)),
      ExecutedVersion: version.version,
    };
    if (journal === undefined) return answer;
    const { transact, clock } = this.ports;
    return transact((tx) => once(tx, journal, { now: clock.now(), work: async () => answer }));
  }

  private later({ where, id, event, clientContext }: Invocation, { journal }: Caller): Promise<Output> {
    const { transact, clock } = this.ports;
    return transact((tx) =>
      once(tx, journal, {
        now: clock.now(),
        async work() {
          const body: Later = {
            arn: functionArn(where, where.qualifier),
            id,
            event,
            clientContext,
            begun: 0,
            since: clock.now(),
          };
          tx.send({ to: LATER, body: JSON.parse(JSON.stringify(body)) as JsonObject });
          return { StatusCode: 202 };
        },
      }),
    );
  }

  get deliver(): Readonly<Record<string, Deliver>> {
    return { [LATER]: deliverLater(this) };
  }

  async configured(where: FunctionReference) {
    return (await getFunction(this.reader, where)).eventInvoke[where.qualifier ?? LATEST];
  }

  private version(where: FunctionReference, id: string): Promise<FunctionVersion> {
    // Recorded 2025-11: to invoke names the version it looked for, also where the caller named none.
    const meant = { ...where, qualifier: where.qualifier ?? LATEST };
    return getVersion(this.reader, meant, (alias) => picked(alias, id));
  }

  private async occupy(where: FunctionReference): Promise<() => void> {
    const arn = functionArn(where);
    const { reservedConcurrency = CONCURRENT_MAX } = await getFunction(this.reader, where);
    const count = this.underWay.get(arn) ?? 0;
    if (count >= reservedConcurrency) throw new LambdaError('TooManyRequestsException', 'Rate Exceeded.');
    this.underWay.set(arn, count + 1);
    return () => {
      const left = this.underWay.get(arn);
      invariant(left !== undefined, 'who leaves has come');
      if (left === 1) this.underWay.delete(arn);
      else this.underWay.set(arn, left - 1);
    };
  }
}

/** One of the versions of an alias by their weights: always the same for the same request. */
function picked({ version, weights = {} }: AliasRecord, id: string): string {
  let left = Number.parseInt(id.replaceAll('-', '').slice(0, 8), 16) / 0x1_0000_0000;
  for (const [other, weight] of Object.entries(weights)) {
    if (left < weight) return other;
    left -= weight;
  }
  return version;
}
