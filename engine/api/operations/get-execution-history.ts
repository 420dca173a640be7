import { isObject, type Json } from '../../base/json';
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
      events: page.items.map((event) => show(includeExecutionData ? event : withoutData(event))),
      nextToken: writeToken(listing, page.next),
    };
  },
});

function show(event: StoredEvent): Output {
  return { ...event, timestamp: seconds(event.timestamp) };
}

const DATA = new Set(['input', 'inputDetails', 'output', 'outputDetails', 'parameters']);

function withoutData(event: StoredEvent): StoredEvent {
  const shown = Object.entries(event).map(([key, value]) => [key, isObject(value) ? stripped(value) : value]);
  return Object.fromEntries(shown) as StoredEvent;
}

function stripped(details: Record<string, Json>): Json {
  return Object.fromEntries(Object.entries(details).filter(([key]) => !DATA.has(key)));
}
