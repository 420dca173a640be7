import { isObject, own, type Json, type JsonObject } from '../../../../base/json';
import { fromBase64 } from '../../../../query/encoding/base64';
import { fromUtf8 } from '../../../../query/encoding/utf8';
import { TemplateError } from '../../errors';
import type { Existing } from '../../template/scope';
import type { Making, ResourceType } from '../resource-type';
import { nameFrom, objectOf, objectsOf, present, tagList, textOf, truthOf, unlessGone } from '../values';

export const stateMachine: ResourceType = {
  properties: [
    ...['Definition', 'DefinitionS3Location', 'DefinitionString', 'DefinitionSubstitutions'],
    ...['EncryptionConfiguration', 'LoggingConfiguration', 'RoleArn', 'StateMachineName', 'StateMachineType'],
    ...['Tags', 'TracingConfiguration'],
  ],
  required: ['RoleArn'],
  replacing: ['StateMachineName', 'StateMachineType'],

  async create(properties, making) {
    const name = nameFrom(properties.StateMachineName, making, 80);
    const { stateMachineArn } = await making.call('sfn', 'CreateStateMachine', {
      name,
      ...(await settingsOf(properties, making)),
      ...present({ type: properties.StateMachineType }),
      tags: tagList(properties.Tags, 'key', 'value'),
    });
    return madeOf(String(stateMachineArn), name);
  },

  async update({ after, existing }, making) {
    const input = { stateMachineArn: existing.id, ...(await settingsOf(after, making)) };
    const { revisionId } = await making.call('sfn', 'UpdateStateMachine', input);
    const made = madeOf(existing.id, String(existing.attributes.Name));
    const revised = textOf(revisionId);
    return revised === undefined
      ? made
      : { ...made, attributes: { ...made.attributes, StateMachineRevisionId: revised } };
  },

  remove: ({ id }, making) =>
    unlessGone(() => making.call('sfn', 'DeleteStateMachine', { stateMachineArn: id })),
};

function madeOf(arn: string, name: string): Existing {
  return { id: arn, attributes: { Arn: arn, Name: name, StateMachineRevisionId: 'INITIAL' } };
}

async function settingsOf(properties: JsonObject, making: Making): Promise<JsonObject> {
  const { RoleArn, LoggingConfiguration, TracingConfiguration, EncryptionConfiguration } = properties;
  return {
    definition: substituted(await definitionOf(properties, making), properties.DefinitionSubstitutions),
    roleArn: textOf(RoleArn)!,
    ...(LoggingConfiguration !== undefined && { loggingConfiguration: loggingOf(LoggingConfiguration) }),
    ...(TracingConfiguration !== undefined && {
      tracingConfiguration: {
        enabled: truthOf(objectOf(TracingConfiguration, 'TracingConfiguration').Enabled) ?? false,
      },
    }),
    ...(EncryptionConfiguration !== undefined && {
      encryptionConfiguration: lowered(EncryptionConfiguration) as JsonObject,
    }),
  };
}

async function definitionOf(properties: JsonObject, making: Making): Promise<string> {
  const { Definition, DefinitionString, DefinitionS3Location } = properties;
  if (DefinitionString !== undefined) return textOf(DefinitionString)!;
  if (isObject(Definition)) return JSON.stringify(Definition, null, 2);
  if (DefinitionS3Location === undefined) {
    throw new TemplateError('One of Definition, DefinitionString or DefinitionS3Location is required');
  }
  const { Bucket, Key } = objectOf(DefinitionS3Location, 'DefinitionS3Location');
  const { Body } = await making.call('s3', 'GetObject', { Bucket: Bucket!, Key: Key! });
  return fromUtf8(fromBase64(String(Body)));
}

/** `${name}` in a definition: what the template gives for it; what it gives nothing for is left as it is. */
function substituted(definition: string, given: Json | undefined): string {
  if (given === undefined) return definition;
  const values = objectOf(given, 'DefinitionSubstitutions');
  return definition.replace(/\$\{([^}]+)\}/g, (place, name: string) => {
    const value = own(values, name);
    return value === undefined ? place : JSON.stringify(textOf(value)).slice(1, -1);
  });
}

function loggingOf(given: Json): JsonObject {
  const { Level, IncludeExecutionData, Destinations } = objectOf(given, 'LoggingConfiguration');
  const destinations = objectsOf(Destinations).map(lowered);
  return present({
    level: Level,
    includeExecutionData: truthOf(IncludeExecutionData),
    ...(destinations.length > 0 && { destinations }),
  });
}

/** Members begin with a small letter in the API of Step Functions. */
function lowered(value: Json): Json {
  if (Array.isArray(value)) return value.map(lowered);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name.charAt(0).toLowerCase() + name.slice(1),
      lowered(member),
    ]),
  );
}

export const activity: ResourceType = {
  properties: ['Name', 'Tags'],
  unsimulated: ['EncryptionConfiguration'],
  required: ['Name'],

  async create({ Name, Tags }, making) {
    const input = { name: textOf(Name)!, tags: tagList(Tags, 'key', 'value') };
    const { activityArn } = await making.call('sfn', 'CreateActivity', input);
    return { id: String(activityArn), attributes: { Arn: activityArn!, Name: Name! } };
  },

  remove: ({ id }, making) => unlessGone(() => making.call('sfn', 'DeleteActivity', { activityArn: id })),
};
