import {
  CreateRoleCommand,
  DeleteRolePolicyCommand,
  GetRoleCommand,
  GetRolePolicyCommand,
  PutRolePolicyCommand,
  type Role,
} from '@aws-sdk/client-iam';
import type { DescribeStateMachineCommandOutput } from '@aws-sdk/client-sfn';
import { leastPrivilege, trustPolicy } from '@pasos/engine/access';
import type { PlannedMachine } from '@/lib/account/contract';
import { making, type Site } from '../making';
import { ownerOf, roleName, ROLE_PATH, tagsFor, type Tags } from '../names';
import { readTags, unlessGone } from '../owned/owned-kind';
import { machine as machineKind } from '../owned/machine';
import { REGION_TAG } from '../owned/role';
import { handedOutRole } from './handed-out-role';
import { NotOursError } from './not-ours';

const POLICY_NAME = 'least-privilege';
/** IAM tells of a change at once, and acts on it some seconds later. */
const SETTLES_MS = 8_000;

/** What the machine has been told to do besides, if it is there already. */
type Settings = Pick<
  DescribeStateMachineCommandOutput,
  'loggingConfiguration' | 'tracingConfiguration' | 'encryptionConfiguration'
>;
type Known = Settings & PlannedMachine;

/**
 * The role a machine works under: there, and with what its definition needs and nothing else. Where nobody may make roles,
 * the one that the account was handed out with.
 */
export async function prepareRole(
  site: Site,
  machine: PlannedMachine,
  present: Settings = {},
): Promise<string> {
  try {
    return await prepareOwnRole(site, machine, present);
  } catch (problem) {
    const handedOut = isDenied(problem) ? await handedOutRole(site.place).catch(() => undefined) : undefined;
    if (handedOut === undefined) throw problem;
    return handedOut;
  }
}

function isDenied(problem: unknown): boolean {
  return problem instanceof Error && /^AccessDenied(?:Exception)?$/.test(problem.name);
}

async function prepareOwnRole(site: Site, machine: PlannedMachine, present: Settings): Promise<string> {
  const { place, owner } = site;
  const name = roleName(owner, machine.name, place.region);
  const found = await findRole(name, site);
  if (found && !isSame(readTags(found.Tags), tagsOf(site))) throw new NotOursError(name);
  const role = found ?? (await createRole(name, site, machine));
  const isChanged = await putPolicy(name, site, { ...present, ...machine });
  if (isChanged) await place.clock.sleep(SETTLES_MS);
  return role.Arn ?? '';
}

export function findRole(RoleName: string, { place }: Pick<Site, 'place'>): Promise<Role | undefined> {
  return unlessGone(async () => (await place.clients.iam.send(new GetRoleCommand({ RoleName }))).Role);
}

function tagsOf({ owner, place }: Site): Tags {
  return { ...tagsFor(owner), [REGION_TAG]: place.region };
}

function isSame(tags: Tags, wanted: Tags): boolean {
  return ownerOf(tags) !== undefined && Object.entries(wanted).every(([key, value]) => tags[key] === value);
}

function createRole(RoleName: string, site: Site, machine: PlannedMachine): Promise<Role> {
  const { place } = site;
  return making(site, { type: 'AWS::IAM::Role', name: RoleName }, async () => {
    const { Role } = await place.clients.iam.send(
      new CreateRoleCommand({
        RoleName,
        Path: ROLE_PATH,
        Description: `Made by Pasos for the state machine ${machine.name.replace(/[^\x20-\x7e]/g, '?')}`,
        AssumeRolePolicyDocument: JSON.stringify(trustPolicy(machineKind.arnOf(machine.name, place))),
        Tags: Object.entries(tagsOf(site)).map(([Key, Value]) => ({ Key, Value })),
      }),
    );
    return { arn: Role?.Arn, value: Role! };
  });
}

/** Whether anything had to be changed. */
async function putPolicy(RoleName: string, { place }: Site, machine: Known): Promise<boolean> {
  const { iam } = place.clients;
  const named = { RoleName, PolicyName: POLICY_NAME };
  const wanted = policyFor(machine, place);
  if (wanted === undefined) return false;
  const found = await unlessGone(() => iam.send(new GetRolePolicyCommand(named)));
  const present = found && decodeURIComponent(found.PolicyDocument ?? '');
  if (wanted === '') {
    if (present !== undefined) await unlessGone(() => iam.send(new DeleteRolePolicyCommand(named)));
    return present !== undefined;
  }
  if (present === wanted) return false;
  await iam.send(new PutRolePolicyCommand({ ...named, PolicyDocument: wanted }));
  return true;
}

/** Empty when nothing is needed; undefined when the definition cannot be read, and a policy had better stay as it is. */
function policyFor(machine: Known, place: Site['place']): string | undefined {
  const { name, definition, logs, loggingConfiguration, tracingConfiguration, encryptionConfiguration } =
    machine;
  const least = leastPrivilege({
    arn: machineKind.arnOf(name, place),
    definition,
    loggingConfiguration: logs ? { level: 'ALL' } : { level: loggingConfiguration?.level },
    tracingConfiguration: { enabled: tracingConfiguration?.enabled },
    encryptionConfiguration: { kmsKeyId: encryptionConfiguration?.kmsKeyId },
  });
  const own = least?.find(({ role }) => role === undefined);
  return own && (own.statements.length > 0 ? JSON.stringify(own.policy) : '');
}
