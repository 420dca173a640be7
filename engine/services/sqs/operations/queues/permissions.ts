import { isObject, own, type Json, type JsonObject } from '../../../../base/json';
import { list, optional, text } from '../../../../service/shape';
import { invalidValue, missing } from '../../errors';
import { operation } from '../../operation';
import { getQueue, putQueue, queueArn, type Queue } from '../../queues/queue';

export const addPermission = operation({
  name: 'AddPermission',
  input: {
    QueueUrl: optional(text()),
    Label: optional(text()),
    AWSAccountIds: optional(list(text())),
    Actions: optional(list(text())),
  },

  async handle({ QueueUrl, Label, AWSAccountIds = [], Actions = [] }, call) {
    const queue = await getQueue(QueueUrl, call);
    if (!Label) throw missing('Label');
    if (AWSAccountIds.length === 0) throw missing('AWSAccountIds');
    if (Actions.length === 0) throw missing('Actions');
    const statements = statementsOf(queue);
    if (statements.some((statement) => labelOf(statement) === Label)) {
      throw invalidValue(`Value ${Label} for parameter Label is invalid. Reason: Already exists.`);
    }
    const principals = AWSAccountIds.map((id) => `arn:${queue.owner.partition}:iam::${id}:root`);
    const statement = {
      Sid: Label,
      Effect: 'Allow',
      Principal: { AWS: alone(principals) },
      Action: alone(Actions.map((action) => `SQS:${action}`)),
      Resource: queueArn(queue.owner, queue.name),
    };
    putQueue(withStatements(queue, [...statements, statement]), call);
    return {};
  },
});

export const removePermission = operation({
  name: 'RemovePermission',
  input: { QueueUrl: optional(text()), Label: optional(text()) },

  async handle({ QueueUrl, Label }, call) {
    const queue = await getQueue(QueueUrl, call);
    const statements = statementsOf(queue);
    const left = statements.filter((statement) => labelOf(statement) !== Label);
    if (left.length === statements.length) {
      throw invalidValue(
        `Value ${Label} for parameter Label is invalid. Reason: can't find label on existing policy.`,
      );
    }
    putQueue(withStatements(queue, left), call);
    return {};
  },
});

function alone(values: string[]): Json {
  return values.length === 1 ? values[0]! : values;
}

function policyOf({ attributes }: Queue): JsonObject {
  const text = own(attributes, 'Policy');
  return text ? (JSON.parse(text) as JsonObject) : {};
}

function statementsOf(queue: Queue): readonly Json[] {
  const statements = own(policyOf(queue), 'Statement') ?? [];
  return Array.isArray(statements) ? statements : [statements];
}

function labelOf(statement: Json): Json | undefined {
  return isObject(statement) ? own(statement, 'Sid') : undefined;
}

function withStatements(queue: Queue, statements: readonly Json[]): Queue {
  const id = `${queueArn(queue.owner, queue.name)}/SQSDefaultPolicy`;
  const policy = { Version: '2008-10-17', Id: id, ...policyOf(queue), Statement: statements };
  const Policy = statements.length === 0 ? '' : JSON.stringify(policy);
  return { ...queue, attributes: { ...queue.attributes, Policy } };
}
