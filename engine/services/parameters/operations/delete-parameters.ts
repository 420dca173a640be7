import { notFound } from '../errors';
import * as members from '../members';
import { operation } from '../operation';
import { parseName, removeParameter } from '../parameter';

export const deleteParameter = operation({
  name: 'DeleteParameter',
  input: { Name: members.parameterName() },

  async handle({ Name: given }, call) {
    if (!(await removeParameter(parseName(given).name, call))) throw notFound();
    return {};
  },
});

export const deleteParameters = operation({
  name: 'DeleteParameters',
  input: { Names: members.parameterNames() },

  async handle({ Names: names }, call) {
    const deleted: string[] = [];
    const unknown: string[] = [];
    for (const name of names) {
      const isThere = await removeParameter(parseName(name).name, call);
      (isThere ? deleted : unknown).push(name);
    }
    return { DeletedParameters: deleted, InvalidParameters: unknown };
  },
});
