import {
  TestStateCommand,
  type SFNClient,
  type TestStateCommandInput,
  type TestStateCommandOutput,
} from '@aws-sdk/client-sfn';

/** What came of a test; `refused`: the call itself was. */
export type Tried =
  | { readonly kind: 'tried'; readonly answer: TestStateCommandOutput }
  | { readonly kind: 'refused'; readonly error: string; readonly message: string };

export async function tryState(
  client: Pick<SFNClient, 'send'>,
  request: TestStateCommandInput,
): Promise<Tried> {
  try {
    return { kind: 'tried', answer: await client.send(new TestStateCommand(request)) };
  } catch (problem) {
    const { name, message } =
      problem instanceof Error ? problem : { name: 'Error', message: String(problem) };
    return { kind: 'refused', error: name, message };
  }
}
