import {
  CreateStackCommand,
  DescribeStackEventsCommand,
  GetTemplateCommand,
  UpdateStackCommand,
  type Stack,
} from '@aws-sdk/client-cloudformation';
import type { Prepared } from '@/lib/account/contract';
import { making, type Site } from '../making';
import { ownerOf, stackName, tagsFor } from '../names';
import { readTags } from '../owned/owned-kind';
import { findStack, settled, stack as stackKind } from '../owned/stack';
import { NotOursError } from './not-ours';

const WHOLE = ['CREATE_COMPLETE', 'UPDATE_COMPLETE', 'UPDATE_ROLLBACK_COMPLETE', 'IMPORT_COMPLETE'];
const CAPABILITIES = ['CAPABILITY_IAM', 'CAPABILITY_NAMED_IAM', 'CAPABILITY_AUTO_EXPAND'] as const;
const TIMEOUT_MINUTES = 10;

/** The lab's resources could not be made; nothing of them is left. The message says what failed, in AWS's words. */
export class StackError extends Error {
  override readonly name = 'StackFailed';
}

/** The lab's resources, as its template has them. */
export async function prepareStack(site: Site, template: string): Promise<Prepared['outputs']> {
  const { place, owner } = site;
  const name = stackName(owner);
  let found = await settled(name, place);
  if (found && ownerOf(readTags(found.Tags))?.student !== owner.student) throw new NotOursError(name);
  // What is left of a stack that could not be made can only be removed.
  if (found && !WHOLE.includes(found.StackStatus ?? '')) {
    await stackKind.remove({ name, arn: found.StackId ?? '' }, place);
    found = undefined;
  }
  const whole = found ? await update(found, site, template) : await create(name, site, template);
  return Object.fromEntries(
    (whole.Outputs ?? []).map(({ OutputKey = '', OutputValue = '' }) => [OutputKey, OutputValue]),
  );
}

async function create(StackName: string, site: Site, TemplateBody: string): Promise<Stack> {
  const { cloudformation } = site.place.clients;
  const id = await making(site, { type: 'AWS::CloudFormation::Stack', name: StackName }, async () => {
    const { StackId = StackName } = await cloudformation.send(
      new CreateStackCommand({
        StackName,
        TemplateBody,
        Capabilities: [...CAPABILITIES],
        OnFailure: 'DELETE',
        TimeoutInMinutes: TIMEOUT_MINUTES,
        Tags: Object.entries(tagsFor(site.owner)).map(([Key, Value]) => ({ Key, Value })),
      }),
    );
    return { arn: StackId, value: StackId };
  });
  return whole(await settled(id, site.place), id, site);
}

async function update(found: Stack, site: Site, TemplateBody: string): Promise<Stack> {
  const { cloudformation } = site.place.clients;
  const StackName = found.StackId ?? '';
  const present = await cloudformation.send(new GetTemplateCommand({ StackName }));
  if (present.TemplateBody === TemplateBody) return found;
  try {
    await cloudformation.send(
      new UpdateStackCommand({ StackName, TemplateBody, Capabilities: [...CAPABILITIES] }),
    );
  } catch (error) {
    if (error instanceof Error && /No updates are to be performed/.test(error.message)) return found;
    throw error;
  }
  return whole(await settled(StackName, site.place), StackName, site);
}

async function whole(stack: Stack | undefined, id: string, site: Site): Promise<Stack> {
  const isWhole = stack?.StackStatus === 'CREATE_COMPLETE' || stack?.StackStatus === 'UPDATE_COMPLETE';
  if (stack && isWhole) return stack;
  throw new StackError(await reasonOf(stack?.StackId ?? id, site));
}

/** Events come the newest first; whatever failed after the first failure did so because of it. */
async function reasonOf(StackName: string, { place }: Site): Promise<string> {
  const { StackEvents = [] } = await place.clients.cloudformation.send(
    new DescribeStackEventsCommand({ StackName }),
  );
  const failed = StackEvents.filter(({ ResourceStatus = '' }) => ResourceStatus.endsWith('_FAILED')).at(-1);
  return failed
    ? `${failed.LogicalResourceId}: ${failed.ResourceStatusReason}`
    : `The stack ${StackName} failed.`;
}

/** Whether it is there, for a plan. */
export async function hasStack({ place, owner }: Omit<Site, 'journal'>): Promise<boolean> {
  const found = await findStack(stackName(owner), place);
  return found !== undefined && WHOLE.includes(found.StackStatus ?? '');
}
