import { read, textIn, type Offers } from './offer';

export const logs: Offers = {
  DescribeLogGroups: read,
  DescribeLogStreams: read,
  FilterLogEvents: read,
  GetLogEvents: read,
  CreateLogGroup: {
    kind: 'create',
    type: 'AWS::Logs::LogGroup',
    name: (input) => textIn(input, 'logGroupName') ?? '',
    tagged: (input, tags) => ({ ...input, tags: { ...(input.tags as object | undefined), ...tags } }),
  },
};
