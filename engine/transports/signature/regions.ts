import type { Scope } from './read-signature';

const REGIONS = new Set(
  `us-east-1 us-east-2 us-west-1 us-west-2 af-south-1 ap-east-1 ap-east-2 ap-northeast-1 ap-northeast-2 ap-northeast-3
  ap-south-1 ap-south-2 ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-4 ap-southeast-5 ap-southeast-6
  ap-southeast-7 ca-central-1 ca-west-1 eu-central-1 eu-central-2 eu-north-1 eu-south-1 eu-south-2 eu-west-1 eu-west-2
  eu-west-3 il-central-1 me-central-1 me-south-1 mx-central-1 sa-east-1 cn-north-1 cn-northwest-1 us-gov-east-1
  us-gov-west-1`.split(/\s+/),
);

export function isRegion(region: string): boolean {
  return REGIONS.has(region);
}

/** Services that sign for one region wherever they are called from, by partition. */
const IAM_HOMES: Readonly<Record<string, string>> = { cn: 'cn-north-1', 'us-gov': 'us-gov-west-1' };

/** The region that a signature must be for: what the host says, or where a service without regions is at home. */
export function homeOf({ service, region }: Scope, host: string | undefined): string | undefined {
  // Clients do not know where a service is at home behind an address of one's own.
  if (!/\.amazonaws\.com(?:\.cn)?(?::\d+)?$/.test(host ?? '')) return undefined;
  if (service === 'iam') return IAM_HOMES[/^(?:cn|us-gov)(?=-)/.exec(region)?.[0] ?? ''] ?? 'us-east-1';
  const named = /\.([a-z]{2}(?:-[a-z]+)+-\d)\.amazonaws\.com(?:\.cn)?(?::\d+)?$/.exec(host ?? '')?.[1];
  return named !== undefined && isRegion(named) ? named : undefined;
}
