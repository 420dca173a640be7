import {
  CreateStateMachineCommand,
  DescribeExecutionCommand,
  GetExecutionHistoryCommand,
  SFNClient,
  StartExecutionCommand,
  type HistoryEvent,
} from '@aws-sdk/client-sfn';
import {
  createTestEngine,
  inProcessEvaluator,
  type TestEngine,
  type TestEngineOptions,
} from '@pasos/engine/testing';
import { visitsOf } from '@/lib/sandbox/history/visits';
import { Story, type RecordedRun } from '../story/story';

/** What the work behind a resource gives, call by call; the last one is given again and again. */
export type Answers = Readonly<Record<string, readonly (Answer | 'echo')[]>>;
export type Answer = { readonly output: unknown } | { readonly error: string; readonly cause?: string };

export interface MachineRun {
  readonly definition: string;
  readonly input?: unknown;
  readonly answers?: Answers;
  readonly integrations?: (clock: () => TestEngine['clock']) => TestEngineOptions['integrations'];
}

const roleArn = 'arn:aws:iam::123456789012:role/role';

/** Runs a definition to its end, and reads what the sandbox would know of the run. */
export async function runMachine({ definition, input = {}, answers, integrations }: MachineRun) {
  const engine: TestEngine = createTestEngine({
    integrations: integrations?.(() => engine.clock) ?? [answering(answers ?? {})],
  });
  const client = new SFNClient({
    region: 'us-east-1',
    endpoint: 'http://engine.invalid',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: 1,
    requestHandler: engine.requestHandler as never,
  });
  const { stateMachineArn } = await client.send(
    new CreateStateMachineCommand({ name: 'm', definition, roleArn }),
  );
  const start = new StartExecutionCommand({ stateMachineArn, name: 'e', input: JSON.stringify(input) });
  const { executionArn } = await client.send(start);
  await engine.clock.runToEnd();
  const description = await client.send(new DescribeExecutionCommand({ executionArn }));
  const events = await historyOf(client, executionArn!);
  return {
    arn: executionArn!,
    description,
    events,
    visits: visitsOf(events),
    definition,
  } satisfies RecordedRun;
}

export async function storyOf(run: MachineRun): Promise<Story> {
  const story = Story.of(await runMachine(run), inProcessEvaluator);
  if (!story) throw new Error('the definition cannot be read');
  return story;
}

async function historyOf(client: SFNClient, executionArn: string): Promise<HistoryEvent[]> {
  const events: HistoryEvent[] = [];
  let nextToken: string | undefined;
  do {
    const page = await client.send(
      new GetExecutionHistoryCommand({ executionArn, maxResults: 1000, nextToken }),
    );
    events.push(...(page.events ?? []));
    nextToken = page.nextToken;
  } while (nextToken);
  return events;
}

function answering(answers: Answers): NonNullable<TestEngineOptions['integrations']>[number] {
  const calls = new Map<string, number>();
  return {
    serves: (resource) => resource in answers,
    async perform({ resource, input }) {
      const list = answers[resource]!;
      const call = calls.get(resource) ?? 0;
      calls.set(resource, call + 1);
      const answer = list[Math.min(call, list.length - 1)]!;
      if (answer === 'echo') return { kind: 'TaskSucceeded', output: input };
      return 'error' in answer
        ? { kind: 'TaskFailed', ...answer }
        : { kind: 'TaskSucceeded', output: answer.output as never };
    },
  };
}
