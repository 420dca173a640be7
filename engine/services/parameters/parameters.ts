import type { LocalService, ServicePorts } from '../base/services';
import { transactionalApi } from '../base/transactional-api';
import type { Operation, OperationName } from './operation';
import { deleteParameter, deleteParameters } from './operations/delete-parameters';
import { getParameter, getParameters } from './operations/get-parameters';
import { labelParameterVersion, unlabelParameterVersion } from './operations/labels';
import { describeParameters, getParameterHistory, getParametersByPath } from './operations/list-parameters';
import { putParameter } from './operations/put-parameter';
import { addTagsToResource, listTagsForResource, removeTagsFromResource } from './operations/tags';

const OPERATIONS = {
  AddTagsToResource: addTagsToResource,
  DeleteParameter: deleteParameter,
  DeleteParameters: deleteParameters,
  DescribeParameters: describeParameters,
  GetParameter: getParameter,
  GetParameterHistory: getParameterHistory,
  GetParameters: getParameters,
  GetParametersByPath: getParametersByPath,
  LabelParameterVersion: labelParameterVersion,
  ListTagsForResource: listTagsForResource,
  PutParameter: putParameter,
  RemoveTagsFromResource: removeTagsFromResource,
  UnlabelParameterVersion: unlabelParameterVersion,
} as const satisfies Record<OperationName, Operation>;

/** Systems Manager's Parameter Store. */
export function createParameters(ports: ServicePorts): LocalService {
  return { id: 'ssm', api: transactionalApi<OperationName>(OPERATIONS, ports) };
}
