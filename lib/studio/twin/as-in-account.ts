import type { HistoryEvent } from '@aws-sdk/client-sfn';
import { twinRun, type TwinRun } from './twin-run';
import { moved, whoseIs, type Whose } from './whose';

/** A run with its texts as they would read in another account: what is left to differ is no ARN. */
export function asInAccount(run: TwinRun, whose: Whose): TwinRun {
  const from = whoseIs(run);
  const move = (text: string) => moved(text, from, whose);
  const { definition, input, output, cause } = run;
  return twinRun({
    ...run,
    definition: move(definition),
    input: move(input),
    ...(output !== undefined && { output: move(output) }),
    ...(cause !== undefined && { cause: move(cause) }),
    events: JSON.parse(move(JSON.stringify(run.events)), withDates) as readonly HistoryEvent[],
  });
}

/** Payloads are texts: the only member of that name is that of the event. */
function withDates(key: string, value: unknown): unknown {
  return key === 'timestamp' && typeof value === 'string' ? new Date(value) : value;
}
