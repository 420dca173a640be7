import type { Owner } from '../../../base/arn';
import { utf8Length, type JsonObject } from '../../../base/json';
import {
  failedPayload,
  type FunctionCall,
  type FunctionCallAnswer,
  type FunctionLogLine,
  type FunctionProgram,
  type FunctionResult,
  type FunctionRunner,
} from '../../../host/functions';
import { toServiceError } from '../../../service/service-error';
import type { ServicePorts } from '../../base/services';
import { unpack } from '../records/code';
import { codeKey, logGroupOf, type FunctionVersion } from '../records/functions';
import { collection, functionArn, type FunctionReference } from '../records/reference';
import { logLines } from './log-lines';
import type { LogWriter } from './log-writer';

const RESPONSE_BYTES_MAX = 6_291_556;

export interface RunPorts extends Pick<ServicePorts, 'documents' | 'services'> {
  readonly runner: FunctionRunner;
  readonly logs: LogWriter;
}

export interface RunRequest {
  readonly where: FunctionReference;
  readonly version: FunctionVersion;
  readonly id: string;
  /** What the calls of this attempt are kept under. */
  readonly journal: string;
  readonly event: string;
  readonly clientContext?: string | undefined;
}

export interface RunAnswer {
  readonly outcome: FunctionResult['outcome'];
  readonly lines: readonly FunctionLogLine[];
}

/** Runs one invocation, writes its log, and holds its answer against the limits. */
export async function runFunction(request: RunRequest, ports: RunPorts): Promise<RunAnswer> {
  const { where, version, id, event, journal } = request;
  const group = logGroupOf(version);
  const result = await ports.runner.run({
    id,
    sandbox: `${functionArn(where)}:${version.version}@${version.codeSha256}/${version.revisionId}`,
    program: programOf(version, where),
    event,
    context: {
      functionName: version.name,
      functionVersion: version.version,
      invokedFunctionArn: functionArn(where, where.qualifier),
      logGroupName: group,
      ...(request.clientContext && { clientContext: request.clientContext }),
    },
    async files() {
      const bytes = await ports.documents.bytes(
        collection(where, 'code'),
        codeKey(version.name, version.version),
      );
      return unpack(bytes ?? new Uint8Array());
    },
    call: (call) => answerCall(call, { owner: where, journal }, ports),
  });
  const held = { ...result, outcome: withinSize(result.outcome) };
  const lines = logLines(version, id, held);
  ports.logs.write(where, { group, stream: held.logStream }, lines);
  return { outcome: held.outcome, lines };
}

function programOf(version: FunctionVersion, owner: Owner): FunctionProgram {
  const { runtime = '', handler = '', timeoutSeconds, memoryMb, name, version: number } = version;
  return {
    runtime,
    handler,
    timeoutMs: timeoutSeconds * 1000,
    memoryMb,
    environment: {
      LANG: 'en_US.UTF-8',
      PATH: '/var/lang/bin:/usr/local/bin:/usr/bin/:/bin:/opt/bin',
      TZ: ':UTC',
      AWS_DEFAULT_REGION: owner.region,
      AWS_EXECUTION_ENV: `AWS_Lambda_${runtime}`,
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memoryMb),
      AWS_LAMBDA_FUNCTION_NAME: name,
      AWS_LAMBDA_FUNCTION_VERSION: number,
      AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
      AWS_LAMBDA_LOG_GROUP_NAME: logGroupOf(version),
      AWS_REGION: owner.region,
      LAMBDA_RUNTIME_DIR: '/var/runtime',
      LAMBDA_TASK_ROOT: '/var/task',
      _HANDLER: handler,
      ...version.environment,
    },
  };
}

/** A call of the handler to a service: made once, however often the handler has to be begun again. */
async function answerCall(
  { n, service, operation, input }: FunctionCall,
  { owner, journal }: { readonly owner: Owner; readonly journal: string },
  { services }: RunPorts,
): Promise<FunctionCallAnswer> {
  const { partition, region, account } = owner;
  if (!services.has(service)) {
    const message = `The service '${service}' does not run in this local engine.`;
    return { kind: 'error', code: 'UnknownEndpoint', message, status: 404 };
  }
  try {
    const caller = { partition, region, account, journal: `${journal}/${n}` };
    const output = await services.call(service, operation, input, caller);
    return { kind: 'answer', output: JSON.parse(JSON.stringify(output)) as JsonObject };
  } catch (thrown) {
    const { code, message, status, members } = toServiceError(thrown);
    return { kind: 'error', code, message, status, members: { ...members } };
  }
}

function withinSize(outcome: FunctionResult['outcome']): FunctionResult['outcome'] {
  const size = utf8Length(outcome.payload);
  if (size <= RESPONSE_BYTES_MAX) return outcome;
  const message = `Response payload size (${size} bytes) exceeded maximum allowed payload size (${RESPONSE_BYTES_MAX} bytes).`;
  return { kind: 'failed', payload: failedPayload('Function.ResponseSizeTooLarge', message) };
}
