import { permissionOf, sdkServiceOf } from '../../access/needs/names';
import { has } from '../../base/json';
import { describeSide } from '../../service/models/describe-shape';
import { findServiceModel } from '../../service/models/find-service-model';
import { sampleParameters } from '../../service/models/sample';
import { operationOf, requestOf, responseOf, type ServiceModel } from '../../service/models/service-model';
import titles from '../../service/models/services.json';
import { text } from '../../service/shape';
import { ControlError } from '../errors';
import { operation } from '../operation';

/** Every service that `aws-sdk:` may name and there is a model of, and what stands behind it here. */
export const listServices = operation({
  name: 'ListServices',
  input: {},

  async handle(_, { services }) {
    const all = Object.entries(titles).map(([service, title]) => ({
      service,
      title,
      answeredBy: services.answeredBy(service),
    }));
    return { services: all };
  },
});

/** What an action takes and answers, how it is written as a Task, what it needs, and who answers it here. */
export const describeAction = operation({
  name: 'DescribeAction',
  input: { service: text({ min: 1, max: 64 }), action: text({ min: 1, max: 128 }) },

  async handle({ service: called, action }, { services, caller: owner }) {
    // Optimized integrations call some services otherwise.
    const service = sdkServiceOf(called);
    const model = await findServiceModel(service);
    if (!model || !has(model.actions, action))
      throw new ControlError('ValidationException', `There is no action ${service}:${action}`);
    const name = operationOf(model, action);
    return {
      service,
      action,
      title: model.title,
      operation: name,
      answeredBy: services.answeredBy(service, name),
      permission: permissionOf(service, action),
      documentation: `https://docs.aws.amazon.com/goto/WebAPI/${model.uid}/${name}`,
      input: describeSide(requestOf(model, action)),
      output: describeSide(responseOf(model, action)),
      errors: errorsOf(model),
      parameters: sampleParameters(model, { service, action, owner }),
    };
  },
});

/** As Retry and Catch name them. */
function errorsOf({ prefix, errors }: ServiceModel): readonly string[] {
  const names = Object.entries(errors).map(([code, name]) => `${prefix}.${name === 0 ? code : name}`);
  return [...new Set(names)].sort();
}
