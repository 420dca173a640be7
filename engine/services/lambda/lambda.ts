import type { LocalService } from '../base/services';
import { transactionalApi } from '../base/transactional-api';
import { Invoker, type InvokerPorts } from './invoking/invoke';
import type { Operation, OperationName } from './operation';
import {
  deleteFunctionConcurrency,
  getFunctionConcurrency,
  putFunctionConcurrency,
} from './operations/access/concurrency';
import {
  deleteFunctionEventInvokeConfig,
  getFunctionEventInvokeConfig,
  listFunctionEventInvokeConfigs,
  putFunctionEventInvokeConfig,
  updateFunctionEventInvokeConfig,
} from './operations/access/event-invoke-configs';
import { addPermission, getPolicy, removePermission } from './operations/access/policies';
import { listTags, tagResource, untagResource } from './operations/access/tags';
import { createFunction } from './operations/functions/create-function';
import { deleteFunction } from './operations/functions/delete-function';
import {
  getAccountSettings,
  getFunctionConfiguration,
  getFunctionOperation,
  listFunctions,
} from './operations/functions/read-function';
import { updateFunctionCode, updateFunctionConfiguration } from './operations/functions/update-function';
import {
  createEventSourceMapping,
  deleteEventSourceMapping,
  getEventSourceMapping,
  listEventSourceMappings,
  updateEventSourceMapping,
} from './operations/mappings/event-source-mappings';
import { createAlias, deleteAlias, getAlias, listAliases, updateAlias } from './operations/versions/aliases';
import { listVersionsByFunction } from './operations/versions/list-versions';
import { publishVersion } from './operations/versions/publish-version';
import { Pollers } from './polling/pollers';

/** Lambda: functions that run, their versions, and what invokes them. */
export function createLambda(ports: InvokerPorts): LocalService {
  const operations = {
    AddPermission: addPermission,
    CreateAlias: createAlias,
    CreateEventSourceMapping: createEventSourceMapping(ports),
    CreateFunction: createFunction(ports),
    DeleteAlias: deleteAlias,
    DeleteEventSourceMapping: deleteEventSourceMapping,
    DeleteFunction: deleteFunction,
    DeleteFunctionConcurrency: deleteFunctionConcurrency,
    DeleteFunctionEventInvokeConfig: deleteFunctionEventInvokeConfig,
    GetAccountSettings: getAccountSettings,
    GetAlias: getAlias,
    GetEventSourceMapping: getEventSourceMapping,
    GetFunction: getFunctionOperation,
    GetFunctionConcurrency: getFunctionConcurrency,
    GetFunctionConfiguration: getFunctionConfiguration,
    GetFunctionEventInvokeConfig: getFunctionEventInvokeConfig,
    GetPolicy: getPolicy,
    ListAliases: listAliases,
    ListEventSourceMappings: listEventSourceMappings,
    ListFunctionEventInvokeConfigs: listFunctionEventInvokeConfigs,
    ListFunctions: listFunctions,
    ListTags: listTags,
    ListVersionsByFunction: listVersionsByFunction,
    PublishVersion: publishVersion,
    PutFunctionConcurrency: putFunctionConcurrency,
    PutFunctionEventInvokeConfig: putFunctionEventInvokeConfig,
    RemovePermission: removePermission,
    TagResource: tagResource,
    UntagResource: untagResource,
    UpdateAlias: updateAlias,
    UpdateEventSourceMapping: updateEventSourceMapping,
    UpdateFunctionCode: updateFunctionCode(ports),
    UpdateFunctionConfiguration: updateFunctionConfiguration,
    UpdateFunctionEventInvokeConfig: updateFunctionEventInvokeConfig,
  } as const satisfies Record<OperationName, Operation>;
  const transactional = transactionalApi<OperationName>(operations, ports);
  const invoker = new Invoker(ports);
  const pollers = new Pollers(invoker);
  return {
    id: 'lambda',
    api: {
      async call(name, body, caller) {
        if (name === 'Invoke') return invoker.invoke(body, caller);
        // Whoever makes a function soon invokes it.
        if (name === 'CreateFunction') ports.runner?.warm();
        return transactional.call(name, body, caller);
      },
    },
    deliver: { ...invoker.deliver, ...pollers.deliver },
    endPolls: () => pollers.end(),
  };
}
