import { GetRoleCommand } from '@aws-sdk/client-iam';
import type { Place } from '../account';
import { unlessGone } from '../owned/owned-kind';

/** Accounts of AWS Academy let nobody make roles: they come with this one, which most services may take on. */
export const HANDED_OUT_ROLE = 'LabRole';

/** The role that the account was handed out with, if Step Functions may take it on. */
export async function handedOutRole({ clients }: Pick<Place, 'clients'>): Promise<string | undefined> {
  const found = await unlessGone(() => clients.iam.send(new GetRoleCommand({ RoleName: HANDED_OUT_ROLE })));
  const trust = decodeURIComponent(found?.Role?.AssumeRolePolicyDocument ?? '');
  return /"states\.(?:[\w-]+\.)?amazonaws\.com(?:\.cn)?"/.test(trust) ? found?.Role?.Arn : undefined;
}

/** Whoever signs in through AWS Academy has taken on this role. */
export function isOfAcademy(callerArn: string): boolean {
  return /:assumed-role\/voclabs\//.test(callerArn);
}
