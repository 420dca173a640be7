import type { HistoryEvent } from '@aws-sdk/client-sfn';

/** A history as a table: `id<-previous Type name|index|error`. One event a second. */
export function history(table: string): HistoryEvent[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [, id, previous, type = '', rest] = /^\s*(\d+)<-(\d+) (\w+) ?(.*)$/.exec(line) ?? [];
      const event = {
        id: Number(id),
        previousEventId: Number(previous),
        type,
        timestamp: new Date(Number(id) * 1000),
      };
      return { ...event, ...details(type, rest ?? '') } as HistoryEvent;
    });
}

function details(type: string, rest: string): object {
  if (type.endsWith('StateEntered')) return { stateEnteredEventDetails: { name: rest, input: '{}' } };
  if (type.endsWith('StateExited')) return { stateExitedEventDetails: { name: rest, output: '1' } };
  if (type === 'EvaluationFailed')
    return { evaluationFailedEventDetails: { state: rest, error: 'E', cause: 'why' } };
  if (type.startsWith('MapIteration')) {
    const [name, index] = rest.split('#');
    return { [`${type[0]?.toLowerCase()}${type.slice(1)}EventDetails`]: { name, index: Number(index) } };
  }
  if (!rest) return {};
  return { [`${type[0]?.toLowerCase()}${type.slice(1)}EventDetails`]: { error: rest, cause: 'why' } };
}
