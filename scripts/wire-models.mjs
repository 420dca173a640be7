import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { root } from './support/root.mjs';
import { Stop, runCommand } from './support/terminal.mjs';

/** Services that do not speak AWS JSON alone: their names in `aws-sdk:` resources, and in the folder of models. */
const services = [
  ['apigateway', 'apigateway'],
  ['apigatewayv2', 'apigatewayv2'],
  ['batch', 'batch'],
  ['bedrockruntime', 'bedrock-runtime'],
  ['cloudformation', 'cloudformation'],
  ['iam', 'iam'],
  ['lambda', 'lambda'],
  ['polly', 'polly'],
  ['s3', 's3'],
  ['scheduler', 'scheduler'],
  ['sns', 'sns'],
  ['sqs', 'sqs'],
  ['sts', 'sts'],
];

/** The names that the query protocol of SQS has, which the model has lost since its clients speak JSON: of entries, and of keys and values. */
const sqsNames = {
  ActionNameList: 'ActionName',
  AWSAccountIdList: 'AWSAccountId',
  AttributeNameList: 'AttributeName',
  BatchResultErrorEntryList: 'BatchResultErrorEntry',
  ChangeMessageVisibilityBatchRequestEntryList: 'ChangeMessageVisibilityBatchRequestEntry',
  ChangeMessageVisibilityBatchResultEntryList: 'ChangeMessageVisibilityBatchResultEntry',
  DeleteMessageBatchRequestEntryList: 'DeleteMessageBatchRequestEntry',
  DeleteMessageBatchResultEntryList: 'DeleteMessageBatchResultEntry',
  ListMessageMoveTasksResultEntryList: 'ListMessageMoveTasksResultEntry',
  MessageAttributeNameList: 'MessageAttributeName',
  MessageBodyAttributeMap: 'MessageAttribute',
  MessageBodySystemAttributeMap: 'MessageSystemAttribute',
  MessageList: 'Message',
  MessageSystemAttributeList: 'AttributeName',
  MessageSystemAttributeMap: 'Attribute',
  QueueAttributeMap: 'Attribute',
  QueueUrlList: 'QueueUrl',
  SendMessageBatchRequestEntryList: 'SendMessageBatchRequestEntry',
  SendMessageBatchResultEntryList: 'SendMessageBatchResultEntry',
  TagKeyList: 'TagKey',
  TagMap: 'Tag',
};

function withQueryNames(model) {
  model.metadata.xmlNamespace = 'http://queue.amazonaws.com/doc/2012-11-05/';
  for (const [name, operation] of Object.entries(model.operations))
    if (operation.output) operation.output.resultWrapper = `${name}Result`;
  for (const [name, shape] of Object.entries(model.shapes)) {
    if (shape.type === 'list' && sqsNames[name]) shape.member.locationName = sqsNames[name];
    if (shape.type === 'map') shape.key.locationName = name === 'TagMap' ? 'Key' : 'Name';
    if (shape.type === 'map') shape.value.locationName = 'Value';
    for (const member of Object.values(shape.members ?? {}))
      if (model.shapes[member.shape].type === 'map') member.locationName = sqsNames[member.shape];
  }
  return model;
}

const folder = join(root, 'engine/transports/protocols/models/data');

function newestModel(service) {
  const versions = readdirSync(service).sort();
  return JSON.parse(gunzipSync(readFileSync(join(service, versions.at(-1), 'service-2.json.gz'))));
}

function wireModel({ metadata, operations, shapes }) {
  const written = new Shapes(shapes);
  // What is deprecated shares its place with what took it.
  const known = Object.entries(operations).filter(([, { deprecated }]) => !deprecated);
  return {
    version: metadata.apiVersion,
    ...(metadata.xmlNamespace && { namespace: namespaceOf(metadata.xmlNamespace) }),
    operations: Object.fromEntries(known.map(([name, facts]) => [name, operationOf(facts, written)])),
    errors: Object.fromEntries(errorsOf(shapes)),
    shapes: written.all,
  };
}

function operationOf({ http, input, output }, shapes) {
  return {
    method: http.method,
    uri: http.requestUri,
    ...(http.responseCode && http.responseCode !== 200 && { status: http.responseCode }),
    ...(input && { input: shapes.place(input.shape) }),
    ...(input?.xmlNamespace && { namespace: namespaceOf(input.xmlNamespace) }),
    ...(input?.locationName && { root: input.locationName }),
    ...(output && { output: shapes.place(output.shape) }),
    ...(output?.resultWrapper && { wrapper: output.resultWrapper }),
  };
}

