/** Where AWS is, by partition. A region that is not on this list is never part of an address: a pattern would let through more. */
const partitions = [
  {
    partition: 'aws',
    dnsSuffix: 'amazonaws.com',
    first: 'us-east-1',
    regions: [
      'us-east-1',
      'us-east-2',
      'us-west-1',
      'us-west-2',
      'af-south-1',
      'ap-east-1',
      'ap-east-2',
      'ap-northeast-1',
      'ap-northeast-2',
      'ap-northeast-3',
      'ap-south-1',
      'ap-south-2',
      'ap-southeast-1',
      'ap-southeast-2',
      'ap-southeast-3',
      'ap-southeast-4',
      'ap-southeast-5',
      'ap-southeast-6',
      'ap-southeast-7',
      'ca-central-1',
      'ca-west-1',
      'eu-central-1',
      'eu-central-2',
      'eu-north-1',
      'eu-south-1',
      'eu-south-2',
      'eu-west-1',
      'eu-west-2',
      'eu-west-3',
      'il-central-1',
      'me-central-1',
      'me-south-1',
      'mx-central-1',
      'sa-east-1',
    ],
  },
  {
    partition: 'aws-cn',
    dnsSuffix: 'amazonaws.com.cn',
    first: 'cn-north-1',
    regions: ['cn-north-1', 'cn-northwest-1'],
  },
  {
    partition: 'aws-us-gov',
    dnsSuffix: 'amazonaws.com',
    first: 'us-gov-west-1',
    regions: ['us-gov-east-1', 'us-gov-west-1'],
  },
] as const;

export interface Region {
  readonly name: string;
  readonly partition: string;
  readonly dnsSuffix: string;
  /** The region of the partition that every account has. */
  readonly first: string;
}

const known = new Map<string, Region>(
  partitions.flatMap(({ regions, ...rest }) => regions.map((name) => [name, { name, ...rest }] as const)),
);

export const regionNames: readonly string[] = [...known.keys()];

export function findRegion(name: string): Region | undefined {
  return known.get(name);
}
