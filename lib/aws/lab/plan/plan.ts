import type { Plan, PlannedMachine, PlannedResource } from '@/lib/account/contract';
import type { Place } from '../account';
import { roleName, stackName, type Owner } from '../names';
import { findMachine } from '../prepare/prepare';
import { HANDED_OUT_ROLE, handedOutRole, isOfAcademy } from '../prepare/handed-out-role';
import { findRole } from '../prepare/role';
import { hasStack } from '../prepare/stack';
import { costAtMost, type Work } from './cost';
import { missingActions } from './missing-actions';
import { templateTypes } from './template-types';

export interface Planned {
  readonly place: Place;
  readonly owner: Owner;
  /** Who asks: whose permissions are looked at. */
  readonly callerArn: string;
  readonly work: Work;
  readonly template?: string;
}

/** What would be created, what it can cost, and what is not allowed: asks, and changes nothing. */
export async function plan({ place, owner, callerArn, work, template }: Planned): Promise<Plan> {
  const { machine } = work;
  const at = { place, owner };
  const [present, role, hasItsStack, missing] = await Promise.all([
    findMachine(at, machine.name),
    findRole(roleName(owner, machine.name, place.region), at),
    template === undefined ? undefined : hasStack(at),
    missingActions({ place, owner, callerArn, machine, template }),
  ]);
  const handedOut =
    role === undefined && isOfAcademy(callerArn)
      ? await handedOutRole(place).catch(() => undefined)
      : undefined;
  const creates = [
    ...stackResources(owner, template, hasItsStack ?? false),
    handedOut === undefined
      ? resource('AWS::IAM::Role', roleName(owner, machine.name, place.region), role !== undefined)
      : resource('AWS::IAM::Role', HANDED_OUT_ROLE, true),
    resource('AWS::StepFunctions::StateMachine', machine.name, present !== undefined),
  ];
  return { creates, costAtMost: costAtMost(work, place.region), ...(missing && { missing }) };
}

function stackResources(
  owner: Owner,
  template: string | undefined,
  exists: boolean,
): readonly PlannedResource[] {
  if (template === undefined) return [];
  const inside = templateTypes(template).map(({ type, name }) => resource(type, name, exists));
  return [resource('AWS::CloudFormation::Stack', stackName(owner), exists), ...inside];
}

function resource(type: string, name: PlannedMachine['name'], exists: boolean): PlannedResource {
  return { type, name, exists };
}
