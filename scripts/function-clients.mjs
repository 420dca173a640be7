import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { root } from './support/root.mjs';
import { Stop, runCommand } from './support/terminal.mjs';

/** The clients that functions can import: the folder of their model in botocore, and their service in `aws-sdk:` resources. */
const clients = {
  'client-api-gateway': ['apigateway', 'apigateway'],
  'client-athena': ['athena', 'athena'],
  'client-batch': ['batch', 'batch'],
  'client-bedrock-runtime': ['bedrock-runtime', 'bedrockruntime'],
  'client-cloudformation': ['cloudformation', 'cloudformation'],
  'client-cloudwatch-logs': ['logs', 'cloudwatchlogs'],
  'client-codebuild': ['codebuild', 'codebuild'],
  'client-comprehend': ['comprehend', 'comprehend'],
  'client-dynamodb': ['dynamodb', 'dynamodb'],
  'client-ecs': ['ecs', 'ecs'],
  'client-eventbridge': ['events', 'eventbridge'],
  'client-glue': ['glue', 'glue'],
  'client-iam': ['iam', 'iam'],
  'client-lambda': ['lambda', 'lambda'],
  'client-polly': ['polly', 'polly'],
  'client-rekognition': ['rekognition', 'rekognition'],
  'client-s3': ['s3', 's3'],
  'client-sagemaker': ['sagemaker', 'sagemaker'],
  'client-scheduler': ['scheduler', 'scheduler'],
  'client-secrets-manager': ['secretsmanager', 'secretsmanager'],
  'client-sfn': ['stepfunctions', 'sfn'],
  'client-sns': ['sns', 'sns'],
  'client-sqs': ['sqs', 'sqs'],
  'client-ssm': ['ssm', 'ssm'],
  'client-sts': ['sts', 'sts'],
  'client-textract': ['textract', 'textract'],
  'client-translate': ['translate', 'translate'],
};

function clientOf(folder, [place, service]) {
  const version = readdirSync(join(folder, place)).sort().at(-1);
  const read = (file) => {
    const path = join(folder, place, version, file);
    if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8'));
    return JSON.parse(gunzipSync(readFileSync(`${path}.gz`)).toString());
  };
  const { metadata, operations, shapes } = read('service-2.json');
  const kept = new KeptShapes(shapes);
  const ops = Object.entries(operations).map(([name, { input, output }]) => [
    name,
    [kept.of(input?.shape), kept.of(output?.shape), tokensOf(shapes, input?.shape)],
  ]);
  const errors = Object.keys(shapes).filter((name) => shapes[name].exception || shapes[name].error);
  return {
    name: metadata.serviceId.replaceAll(' ', ''),
    service,
    operations: Object.fromEntries(ops.map(([name, given]) => [name, trimmed(given)])),
    errors,
    pages: pagesOf(read),
    shapes: kept.list,
  };
}

/** Members that the SDK fills in when nobody does. */
function tokensOf(shapes, name) {
  const members = Object.entries(shapes[name]?.members ?? {});
  const tokens = members.filter(([, { idempotencyToken }]) => idempotencyToken).map(([member]) => member);
  return tokens.length > 0 ? tokens : 0;
}

function trimmed(values) {
  const last = values.findLastIndex((value) => value !== 0);
  return values.slice(0, last + 1);
}

function pagesOf(read) {
  const { pagination } = read('paginators-1.json');
  const simple = Object.entries(pagination).filter(([, { input_token: token }]) => typeof token === 'string');
  return Object.fromEntries(
    simple.map(([name, { input_token: token, output_token: next }]) => [
      name,
      [token, next.split(' || ')[0]],
    ]),
  );
}

/** Numbers shapes from 1; 0 is one that is plain JSON throughout. */
class KeptShapes {
  list = [null];
  #numbers = new Map();

  constructor(shapes) {
    this.shapes = shapes;
    this.special = specialShapes(shapes);
  }

  of(name) {
    if (name === undefined || !this.special.has(name)) return 0;
    if (this.#numbers.has(name)) return this.#numbers.get(name);
    const number = this.list.push(null) - 1;
    this.#numbers.set(name, number);
    this.list[number] = this.#made(this.shapes[name]);
    return number;
  }

  #made({ type, streaming, members = {}, member, value }) {
    if (type === 'blob') return streaming ? 's' : 'b';
    if (type === 'timestamp') return 't';
    if (type === 'list') return { l: this.of(member.shape) };
    if (type === 'map') return { v: this.of(value.shape) };
    const inner = Object.entries(members).map(([name, { shape, streaming: stream }]) => [
      name,
      stream || this.shapes[shape].streaming ? this.#stream() : this.of(shape),
    ]);
    return { m: Object.fromEntries(inner.filter(([, number]) => number !== 0)) };
  }

  #stream() {
    if (!this.#numbers.has('(stream)')) this.#numbers.set('(stream)', this.list.push('s') - 1);
    return this.#numbers.get('(stream)');
  }
}

/** The names of shapes that hold bytes or moments, somewhere. */
function specialShapes(shapes) {
  const special = new Set(Object.keys(shapes).filter((name) => /^(blob|timestamp)$/.test(shapes[name].type)));
  for (let before = -1; before !== special.size;) {
    before = special.size;
    for (const [name, { members = {}, member, value }] of Object.entries(shapes)) {
      const inner = [...Object.values(members), member, value].map((each) => each?.shape);
      if (inner.some((each) => special.has(each))) special.add(name);
    }
  }
  return special;
}

/**
 * Writes what the clients of the AWS SDK are made of that functions import: `node scripts/function-clients.mjs FOLDER`.
 * FOLDER is `botocore/data` (Apache-2.0). Of shapes, only what is no plain JSON is kept: bytes (`b`), streams of bytes
 * (`s`), moments (`t`), and the way to them: members (`m`), items (`l`), values (`v`).
 */
await runCommand(() => {
  const folder = process.argv[2];
  if (!folder)
    throw new Stop({ es: 'Falta la carpeta de botocore.', en: 'The folder of botocore is missing.' });
  const models = Object.entries(clients).map(([name, given]) => [name, clientOf(folder, given)]);
  const text = `{\n${models.map(([name, model]) => `${JSON.stringify(name)}: ${JSON.stringify(model)}`).join(',\n')}\n}\n`;
  writeFileSync(join(root, 'engine/runner/functions/guest/sdk/models.json'), text);
});
