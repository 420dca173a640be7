import type { JsonObject } from '../../../base/json';
import type {
  FunctionCall,
  FunctionInvocation,
  FunctionProgram,
  FunctionResult,
  FunctionRunner,
} from '../../../host/functions';

/** What a test says of an invocation; all else is as of a small function of its own. */
export interface Trial extends Partial<FunctionProgram> {
  readonly id?: string;
  readonly event?: unknown;
  readonly files: Readonly<Record<string, string>>;
  readonly answer?: (call: FunctionCall) => JsonObject;
}

let trials = 0;

/** Runs the handler of `files`. Trials with the same files and settings share their sandboxes. */
export function runTrial(runner: FunctionRunner, trial: Trial): Promise<FunctionResult> {
  const {
    files,
    event = {},
    answer,
    id = `00000000-0000-4000-8000-${String(++trials).padStart(12, '0')}`,
    ...more
  } = trial;
  const program: FunctionProgram = {
    runtime: 'nodejs22.x',
    handler: 'index.handler',
    timeoutMs: 3_000,
    memoryMb: 128,
    environment: { COLOR: 'azul' },
    ...more,
  };
  const invocation: FunctionInvocation = {
    id,
    sandbox: JSON.stringify([files, program]),
    program,
    event: JSON.stringify(event),
    context: {
      functionName: 'f',
      functionVersion: '$LATEST',
      invokedFunctionArn: 'arn:f',
      logGroupName: '/aws/lambda/f',
    },
    files: async () =>
      Object.fromEntries(Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)])),
    call: async (call) => ({ kind: 'answer', output: answer?.(call) ?? {} }),
  };
  return runner.run(invocation);
}

/** What the handler returned, or `errorType: errorMessage` of what it failed with. */
export function said({ outcome }: FunctionResult): unknown {
  const payload = JSON.parse(outcome.payload) as {
    readonly errorType?: string;
    readonly errorMessage?: string;
  };
  return outcome.kind === 'returned' ? payload : `${payload.errorType}: ${payload.errorMessage}`;
}
