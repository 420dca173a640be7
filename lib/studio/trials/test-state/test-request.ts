import type { TestStateCommandInput } from '@aws-sdk/client-sfn';

export const inspectionLevels = ['INFO', 'DEBUG', 'TRACE'] as const;
export const validationModes = ['STRICT', 'PRESENT', 'NONE'] as const;

/** What somebody typed to test one state; texts as they stand in the form. */
export interface TestForm {
  readonly input: string;
  readonly variables: string;
  readonly context: string;
  readonly level: (typeof inspectionLevels)[number];
  readonly mock: 'none' | 'result' | 'error';
  readonly result: string;
  readonly error: string;
  readonly cause: string;
  readonly validation: (typeof validationModes)[number];
  /** How often the state was retried before. */
  readonly retries: number;
}

export const emptyForm: TestForm = {
  input: '{}',
  variables: '',
  context: '',
  level: 'TRACE',
  mock: 'none',
  result: '{}',
  error: 'States.TaskFailed',
  cause: '',
  validation: 'STRICT',
  retries: 0,
};

export const mockable: ReadonlySet<string> = new Set(['Task', 'Map', 'Parallel']);

const roleArn = 'arn:aws:iam::123456789012:role/pasos';

/** The call that tests a state of a machine. AWS takes a context and retries only together with a mock. */
export function testRequest(
  definition: string,
  state: { readonly name: string; readonly type: string },
  form: TestForm,
): TestStateCommandInput {
  const isMocked = form.mock !== 'none' && mockable.has(state.type);
  return {
    definition,
    stateName: state.name,
    roleArn,
    input: form.input.trim() || '{}',
    inspectionLevel: form.level,
    ...(form.variables.trim() && { variables: form.variables }),
    ...(isMocked && { mock: mockOf(form) }),
    ...(isMocked && form.context.trim() && { context: form.context }),
    ...(isMocked && form.retries > 0 && { stateConfiguration: { retrierRetryCount: form.retries } }),
  };
}

function mockOf({ mock, result, error, cause, validation }: TestForm): TestStateCommandInput['mock'] {
  return mock === 'result'
    ? { result, fieldValidationMode: validation }
    : { errorOutput: { error, ...(cause && { cause }) } };
}

/** The same call for the aws CLI. */
export function testCommand(request: TestStateCommandInput): string {
  const {
    definition,
    stateName,
    roleArn: role,
    input,
    inspectionLevel,
    variables,
    mock,
    context,
    stateConfiguration,
  } = request;
  const json = (value: object | undefined) => (value ? JSON.stringify(value) : undefined);
  const options: readonly (readonly [name: string, value: string | undefined])[] = [
    ['definition', compact(definition)],
    ['state-name', stateName],
    ['role-arn', role],
    ['input', compact(input)],
    ['inspection-level', inspectionLevel],
    ['variables', compact(variables)],
    ['mock', json(mock)],
    ['context', compact(context)],
    ['state-configuration', json(stateConfiguration)],
  ];
  const shown = options.flatMap(([name, value]) =>
    value === undefined ? [] : [`--${name} ${quoted(value)}`],
  );
  return ['aws stepfunctions test-state', ...shown].join(' \\\n  ');
}

function compact(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    return text;
  }
}

/** For any shell of POSIX: nothing within single quotes means anything, but the quote itself. */
function quoted(text: string): string {
  return /^[\w:./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
