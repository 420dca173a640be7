import {
  DeleteRoleCommand,
  DeleteRolePolicyCommand,
  DetachRolePolicyCommand,
  GetRoleCommand,
  ListAttachedRolePoliciesCommand,
  ListRolePoliciesCommand,
  ListRolesCommand,
  type IAMClient,
} from '@aws-sdk/client-iam';
import { ROLE_PATH } from '../names';
import { allPages, eachSeen, readTags, unlessGone, type OwnedKind, type Sighting } from './owned-kind';

/** A role goes after its policies. */
export const role: OwnedKind = {
  arnOf: (name, { partition, accountId }) => `arn:${partition}:iam::${accountId}:role${ROLE_PATH}${name}`,

  async list(place) {
    const { iam } = place.clients;
    const pages = await allPages({
      ask: (Marker) => iam.send(new ListRolesCommand({ PathPrefix: ROLE_PATH, Marker })),
      next: ({ Marker }) => Marker,
    });
    const names = pages.flatMap(({ Roles = [] }) => Roles.map(({ RoleName = '' }) => RoleName));
    const seen = await eachSeen(names, (name) => find(name, iam));
    // Roles are of the whole account: those for machines of another region are left to it.
    return seen.filter((each) => isFor(each, place.region));
  },

  look: ({ name }, { clients }) => find(name, clients.iam),

  async remove({ name: RoleName }, { clients: { iam } }) {
    await unlessGone(async () => {
      const { PolicyNames = [] } = await iam.send(new ListRolePoliciesCommand({ RoleName }));
      for (const PolicyName of PolicyNames)
        await unlessGone(() => iam.send(new DeleteRolePolicyCommand({ RoleName, PolicyName })));
      const { AttachedPolicies = [] } = await iam.send(new ListAttachedRolePoliciesCommand({ RoleName }));
      for (const { PolicyArn } of AttachedPolicies)
        await unlessGone(() => iam.send(new DetachRolePolicyCommand({ RoleName, PolicyArn })));
      await iam.send(new DeleteRoleCommand({ RoleName }));
    });
  },
};

/** A listing says nothing of tags. */
function find(RoleName: string, iam: IAMClient): Promise<Sighting | undefined> {
  return unlessGone(async () => {
    const { Role } = await iam.send(new GetRoleCommand({ RoleName }));
    const { Arn: arn = '', Tags, CreateDate: createdAt } = Role ?? {};
    return { name: RoleName, arn, tags: readTags(Tags), createdAt };
  });
}

export const REGION_TAG = 'pasos:region';

function isFor({ tags }: Sighting, region: string): boolean {
  return (tags[REGION_TAG] ?? region) === region;
}
