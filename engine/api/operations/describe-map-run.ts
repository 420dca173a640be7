import { getMapRun } from '../executions';
import { seconds } from '../machines/state-machines';
import * as members from '../members';
import { operation } from '../operation';

export const describeMapRun = operation({
  name: 'DescribeMapRun',
  input: { mapRunArn: members.longArn() },

  async handle({ mapRunArn }, call) {
    const run = await getMapRun(mapRunArn, call);
    return {
      mapRunArn,
      executionArn: run.executionArn,
      status: run.status,
      startDate: seconds(run.startDate),
      stopDate: seconds(run.stopDate),
      maxConcurrency: run.maxConcurrency,
      toleratedFailurePercentage: run.toleratedFailurePercentage,
      toleratedFailureCount: run.toleratedFailureCount,
      itemCounts: run.itemCounts,
      executionCounts: run.executionCounts,
      redriveCount: run.redriveCount,
      redriveDate: seconds(run.redriveDate),
    };
  },
});
