import { isObject } from '../../base/json';
import { anything, optional, text } from '../../service/shape';
import { ControlError } from '../errors';
import { operation } from '../operation';

/** An operation of any service that runs here, in JSON as its API's model has it, whatever protocol its own clients speak. */
export const callService = operation({
  name: 'CallService',
  input: {
    service: text({ min: 1, max: 64 }),
    operation: text({ min: 1, max: 128 }),
    input: optional(anything()),
  },

  async handle({ service, operation: name, input = {} }, { services, caller }) {
    if (!services.has(service))
      throw new ControlError(
        'ServiceNotAvailable',
        `The local engine does not have the service '${service}'`,
      );
    if (!isObject(input))
      throw new ControlError('ValidationException', 'The input of an operation is an object');
    return services.call(service, name, input, caller);
  },
});
