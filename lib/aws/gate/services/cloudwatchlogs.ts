import {
  CloudWatchLogsClient,
  CreateLogGroupCommand,
  DeleteLogGroupCommand,
  DescribeLogGroupsCommand,
  DescribeLogStreamsCommand,
  FilterLogEventsCommand,
  GetLogEventsCommand,
  ListTagsForResourceCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import { arnOf, offeredService, tagMap, texts } from './offered-service';

export const cloudwatchlogs = offeredService({
  open: (settings) => new CloudWatchLogsClient(settings),
  reads: {
    DescribeLogGroups: DescribeLogGroupsCommand,
    DescribeLogStreams: DescribeLogStreamsCommand,
    FilterLogEvents: FilterLogEventsCommand,
    GetLogEvents: GetLogEventsCommand,
  },
  uses: { DeleteLogGroup: DeleteLogGroupCommand },
  makes: {
    CreateLogGroup: {
      command: CreateLogGroupCommand,
      type: 'AWS::Logs::LogGroup',
      name: 'logGroupName',
      tagged: tagMap,
    },
  },
  named: ({ logGroupName }) => texts(logGroupName),
  async tags(client, name, connection) {
    const resourceArn = arnOf(name, 'logs log-group:', connection);
    return Object.keys((await client.send(new ListTagsForResourceCommand({ resourceArn }))).tags ?? {});
  },
});
