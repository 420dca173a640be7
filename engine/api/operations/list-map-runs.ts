import { getExecution } from '../executions';
import { seconds } from '../machines/state-machines';
import * as members from '../members';
import { operation } from '../operation';
import { pageRequest, writeToken } from '../page-token';
import { optional } from '../../service/shape';

export const listMapRuns = operation({
  name: 'ListMapRuns',
  input: {
    executionArn: members.arn(),
    maxResults: optional(members.maxResults()),
    nextToken: optional(members.pageToken()),
  },

  async handle(input, call) {
    const { executionArn } = input;
    await getExecution(executionArn, call);
    const listing = { scope: `${executionArn} map runs`, now: call.clock.now() };
    const page = await call.store.mapRuns.list(executionArn, pageRequest(listing, input));
    const mapRuns = page.items.map((run) => ({
      executionArn,
      mapRunArn: run.arn,
      stateMachineArn: run.stateMachineArn,
      startDate: seconds(run.startDate),
      stopDate: seconds(run.stopDate),
    }));
    return { mapRuns, nextToken: writeToken(listing, page.next) };
  },
});
