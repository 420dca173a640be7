import { expect, test } from 'vitest';
import { consoleUrl } from './console-url';

const region = 'eu-west-1';

test.each([
  [
    { type: 'AWS::IAM::Role', name: 'r', arn: '' },
    'aws',
    'https://eu-west-1.console.aws.amazon.com/iam/home?region=eu-west-1#/roles/details/r',
  ],
  [
    { type: 'AWS::S3::Bucket', name: 'b', arn: '' },
    'aws-cn',
    'https://console.amazonaws.cn/s3/buckets/b?region=eu-west-1',
  ],
  [
    { type: 'AWS::Logs::LogGroup', name: '/a/b', arn: '' },
    'aws-us-gov',
    'https://console.amazonaws-us-gov.com/cloudwatch/home?region=eu-west-1#logsV2:log-groups/log-group/$252Fa$252Fb',
  ],
] as const)('%j in %s', (thing, partition, url) => {
  expect(consoleUrl(thing, { region, partition })).toBe(url);
});
