import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { root } from './support/root.mjs';
import { Stop, runCommand } from './support/terminal.mjs';

/** Services by their names in `aws-sdk:` resources: those of the course, of the optimized integrations, and what is often used. */
const services = `
  apigateway athena batch bedrock bedrockruntime cloudformation cloudwatch cloudwatchlogs codebuild codepipeline
  cognitoidentityprovider comprehend databrew dynamodb ec2 ecr ecs eks emr emrcontainers emrserverless eventbridge
  firehose glue iam kinesis kms lambda mediaconvert organizations polly rds rdsdata redshiftdata rekognition route53
  s3 sagemaker scheduler secretsmanager sesv2 sfn sns sqs ssm sts textract transcribe translate
`
  .trim()
  .split(/\s+/);

/** Where Step Functions was seen to know an older model than the newest one: recorded in December 2025. */
const amendments = { lambda: { MemorySize: { max: 10_240 } } };

const folder = join(root, 'engine/service/models/data');

function readModels(data) {
  const wanted = new Map();
  for (const name of readdirSync(data)) {
    const file = newestModel(join(data, name));
    if (!file) continue;
    const model = JSON.parse(gunzipSync(readFileSync(file)));
    const service = serviceName(model.metadata.serviceId);
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

/** The package of the SDK for Java 2. */
function serviceName(serviceId) {
  return serviceId
    .replace(/^(AWS|Amazon)\s*/, '')
    .replace(/\s*Service$/i, '')
    .replace(/[^A-Za-z0-9]/g, '')
    .toLowerCase();
}

function responses(model) {
  const shapes = new Shapes(model.shapes);
  const actions = {};
  for (const name of Object.keys(model.operations).sort()) {
    const { output, eventstream } = model.operations[name];
    if (output && !eventstream) actions[withoutLeadingCapitals(name)] = shapes.place(output.shape);
  }
  return { actions, shapes: shapes.written };
}

/** Shapes that look the same are one, whatever the model calls them. */
class Shapes {
  written = [];
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
    const place = this.#texts.get(text) ?? this.written.push(shape) - 1;
    this.#texts.set(text, place);
    this.#places.set(name, place);
    return place;
  }

  /** Its place is taken before its members are looked at: they may come back to it. */
  #compound(name, model) {
    const place = this.written.push(undefined) - 1;
    this.#places.set(name, place);
    this.written[place] = this.#inside(model);
    return place;
  }

  #inside(model) {
    if (model.document || model.eventstream) return { t: 'any' };
    if (model.type === 'list') return { t: 'list', of: this.place(model.member.shape), ...limits(model) };
    if (model.type === 'map') return { t: 'map', of: this.place(model.value.shape) };
    const members = Object.entries(model.members).map(([name, { shape }]) => [
      memberName(name),
      this.place(shape),
    ]);
    const required = model.required?.length ? { required: model.required.map(memberName) } : {};
    return { t: 'structure', members: Object.fromEntries(members), ...required };
  }
}

const numbers = ['integer', 'long', 'float', 'double'];

function scalar(model) {
  if (numbers.includes(model.type)) return { t: 'number', ...limits(model) };
  if (model.type === 'boolean') return { t: 'boolean' };
  return { t: 'string', ...limits(model), ...(model.enum && { enum: model.enum }) };
}

function limits({ min, max }) {
  return { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
}

/** `DBInstanceIdentifier` is `DbInstanceIdentifier`, `ACL` is `Acl`, `stateMachineArn` is `StateMachineArn`. */
function memberName(name) {
  const small = withoutLeadingCapitals(name);
  return small[0].toUpperCase() + small.slice(1);
}

function withoutLeadingCapitals(name) {
  const run = /^[A-Z]*/.exec(name)[0].length;
  const small = run === name.length ? run : Math.max(run - 1, Math.min(run, 1));
  return name.slice(0, small).toLowerCase() + name.slice(small);
}

/**
 * Writes what services answer, as Step Functions spells it: `node scripts/response-models.mjs FOLDER`. FOLDER is the
 * `data` of botocore. Each file has `actions`, by name the place of their output, and `shapes`, as
 * `engine/service/models/response-shape.ts` reads them.
 */
await runCommand(() => {
  const data = process.argv[2];
  if (!data) throw new Stop({ es: 'Falta la carpeta de modelos.', en: 'The folder of models is missing.' });
  mkdirSync(folder, { recursive: true });
  const models = readModels(data);
  for (const service of services) {
    const model = models.get(service);
    if (!model)
      throw new Stop({ es: `No hay modelo de ${service}.`, en: `There is no model of ${service}.` });
    writeFileSync(join(folder, `${service}.json`), `${JSON.stringify(responses(model))}\n`);
  }
});
