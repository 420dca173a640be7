import { has, isObject, own } from '../../../base/json';
import { readTaskResource } from '../services/task-resource';
import type { Rule } from '../rule';

/** Credentials name the role a task is done with; an activity has none. */
export const credentials: Rule = {
  state({ node, at, type, name }, report) {
    const value = own(node, 'Credentials');
    if (type !== 'Task' || !isObject(value)) return;
    const place = { at: [...at, 'Credentials'], mark: { key: [...at, 'Credentials'] } };
    const resource = own(node, 'Resource');
    if (typeof resource === 'string' && readTaskResource(resource)?.kind === 'activity') {
      const message = "The field 'Credentials' is not supported for activities";
      report({ message, ...place, lesson: { id: 'credentials-on-activity', values: { state: name } } });
    } else if (!has(value, 'RoleArn') && !has(value, 'RoleArn.$')) {
      const message = "The field 'RoleArn' is required but was missing";
      report({ message, ...place, lesson: { id: 'credentials-without-role', values: { state: name } } });
    }
  },
};
