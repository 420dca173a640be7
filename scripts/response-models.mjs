import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync, gunzipSync } from 'node:zlib';
import { root } from './support/root.mjs';
import { javaExceptionName, javaServiceName, memberName, withoutLeadingCapitals } from './data/aws-names.mjs';
import { Stop, runCommand } from './support/terminal.mjs';

/** Where Step Functions was seen to know an older model than the newest one: recorded in December 2025. */
const amendments = { lambda: { MemorySize: { max: 10_240 } } };

const folder = join(root, 'engine/service/models/data');
/** Made by `service-models.mjs`: which services Step Functions offers, and which of their actions. */
const offered = JSON.parse(readFileSync(join(root, 'engine/asl/validate/services/sdk-actions.json'), 'utf8'));

function readModels(data) {
  const wanted = new Map();
  for (const name of readdirSync(data)) {
    const file = newestModel(join(data, name));
    if (!file) continue;
    const model = JSON.parse(gunzipSync(readFileSync(file)));
    const service = javaServiceName(model.metadata.serviceId).toLowerCase();
    for (const [shape, facts] of Object.entries(amendments[service] ?? {}))
      Object.assign(model.shapes[shape], facts);
    wanted.set(service, model);
  }
  return wanted;
}

/** A service has a folder for each of its versions. */
function newestModel(service) {
  if (!statSync(service).isDirectory()) return undefined;
  const files = readdirSync(service).map((version) => join(service, version, 'service-2.json.gz'));
  return files
    .filter((file) => existsSync(file))
    .sort()
    .at(-1);
}

/** A service as `service-model.ts` reads it. */
function written({ metadata, operations, shapes: models }, actionsOffered) {
  const shapes = new Shapes(models);
  const prefix = javaServiceName(metadata.serviceId);
  const actions = {};
  for (const name of Object.keys(operations).sort()) {
    const { input, output } = operations[name];
    const action = withoutLeadingCapitals(name);
    if (!actionsOffered.has(action)) continue;
    const places = [input, output].map((side) => (side ? shapes.place(side.shape) : null));
    actions[action] = isCapitalized(action, name) ? places : [...places, name];
  }
  const { serviceFullName: title, uid } = metadata;
  const { list } = shapes;
  return {
    title,
    prefix,
    uid,
    errors: errors(models, prefix),
    actions,
    shapes: list,
  };
}

function isCapitalized(action, name) {
  return action[0].toUpperCase() + action.slice(1) === name;
}

/** By the code that a service answers with: what a Task calls the error. */
function errors(models, prefix) {
  const names = {};
  for (const [shape, { exception, error }] of Object.entries(models)) {
    if (!exception && !error) continue;
    const name = javaExceptionName(shape, prefix);
    names[shape] = name === shape ? 0 : name;
    if (error?.code && error.code !== shape) names[error.code] = name;
  }
  return names;
}

/** What a service calls an error about too many calls, by what its model has of these. */
const throttles = [
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'TooManyRequestsException',
  'ThrottledException',
  'RequestThrottled',
  'RequestThrottledException',
  'RequestLimitExceeded',
];

/** `DynamoDb ProvisionedThroughputExceededException 400`: the name in Tasks, the code, the status. */
function throttling({ metadata, shapes }) {
  const prefix = javaServiceName(metadata.serviceId);
  const codes = metadata.serviceId === 'DynamoDB' ? throttles.slice(1) : throttles;
  const code = codes.find((name) => shapes[name]?.exception ?? shapes[name]?.error);
  if (!code) return prefix;
  const { error = {} } = shapes[code];
  return [prefix, javaExceptionName(code, prefix), error.httpStatusCode ?? 400].join(' ');
}

/** Shapes that look the same are one, whatever the model calls them. */
class Shapes {
  list = [];
  #places = new Map();
  #texts = new Map();

  constructor(models) {
    this.models = models;
  }

