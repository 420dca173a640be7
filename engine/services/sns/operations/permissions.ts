import { isObject, own, type Json } from '../../../base/json';
import { list, text } from '../../../service/shape';
import { invalid } from '../errors';
import { operation } from '../operation';
import { statementsOf, withStatements } from '../topics/topic-attributes';
import { getTopic, putTopic } from '../topics/topic';

export const addPermission = operation({
  name: 'AddPermission',
  input: { TopicArn: text(), Label: text(), AWSAccountId: list(text()), ActionName: list(text()) },

  async handle({ TopicArn, Label, AWSAccountId, ActionName }, call) {
    const topic = await getTopic(TopicArn, call);
    const statements = statementsOf(topic);
    if (statements.some((statement) => labelOf(statement) === Label))
      throw invalid('Statement already exists');
    const principals = AWSAccountId.map((id) => `arn:${topic.owner.partition}:iam::${id}:root`);
    const statement = {
      Sid: Label,
      Effect: 'Allow',
      Principal: { AWS: alone(principals) },
      Action: alone(ActionName.map((action) => `SNS:${action}`)),
      Resource: topic.arn,
    };
    putTopic(withStatements(topic, [...statements, statement]), call);
    return {};
  },
});

export const removePermission = operation({
  name: 'RemovePermission',
  input: { TopicArn: text(), Label: text() },

  async handle({ TopicArn, Label }, call) {
    const topic = await getTopic(TopicArn, call);
    putTopic(
      withStatements(
        topic,
        statementsOf(topic).filter((statement) => labelOf(statement) !== Label),
      ),
      call,
    );
    return {};
  },
});

function alone(values: string[]): Json {
  return values.length === 1 ? values[0]! : values;
}

function labelOf(statement: Json): Json | undefined {
  return isObject(statement) ? own(statement, 'Sid') : undefined;
}
