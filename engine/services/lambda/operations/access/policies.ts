import type { JsonObject } from '../../../../base/json';
import { optional, text } from '../../../../service/shape';
import { conflict, notFound } from '../../errors';
import * as members from '../../members';
import { operation } from '../../operation';
import { getFunction, LATEST, named, putFunction, type PolicyStatement } from '../../records/functions';
import { functionArn } from '../../records/reference';

const NO_POLICY = 'The resource you requested does not exist.';
const target = { FunctionName: members.namespacedName(), Qualifier: optional(members.qualifier()) };

export const addPermission = operation({
  name: 'AddPermission',
  input: {
    ...target,
    StatementId: text({
      min: 1,
      max: 100,
      pattern: { expression: /^[a-zA-Z0-9-_]+$/, shown: '([a-zA-Z0-9-_]+)' },
    }),
    Action: text({
      pattern: {
        expression: /^(lambda:[*]|lambda:[a-zA-Z]+|[*])$/,
        shown: '(lambda:[*]|lambda:[a-zA-Z]+|[*])',
      },
    }),
    Principal: text({ pattern: { expression: /^[^\s]+$/, shown: '[^\\s]+' } }),
    SourceArn: optional(members.arn()),
    SourceAccount: optional(text({ max: 12 })),
    EventSourceToken: optional(text()),
    PrincipalOrgID: optional(text()),
    FunctionUrlAuthType: optional(text()),
    RevisionId: optional(text()),
  },

  async handle(input, call) {
    const where = named(input, call);
    const record = await getFunction(call.tx, where);
    const { qualifier = LATEST } = where;
    const statements = record.policies[qualifier] ?? [];
    if (statements.some(({ Sid }) => Sid === input.StatementId)) {
      throw conflict(
        `The statement id (${input.StatementId}) provided already exists. Please provide a new statement id, or remove the existing statement.`,
      );
    }
    const condition = conditionOf(input);
    const statement: PolicyStatement = {
      Sid: input.StatementId,
      Effect: 'Allow',
      Principal: principalOf(input.Principal),
      Action: input.Action,
      Resource: functionArn(where, where.qualifier),
      ...(Object.keys(condition).length > 0 && { Condition: condition }),
    };
    const policies = { ...record.policies, [qualifier]: [...statements, statement] };
    putFunction(call.tx, where, { ...record, policies });
    return { Statement: JSON.stringify(statement) };
  },
});

export const removePermission = operation({
  name: 'RemovePermission',
  input: { ...target, StatementId: text({ min: 1, max: 100 }), RevisionId: optional(text()) },

  async handle(input, call) {
    const where = named(input, call);
    const record = await getFunction(call.tx, where);
    const { qualifier = LATEST } = where;
    const statements = record.policies[qualifier] ?? [];
    const left = statements.filter(({ Sid }) => Sid !== input.StatementId);
    if (left.length === statements.length) {
      throw notFound(`Statement ${input.StatementId} is not found in resource policy.`);
    }
    putFunction(call.tx, where, { ...record, policies: { ...record.policies, [qualifier]: left } });
    return {};
  },
});

export const getPolicy = operation({
  name: 'GetPolicy',
  input: target,

  async handle(input, call) {
    const where = named(input, call);
    const { policies, latest } = await getFunction(call.tx, where);
    const statements = policies[where.qualifier ?? LATEST] ?? [];
    if (statements.length === 0) throw notFound(NO_POLICY);
    const policy = { Version: '2012-10-17', Id: 'default', Statement: statements };
    return { Policy: JSON.stringify(policy), RevisionId: latest.revisionId };
  },
});

function principalOf(principal: string): string | JsonObject {
  if (principal === '*') return '*';
  if (/^\d{12}$/.test(principal)) return { AWS: `arn:aws:iam::${principal}:root` };
  return principal.startsWith('arn:') ? { AWS: principal } : { Service: principal };
}

function conditionOf(input: {
  readonly SourceArn?: string | undefined;
  readonly SourceAccount?: string | undefined;
  readonly EventSourceToken?: string | undefined;
  readonly PrincipalOrgID?: string | undefined;
  readonly FunctionUrlAuthType?: string | undefined;
}): JsonObject {
  const equals: JsonObject = {
    ...(input.SourceAccount !== undefined && { 'AWS:SourceAccount': input.SourceAccount }),
    ...(input.EventSourceToken !== undefined && { 'lambda:EventSourceToken': input.EventSourceToken }),
    ...(input.PrincipalOrgID !== undefined && { 'aws:PrincipalOrgID': input.PrincipalOrgID }),
    ...(input.FunctionUrlAuthType !== undefined && {
      'lambda:FunctionUrlAuthType': input.FunctionUrlAuthType,
    }),
  };
  return {
    ...(Object.keys(equals).length > 0 && { StringEquals: equals }),
    ...(input.SourceArn !== undefined && { ArnLike: { 'AWS:SourceArn': input.SourceArn } }),
  };
}
