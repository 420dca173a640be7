import type { Call } from '../base/services';
import { ParametersError } from './errors';
import { collectionOf, TAGS, versionsOf, type Parameter } from './parameter';
import type { Tag } from './tags';

export interface ParameterFilter {
  readonly Key: string;
  readonly Option?: string | undefined;
  readonly Values?: readonly string[] | undefined;
}

type Matches = (parameter: Parameter) => Promise<boolean>;

/** Whether a parameter is one of those that are asked for: all filters must let it through. */
export async function filterOf(filters: readonly ParameterFilter[], call: Call): Promise<Matches> {
  const all = filters.map((filter) => matcher(filter, call));
  return async (parameter) => {
    for (const matches of all) if (!(await matches(parameter))) return false;
    return true;
  };
}

function matcher(
  { Key: key, Option: option = 'Equals', Values: values = [] }: ParameterFilter,
  call: Call,
): Matches {
  if (key.startsWith('tag:')) return byTag(key.slice(4), values, call);
  switch (key) {
    case 'Name':
      return async ({ name }) => values.some((value) => compare(name, value, option));
    case 'Path':
      return async ({ name }) => values.some((path) => isBelow(name, path, option === 'Recursive'));
    case 'Type':
      return async ({ type }) => values.some((value) => compare(type, value, option));
    case 'KeyId':
      return async ({ keyId = '' }) => values.some((value) => compare(keyId, value, option));
    case 'Tier':
      return async ({ tier }) => values.includes(tier);
    case 'DataType':
      return async ({ dataType }) => values.includes(dataType);
    case 'Label':
      return async ({ name }) =>
        (await versionsOf(name, call)).some(({ labels }) => labels.some((label) => values.includes(label)));
    default:
      throw new ParametersError(
        'InvalidFilterKey',
        `The following filter key is not valid: ${key}. Valid filter keys include: [Path, Name, Type, KeyId, Tier, DataType, Label].`,
      );
  }
}

function byTag(key: string, values: readonly string[], { tx, caller }: Call): Matches {
  return async ({ name }) => {
    const tags = (await tx.get<readonly Tag[]>(collectionOf(caller, TAGS), name)) ?? [];
    return tags.some(({ Key, Value }) => Key === key && (values.length === 0 || values.includes(Value)));
  };
}

function compare(text: string, value: string, option: string): boolean {
  switch (option) {
    case 'Equals':
      return text === value || text === `/${value}`;
    case 'BeginsWith':
      return text.startsWith(value) || text.startsWith(`/${value}`);
    case 'Contains':
      return text.includes(value);
    default:
      throw new ParametersError(
        'InvalidFilterOption',
        `The following filter option is not valid: ${option}. Valid options include: [BeginsWith, Contains, Equals].`,
      );
  }
}

function isBelow(name: string, path: string, deeply: boolean): boolean {
  const prefix = path.endsWith('/') ? path : `${path}/`;
  return name.startsWith(prefix) && (deeply || !name.slice(prefix.length).includes('/'));
}
