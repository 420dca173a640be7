import { flag, optional } from '../../../service/shape';
import { ParametersError } from '../errors';
import * as members from '../members';
import { operation } from '../operation';
import { getParameter as find } from '../parameter';
import { selected } from '../shown';

export const getParameter = operation({
  name: 'GetParameter',
  input: { Name: members.parameterName(), WithDecryption: optional(flag()) },

  async handle({ Name: name, WithDecryption: decrypted = false }, call) {
    return { Parameter: selected(await find(name, call), name, { decrypted, call }) };
  },
});

export const getParameters = operation({
  name: 'GetParameters',
  input: { Names: members.parameterNames(), WithDecryption: optional(flag()) },

  async handle({ Names: names, WithDecryption: decrypted = false }, call) {
    const found = await Promise.all(
      [...new Set(names)].map(async (name) => {
        try {
          return { name, parameter: selected(await find(name, call), name, { decrypted, call }) };
        } catch (error) {
          if (error instanceof ParametersError) return { name };
          throw error;
        }
      }),
    );
    return {
      Parameters: found.flatMap(({ parameter }) => parameter ?? []),
      InvalidParameters: found.filter(({ parameter }) => !parameter).map(({ name }) => name),
    };
  },
});
