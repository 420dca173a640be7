import type { Json, JsonObject } from '../../base/json';
import type { Api, Caller } from '../../service/operation';
import type { Operation as BaseOperation } from '../../service/operation';
import type { Call as BaseCall, LocalService, ServicePorts } from '../base/services';
import { transactionalApi } from '../base/transactional-api';
import type { Operation, OperationName } from './operation';
import {
  createChangeSet,
  deleteChangeSet,
  describeChangeSet,
  executeChangeSet,
  listChangeSets,
} from './operations/change-sets';
import { createStack, deleteStack, updateStack } from './operations/make-stacks';
import {
  describeStackEvents,
  describeStackResource,
  describeStackResources,
  describeStacks,
  listExportsOperation,
  listStackResources,
  listStacks,
} from './operations/read-stacks';
import { getTemplate, getTemplateSummary, validateTemplate } from './operations/templates';
import { Deployer, targetOf } from './stacks/deployer';
import { collectionsOf, type StackRecord, type StackTarget } from './stacks/record';

const OPERATIONS = {
  CreateChangeSet: createChangeSet,
  CreateStack: createStack,
  DeleteChangeSet: deleteChangeSet,
  DeleteStack: deleteStack,
  DescribeChangeSet: describeChangeSet,
  DescribeStackEvents: describeStackEvents,
  DescribeStackResource: describeStackResource,
  DescribeStackResources: describeStackResources,
  DescribeStacks: describeStacks,
  ExecuteChangeSet: executeChangeSet,
  GetTemplate: getTemplate,
  GetTemplateSummary: getTemplateSummary,
  ListChangeSets: listChangeSets,
  ListExports: listExportsOperation,
  ListStackResources: listStackResources,
  ListStacks: listStacks,
  UpdateStack: updateStack,
  ValidateTemplate: validateTemplate,
} as const satisfies Record<OperationName, Operation>;

/** The calls that begin a deployment. */
const BEGINNINGS: ReadonlySet<string> = new Set([
  'CreateStack',
  'DeleteStack',
  'ExecuteChangeSet',
  'UpdateStack',
]);

/** CloudFormation: stacks of resources as templates describe them, made by calls to the services that run here. */
export function createCloudFormation(ports: ServicePorts): LocalService {
  const deployer = new Deployer(ports);
  const inner = transactionalApi<OperationName>(withServices(ports), ports);
  const api: Api = {
    /** What has begun is made before the call answers: here it takes no longer than that. A crash in the middle leaves it to the courier. */
    async call(name, body, caller) {
      const answer = await inner.call(name, body, caller);
      if (BEGINNINGS.has(name)) {
        for (const target of await underway(ports, caller)) await deployer.run(target);
      }
      return answer;
    },
  };
  return {
    id: 'cloudformation',
    api,
    deliver: {
      'cloudformation:deploy': async (body: Json) => {
        await deployer.run(body as unknown as StackTarget);
        return { kind: 'done' };
      },
    },
  };
}

/** A template may lie in a bucket: its operations can fetch it. */
function withServices({
  services,
}: ServicePorts): Record<OperationName, BaseOperation<OperationName, BaseCall>> {
  const entries = Object.values(OPERATIONS).map(({ name, input, answer }) => {
    const operation: BaseOperation<OperationName, BaseCall> = {
      name,
      input,
      answer: (body: JsonObject, call) => answer(body, { ...call, services }),
    };
    return [name, operation] as const;
  });
  return Object.fromEntries(entries) as Record<OperationName, BaseOperation<OperationName, BaseCall>>;
}

/** The stacks of the account that are being made. */
async function underway({ documents }: ServicePorts, caller: Caller): Promise<readonly StackTarget[]> {
  const { items } = await documents.list(collectionsOf(caller).stacks, { limit: 1000 });
  const stacks = items.map(({ value }) => value as unknown as StackRecord);
  return stacks.filter(({ work }) => work !== undefined).map(targetOf);
}