  place(name) {
    const known = this.#places.get(name);
    if (known !== undefined) return known;
    const model = this.models[name];
    const isScalar = !['structure', 'list', 'map'].includes(model.type);
    return isScalar ? this.#scalar(name, model) : this.#compound(name, model);
  }

  #scalar(name, model) {
    const shape = scalar(model);
    const text = JSON.stringify(shape);
    const place = this.#texts.get(text) ?? this.list.push(shape) - 1;
    this.#texts.set(text, place);
    this.#places.set(name, place);
    return place;
  }

  /** Its place is taken before its members are looked at: they may come back to it. */
  #compound(name, model) {
    const place = this.list.push(undefined) - 1;
    this.#places.set(name, place);
    this.list[place] = this.#inside(model);
    return place;
  }

  #inside(model) {
    if (model.document || model.eventstream) return { t: 'any' };
    if (model.type === 'list') return { t: 'list', of: this.place(model.member.shape), ...limits(model) };
    if (model.type === 'map') return { t: 'map', of: this.place(model.value.shape), ...limits(model) };
    return this.#structure(model);
  }

  #structure(model) {
    const entries = Object.entries(model.members);
    const members = entries.map(([name, { shape }]) => [memberName(name), this.place(shape)]);
    const isFilledIn = (name) => model.members[name]?.idempotencyToken;
    const required = (model.required ?? []).filter((name) => !isFilledIn(name)).map(memberName);
    const isCamel = entries.length > 0 && entries.every(([name]) => /^[a-z]/.test(name));
    const wire = entries.filter(([name]) => usualWireName(memberName(name), isCamel) !== name);
    return {
      t: 'structure',
      members: Object.fromEntries(members),
      ...(required.length > 0 && { required }),
      ...(isCamel && { camel: 1 }),
      ...(wire.length > 0 && { wire: Object.fromEntries(wire.map(([name]) => [memberName(name), name])) }),
      ...(model.union && { union: 1 }),
    };
  }
}

function usualWireName(name, isCamel) {
  return isCamel ? name[0].toLowerCase() + name.slice(1) : name;
}

const numbers = { integer: 'int', long: 'int', float: 'float', double: 'float' };

function scalar(model) {
  if (numbers[model.type])
    return { t: 'number', ...(numbers[model.type] === 'int' && { int: 1 }), ...limits(model) };
  if (model.type === 'boolean') return { t: 'boolean' };
  if (model.type === 'timestamp') return { t: 'string', is: 'time' };
  if (model.type === 'blob') return { t: 'string', is: 'blob', ...limits(model) };
  return { t: 'string', ...limits(model), ...(model.enum && { enum: model.enum }) };
}

function limits({ min, max }) {
  return { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
}

/**
 * Writes what the services of `aws-sdk:` resources take and answer, as Step Functions spells it:
 * `node scripts/response-models.mjs FOLDER`. FOLDER is the `data` of botocore.
 */
await runCommand(() => {
  const data = process.argv[2];
  if (!data) throw new Stop({ es: 'Falta la carpeta de modelos.', en: 'The folder of models is missing.' });
  const models = readModels(data);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const titles = {};
  const throttled = {};
  for (const [service, actions] of Object.entries(offered)) {
    if (actions === '*') continue;
    const model = models.get(service);
    if (!model)
      throw new Stop({ es: `No hay modelo de ${service}.`, en: `There is no model of ${service}.` });
    const packed = deflateRawSync(JSON.stringify(written(model, new Set(actions.split(' ')))), {
      level: 9,
    }).toString('base64');
    writeFileSync(join(folder, `${service}.json`), `${JSON.stringify(packed)}\n`);
    titles[service] = model.metadata.serviceFullName;
    throttled[service] = throttling(model);
  }
  writeFileSync(join(folder, '../services.json'), `${JSON.stringify(titles, undefined, 2)}\n`);
  const file = join(root, 'engine/mocks/throttling.json');
  writeFileSync(file, `${JSON.stringify(throttled, undefined, 2)}\n`);
});
