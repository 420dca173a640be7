import { eventWithoutData } from '../../host/logging/event-data';
import type { StoredEvent } from '../../host/records';
import { getExecution } from '../executions';
import * as members from '../members';
import { operation, type Output } from '../operation';
import { pageRequest, writeToken } from '../page-token';
import { flag, optional } from '../../service/shape';
import { seconds } from '../machines/state-machines';

export const getExecutionHistory = operation({
  name: 'GetExecutionHistory',
  input: {
    executionArn: members.arn(),
    maxResults: optional(members.maxResults()),
    reverseOrder: optional(flag()),
    nextToken: optional(members.pageToken()),
    includeExecutionData: optional(flag()),
  },

  async handle(input, call) {
    const { executionArn, reverseOrder: reverse = false, includeExecutionData = true } = input;
    await getExecution(executionArn, call);
    const listing = { scope: `${executionArn} ${reverse}`, now: call.clock.now() };
    const request = { ...pageRequest(listing, input), reverse };
    const page = await call.store.executions.history(executionArn, request);
    return {
      events: page.items.map((event) => show(includeExecutionData ? event : eventWithoutData(event))),
      nextToken: writeToken(listing, page.next),
    };
  },
});

function show(event: StoredEvent): Output {
  return { ...event, timestamp: seconds(event.timestamp) };
}
