import type { JsonObject } from '../../../../base/json';
import type { Existing } from '../../template/scope';
import { picked, type Making, type ResourceType } from '../resource-type';
import { nameFrom, objectsOf, present, tagList, textOf, unlessGone } from '../values';

export const eventsRule: ResourceType = {
  properties: [
    ...['Description', 'EventBusName', 'EventPattern', 'Name', 'RoleArn', 'ScheduleExpression', 'State'],
    'Targets',
  ],
  unsimulated: ['Tags'],
  replacing: ['Name', 'EventBusName'],

  create: async (properties, making) => {
    return putRule(nameFrom(properties.Name, making, 64), properties, making);
  },

  async update({ before, after, existing }, making) {
    const name = nameOf(existing);
    const kept = new Set(objectsOf(after.Targets).map(({ Id }) => Id));
    const gone = objectsOf(before.Targets).flatMap(({ Id }) => (kept.has(Id!) ? [] : [Id!]));
    if (gone.length > 0) {
      await making.call('eventbridge', 'RemoveTargets', { Rule: name, Ids: gone, ...busOf(after) });
    }
    return putRule(name, after, making);
  },

  async remove(existing, making, properties) {
    const rule = nameOf(existing);
    const ids = objectsOf(properties.Targets).map(({ Id }) => Id!);
    await unlessGone(async () => {
      if (ids.length > 0) {
        await making.call('eventbridge', 'RemoveTargets', { Rule: rule, Ids: ids, ...busOf(properties) });
      }
      await making.call('eventbridge', 'DeleteRule', { Name: rule, ...busOf(properties) });
    });
  },
};

/** A rule of the default bus goes by its name, of another by both. */
function nameOf({ id }: Existing): string {
  return id.split('|').at(-1)!;
}

function busOf(properties: JsonObject): JsonObject {
  return picked(properties, ['EventBusName']);
}

async function putRule(name: string, properties: JsonObject, making: Making): Promise<Existing> {
  const { RuleArn } = await making.call('eventbridge', 'PutRule', {
    Name: name,
    ...picked(properties, ['Description', 'EventBusName', 'RoleArn', 'ScheduleExpression', 'State']),
    ...present({ EventPattern: textOf(properties.EventPattern) }),
  });
  const targets = objectsOf(properties.Targets);
  if (targets.length > 0) {
    const Targets = targets.map((target) => ({ ...target }));
    const answer = await making.call('eventbridge', 'PutTargets', {
      Rule: name,
      Targets,
      ...busOf(properties),
    });
    assertTaken(answer);
  }
  const bus = textOf(properties.EventBusName);
  return { id: bus === undefined ? name : `${bus}|${name}`, attributes: { Arn: RuleArn! } };
}

function assertTaken({ FailedEntries }: JsonObject): void {
  const [failed] = objectsOf(FailedEntries);
  if (failed) throw new Error(`${textOf(failed.ErrorCode)}: ${textOf(failed.ErrorMessage)}`);
}

export const eventBus: ResourceType = {
  properties: ['Name', 'Tags'],
  unsimulated: [
    'DeadLetterConfig',
    'Description',
    'EventSourceName',
    'KmsKeyIdentifier',
    'LogConfig',
    'Policy',
  ],
  required: ['Name'],
  replacing: ['Name'],

  async create({ Name, Tags }, making) {
    const tags: JsonObject = Tags === undefined ? {} : { Tags: tagList(Tags) };
    const { EventBusArn } = await making.call('eventbridge', 'CreateEventBus', { Name: Name!, ...tags });
    return { id: String(Name), attributes: { Arn: EventBusArn!, Name: Name! } };
  },

  update: async ({ existing }) => existing,
  remove: ({ id }, making) => unlessGone(() => making.call('eventbridge', 'DeleteEventBus', { Name: id })),
};
