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

function programOf({ files: _, event: __, answer: ___, id: ____, ...more }: Trial): FunctionProgram {
  return {
    runtime: 'nodejs22.x',
    handler: 'index.handler',
    timeoutMs: 3_000,
    memoryMb: 128,
    environment: { COLOR: 'azul' },
    ...more,
  };
}

/** The name of the sandboxes of a trial: those with the same files and settings share theirs. */
export function sandboxOf(trial: Trial): string {
  return JSON.stringify([trial.files, programOf(trial)]);
}

/** Runs the handler of `files`. */
export function runTrial(runner: FunctionRunner, trial: Trial): Promise<FunctionResult> {
  const { files, event = {}, answer } = trial;
  const { id = `00000000-0000-4000-8000-${String(++trials).padStart(12, '0')}` } = trial;
  const invocation: FunctionInvocation = {
    id,
    sandbox: sandboxOf(trial),
    program: programOf(trial),
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
