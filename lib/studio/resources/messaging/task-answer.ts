import {
  SendTaskFailureCommand,
  SendTaskHeartbeatCommand,
  SendTaskSuccessCommand,
} from '@aws-sdk/client-sfn';
import type { SFNClient } from '@aws-sdk/client-sfn';

/** What can be said with a task token. */
export type TaskAnswer =
  | { readonly kind: 'success'; readonly output: string }
  | { readonly kind: 'failure'; readonly error: string; readonly cause: string }
  | { readonly kind: 'heartbeat' };

/** AWS takes a result only as the text of a JSON value: `"lucia"` with its quotes, not `lucia`. */
export function isJsonText(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

export async function sendAnswer(client: SFNClient, taskToken: string, answer: TaskAnswer): Promise<void> {
  switch (answer.kind) {
    case 'success':
      await client.send(new SendTaskSuccessCommand({ taskToken, output: answer.output }));
      return;
    case 'failure': {
      const { error, cause } = answer;
      await client.send(new SendTaskFailureCommand({ taskToken, error, ...(cause && { cause }) }));
      return;
    }
    case 'heartbeat':
      await client.send(new SendTaskHeartbeatCommand({ taskToken }));
  }
}