function namespaceOf(namespace) {
  return typeof namespace === 'string' ? namespace : namespace.uri;
}

/** What the wire calls an error, where it is not the name of its shape, and under which name its text goes. */
function errorsOf(shapes) {
  return Object.entries(shapes)
    .filter(([, shape]) => shape.exception)
    .map(([name, { error, members = {} }]) => [
      name,
      {
        ...(error?.code && error.code !== name && { code: error.code }),
        ...('Message' in members && { text: 'Message' }),
        ...('Type' in members && { typed: true }),
      },
    ])
    .filter(([, facts]) => Object.keys(facts).length > 0);
}

/** Shapes that look the same are one, whatever the model calls them. */
class Shapes {
  all = [];
  #places = new Map();
  #texts = new Map();

  constructor(models) {
    this.models = models;
  }

  place(name) {
    const known = this.#places.get(name);
    if (known !== undefined) return known;
    const model = this.models[name];
    return isScalar(model) ? this.#scalar(name, model) : this.#compound(name, model);
  }

  #scalar(name, model) {
    const text = JSON.stringify(scalar(model));
    const place = this.#texts.get(text) ?? this.all.push(scalar(model)) - 1;
    this.#texts.set(text, place);
    this.#places.set(name, place);
    return place;
  }

  /** Its place is taken before its members are looked at: they may come back to it. */
  #compound(name, model) {
    const place = this.all.push(undefined) - 1;
    this.#places.set(name, place);
    this.all[place] = this.#inside(model);
    return place;
  }

  #inside(model) {
    const flat = model.flattened && { flat: true };
    if (model.type === 'list') {
      const { shape, locationName } = model.member;
      return { t: 'list', of: this.place(shape), ...flat, ...(locationName && { name: locationName }) };
    }
    if (model.type === 'map') {
      const { key, value } = model;
      return {
        t: 'map',
        of: this.place(value.shape),
        ...flat,
        ...(key.locationName && { key: key.locationName }),
        ...(value.locationName && { value: value.locationName }),
      };
    }
    return this.#structure(model);
  }

  #structure({ members = {}, required = [], payload, xmlNamespace, locationName }) {
    // Which of several operations at one path is meant shows in what must be there.
    const telling = required.filter((name) => /^(querystring|header)$/.test(members[name].location ?? ''));
    return {
      t: 'structure',
      members: Object.fromEntries(
        Object.entries(members).map(([name, facts]) => [name, this.#member(name, facts)]),
      ),
      ...(telling.length > 0 && { required: telling }),
      ...(payload && { payload }),
      ...(xmlNamespace && { namespace: namespaceOf(xmlNamespace), prefix: xmlNamespace.prefix }),
      ...(locationName && { name: locationName }),
    };
  }

  #member(name, { shape, location, locationName, xmlAttribute, flattened, xmlNamespace, timestampFormat }) {
    return {
      of: this.place(shape),
      ...(location && { at: location }),
      ...(locationName && locationName !== name && { name: locationName }),
      ...(xmlAttribute && { attribute: true }),
      ...(flattened && { flat: true }),
      ...(xmlNamespace && { namespace: namespaceOf(xmlNamespace) }),
      ...(timestampFormat && { format: timestampFormat }),
    };
  }
}

function isScalar({ type, document, eventstream }) {
  return document || eventstream || !['structure', 'list', 'map'].includes(type);
}

const numbers = ['integer', 'long', 'float', 'double'];

function scalar({ type, document, eventstream, timestampFormat }) {
  if (document || eventstream) return { t: 'any' };
  if (numbers.includes(type)) return { t: 'number' };
  if (type === 'boolean' || type === 'blob') return { t: type };
  if (type === 'timestamp') return { t: 'time', ...(timestampFormat && { format: timestampFormat }) };
  return { t: 'string' };
}

/**
 * Writes how requests and answers look on the wire: `node scripts/wire-models.mjs FOLDER`. FOLDER is the `data` of
 * botocore. `engine/transports/protocols/models/wire-model.ts` says what is in a file.
 */
await runCommand(() => {
  const data = process.argv[2];
  if (!data) throw new Stop({ es: 'Falta la carpeta de modelos.', en: 'The folder of models is missing.' });
  mkdirSync(folder, { recursive: true });
  for (const [service, name] of services) {
    const read = newestModel(join(data, name));
    const model = wireModel(service === 'sqs' ? withQueryNames(read) : read);
    writeFileSync(join(folder, `${service}.json`), `${JSON.stringify(model)}\n`);
  }
});
