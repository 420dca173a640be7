import { parsePattern, matchesWhole } from '../../../query/pattern/pattern';
import { flag, oneOf, optional, text } from '../../../service/shape';
import type { Call } from '../../base/services';
import { invalid, ParametersError } from '../errors';
import * as members from '../members';
import { operation } from '../operation';
import {
  collectionOf,
  findParameter,
  parseName,
  putParameter as keep,
  TAGS,
  type Parameter,
  type ParameterType,
} from '../parameter';

const LEVELS_MAX = 15;
const STANDARD_MAX = 4096;
const ADVANCED_MAX = 8192;
const NAME_RULE =
  'Parameter name: can\'t be prefixed with "ssm" (case-insensitive). If formed as a path, it can consist of sub-paths divided by slash symbol; each sub-path can be formed as a mix of letters, numbers and the following 3 symbols .-_';

export const putParameter = operation({
  name: 'PutParameter',
  input: {
    Name: members.parameterName(),
    Description: optional(text({ max: 1024 })),
    Value: text({ sensitive: true }),
    Type: optional(members.parameterType()),
    KeyId: optional(text({ min: 1, max: 256 })),
    Overwrite: optional(flag()),
    AllowedPattern: optional(text({ max: 1024 })),
    Tags: optional(members.tags()),
    Tier: optional(oneOf('Standard', 'Advanced', 'Intelligent-Tiering')),
    DataType: optional(text({ max: 128 })),
  },

  async handle({ Tags: tags, Overwrite: overwrite = false, ...given }, call) {
    const { name } = parseName(given.Name);
    assertName(name);
    if (tags && overwrite)
      throw invalid(
        "Invalid request: tags and overwrite can't be used together. To create a parameter with tags, please remove overwrite flag. To update tags for an existing parameter, please use AddTagsToResource or RemoveTagsFromResource.",
      );
    const before = await findParameter(name, call);
    if (before && !overwrite)
      throw new ParametersError(
        'ParameterAlreadyExists',
        'The parameter already exists. To overwrite this value, set the overwrite option in the request to true.',
      );
    const parameter = next(name, before, { ...given, call });
    assertValue(parameter);
    const kept = await keep(parameter, call);
    if (!kept.ok) throw tooManyVersions(name, kept.failure);
    if (tags) call.tx.put(collectionOf(call.caller, TAGS), name, tags);
    return { Version: parameter.version, Tier: parameter.tier };
  },
});

interface Given {
  readonly Value: string;
  readonly Type: ParameterType | undefined;
  readonly Description: string | undefined;
  readonly KeyId: string | undefined;
  readonly AllowedPattern: string | undefined;
  readonly Tier: string | undefined;
  readonly DataType: string | undefined;
  readonly call: Call;
}

function next(name: string, before: Parameter | undefined, given: Given): Parameter {
  const { Value: value, Description: description, AllowedPattern: allowedPattern, call } = given;
  const type = given.Type ?? before?.type;
  if (!type) throw invalid('A parameter type is required when you create a parameter.');
  const keyId = type === 'SecureString' ? (given.KeyId ?? before?.keyId ?? 'alias/aws/ssm') : undefined;
  const further = description ?? before?.description;
  return {
    name,
    type,
    value,
    version: (before?.version ?? 0) + 1,
    modifiedAt: call.now,
    modifiedBy: `arn:${call.caller.partition}:iam::${call.caller.account}:root`,
    tier: tierOf(value, given.Tier ?? before?.tier),
    dataType: given.DataType ?? before?.dataType ?? 'text',
    labels: [],
    ...(further !== undefined && { description: further }),
    ...(keyId !== undefined && { keyId }),
    ...(allowedPattern && { allowedPattern }),
  };
}

function tierOf(value: string, tier = 'Standard'): string {
  if (tier !== 'Intelligent-Tiering') return tier;
  return value.length > STANDARD_MAX ? 'Advanced' : 'Standard';
}

function assertName(name: string): void {
  const levels = name.split('/').filter(Boolean);
  if (/^\/?aws(?:\/|$)/i.test(name) || /^\/?aws/i.test(levels[0] ?? ''))
    throw new ParametersError('AccessDeniedException', 'No access to reserved parameter name: aws.');
  if (/^ssm/i.test(levels[0] ?? '') || !/^[\w.\-/]+$/.test(name) || /\/\/|\/$/.test(name))
    throw invalid(NAME_RULE);
  if (name.includes('/') && !name.startsWith('/'))
    throw invalid('Parameter name must be a fully qualified name.');
  if (levels.length > LEVELS_MAX)
    throw new ParametersError(
      'HierarchyLevelLimitExceededException',
      'A parameter hierarchy can have a maximum of 15 levels. For more information, see https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-su-create.html',
    );
}

function assertValue({ value, tier, allowedPattern, dataType }: Parameter): void {
  if (value === '') throw invalid('Parameter value must not be empty.');
  if (tier === 'Standard' && value.length > STANDARD_MAX)
    throw invalid(
      'Standard tier parameters support a maximum parameter value of 4096 characters. To create a larger parameter value, upgrade the parameter to use the advanced-parameter tier. For more information, see https://docs.aws.amazon.com/systems-manager/latest/userguide/parameter-store-advanced-parameters.html',
    );
  if (value.length > ADVANCED_MAX)
    throw invalid('Advanced tier parameters support a maximum parameter value of 8192 characters.');
  if (dataType !== 'text' && dataType !== 'aws:ssm:integration' && dataType !== 'aws:ec2:image')
    throw invalid(
      `The following data type is not supported: ${dataType} (Data type names are all lowercase.)`,
    );
  if (allowedPattern !== undefined) assertMatches(value, allowedPattern);
}

function assertMatches(value: string, allowedPattern: string): void {
  const pattern = parsePattern(allowedPattern.replace(/^\^|\$$/g, ''), '');
  if (!pattern.ok)
    throw new ParametersError('InvalidAllowedPatternException', 'The regular expression is not valid.');
  if (matchesWhole(pattern.value, value)) return;
  throw new ParametersError(
    'ParameterPatternMismatchException',
    `Parameter value, cannot be validated against allowedPattern: ${allowedPattern}`,
  );
}

function tooManyVersions(name: string, oldest: Parameter): ParametersError {
  return new ParametersError(
    'ParameterVersionLabelLimitExceeded',
    `You attempted to create a new version of ${name} by calling the PutParameter API with the overwrite flag. Version ${oldest.version}, the oldest version, can't be deleted because it has a label associated with it. Move the label to another version of the parameter, and try again.`,
  );
}
