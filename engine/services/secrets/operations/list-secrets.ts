import { readToken, writeToken } from '../../../service/page-token';
import { flag, list, oneOf, optional, struct, text } from '../../../service/shape';
import type { Call } from '../../base/services';
import { SecretsError } from '../errors';
import * as members from '../members';
import { operation } from '../operation';
import { allSecrets, getSecret, stagesById, type Secret } from '../secret';

interface Filter {
  readonly Key: string;
  readonly Values: readonly string[];
}

const filter = () =>
  struct({
    Key: oneOf('all', 'description', 'name', 'owning-service', 'primary-region', 'tag-key', 'tag-value'),
    Values: list(text({ min: 1, max: 512 }), { min: 1, max: 10 }),
  });

export const listSecrets = operation({
  name: 'ListSecrets',
  input: {
    IncludePlannedDeletion: optional(flag()),
    MaxResults: optional(members.pageSize(100)),
    NextToken: optional(text({ min: 1, max: 4096 })),
    Filters: optional(list(filter(), { max: 10 })),
    SortOrder: optional(oneOf('asc', 'desc')),
    SortBy: optional(oneOf('created-date', 'last-accessed-date', 'last-changed-date', 'name')),
  },

  async handle({ IncludePlannedDeletion: all = false, Filters: filters = [], ...given }, call) {
    const { MaxResults: limit = 100, NextToken: token, SortOrder: order = 'desc' } = given;
    const listing = { scope: 'secrets', now: call.now };
    const from = token === undefined ? '0' : readToken(listing, token);
    if (from === undefined)
      throw new SecretsError('InvalidNextTokenException', 'The NextToken value is not valid.');
    const wanted = (await everySecret(call))
      .filter(({ goesAt }) => (goesAt === undefined ? true : all && goesAt > call.now))
      .filter((secret) => filters.every((filter) => passes(secret, filter)))
      .sort((left, right) => (left.createdAt - right.createdAt) * (order === 'asc' ? 1 : -1));
    const end = Number(from) + limit;
    return {
      SecretList: wanted.slice(Number(from), end).map((secret) => ({
        ...listed(secret),
        SecretVersionsToStages: stagesById(secret),
      })),
      NextToken: writeToken(listing, end < wanted.length ? String(end) : undefined),
    };
  },
});

export const describeSecret = operation({
  name: 'DescribeSecret',
  input: { SecretId: members.secretId() },

  async handle({ SecretId: id }, call) {
    const secret = await getSecret(id, call);
    return { ...listed(secret), VersionIdsToStages: stagesById(secret) };
  },
});

async function everySecret(call: Call): Promise<Secret[]> {
  const all: Secret[] = [];
  let after: string | undefined;
  do {
    const page = await allSecrets(call, { limit: 500, ...(after !== undefined && { after }) });
    all.push(...page.items.map(({ value }) => value as unknown as Secret));
    after = page.next;
  } while (after !== undefined);
  return all;
}

/** A value matches what begins like it; with `!` in front, what does not. */
function passes({ name, description = '', tags }: Secret, { Key: key, Values: values }: Filter): boolean {
  const texts: Record<string, readonly string[]> = {
    name: [name],
    description: description.split(/\s+/),
    'tag-key': tags.map(({ Key }) => Key),
    'tag-value': tags.map(({ Value }) => Value),
    all: [name, ...description.split(/\s+/), ...tags.flatMap(({ Key, Value }) => [Key, Value])],
  };
  return values.some((value) => {
    const isNegated = value.startsWith('!');
    const start = (isNegated ? value.slice(1) : value).toLowerCase();
    return (texts[key] ?? []).some((text) => text.toLowerCase().startsWith(start)) !== isNegated;
  });
}

function listed(secret: Secret) {
  const { arn, name, description, keyId, changedAt, readAt, deletedAt, tags, createdAt } = secret;
  return {
    ARN: arn,
    Name: name,
    Description: description,
    KmsKeyId: keyId,
    LastChangedDate: changedAt / 1000,
    LastAccessedDate: readAt && readAt / 1000,
    DeletedDate: deletedAt && deletedAt / 1000,
    Tags: tags.length > 0 ? tags : undefined,
    CreatedDate: createdAt / 1000,
  };
}
