/*
 * The clients of the AWS SDK for JavaScript, as far as code sees them: `new XClient()`, `new YCommand(input)`, `send`, the
 * client with a method for each operation, paginators and error classes. A call goes to the service that runs here.
 */
(function (module, load, pasos, id) {
  'use strict';
  const { host } = pasos;
  const name = id.slice('sdk:'.length);

  if (name === 'credential-providers') {
    const provider = () => async () => ({ accessKeyId: 'local', secretAccessKey: 'local' });
    module.exports = Object.fromEntries(
      [
        'fromEnv',
        'fromIni',
        'fromNodeProviderChain',
        'fromTemporaryCredentials',
        'fromContainerMetadata',
      ].map((each) => [each, provider]),
    );
    return;
  }
  if (name === 'lib-storage') {
    module.exports = { Upload };
    return;
  }
  const model = JSON.parse(host('sdk', name));
  if (!model)
    throw pasos.coded(
      Error,
      'MODULE_NOT_FOUND',
      `Cannot find module '@aws-sdk/${name}': its service does not run in this local engine.`,
    );
  const { service, operations, errors, pages, shapes } = model;

  // ---- values ------------------------------------------------------------------------------------------------------
  async function bytesOf(value) {
    if (typeof value === 'string') return Buffer.from(value);
    if (value && typeof value[Symbol.asyncIterator] === 'function') {
      const parts = [];
      for await (const part of value) parts.push(Buffer.from(part));
      return Buffer.concat(parts);
    }
    if (value && typeof value.arrayBuffer === 'function') return Buffer.from(await value.arrayBuffer());
    return Buffer.from(value);
  }

  async function toWire(value, number) {
    if (value === undefined || value === null) return undefined;
    const shape = number ? shapes[number] : undefined;
    if (shape === 'b' || shape === 's') return (await bytesOf(value)).toString('base64');
    if (value instanceof Date) return value.getTime() / 1000;
    if (shape === 't') return typeof value === 'number' ? value : new Date(value).getTime() / 1000;
    if (Array.isArray(value)) return Promise.all(value.map((each) => toWire(each, shape?.l)));
    if (typeof value !== 'object') return value;
    if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
    const wire = {};
    for (const [key, each] of Object.entries(value)) {
      const made = await toWire(each, shape?.m ? shape.m[key] : shape?.v);
      if (made !== undefined) wire[key] = made;
    }
    return wire;
  }

  function fromWire(value, number) {
    const shape = number ? shapes[number] : undefined;
    if (!shape || value === null || value === undefined) return value;
    if (shape === 'b') return Uint8Array.from(Buffer.from(value, 'base64'));
    if (shape === 's') return streamOf(Buffer.from(value, 'base64'));
    if (shape === 't') return new Date(typeof value === 'number' ? value * 1000 : value);
    if (shape.l) return value.map((each) => fromWire(each, shape.l));
    const read = {};
    for (const [key, each] of Object.entries(value))
      read[key] = fromWire(each, shape.m ? shape.m[key] : shape.v);
    return read;
  }

  /** A body as the SDK gives it: read as text, as bytes, or piece by piece. */
  function streamOf(bytes) {
    const stream = load('node:stream').Readable.from([bytes]);
    return Object.assign(stream, {
      transformToString: async (encoding = 'utf8') => bytes.toString(encoding),
      transformToByteArray: async () => Uint8Array.from(bytes),
      transformToWebStream: () => stream,
    });
  }

  // ---- errors ------------------------------------------------------------------------------------------------------
  class ServiceException extends Error {
    constructor(options = {}) {
      super(options.message);
      Object.defineProperty(this, 'name', {
        value: options.name ?? 'ServiceException',
        writable: true,
        configurable: true,
      });
      Object.assign(this, {
        $fault: options.$fault ?? 'client',
        $metadata: options.$metadata ?? {},
        ...options.members,
      });
    }
  }
  const baseName = `${model.name}ServiceException`;
  const Base = { [baseName]: class extends ServiceException {} }[baseName];
  const classes = Object.fromEntries(
    errors.map((error) => [
      error,
      {
        [error]: class extends Base {
          constructor(options = {}) {
            super({ ...options, name: error });
          }
        },
      }[error],
    ]),
  );

  function thrown({ code, message, status, members }, requestId) {
    const known = Object.hasOwn(classes, code)
      ? code
      : Object.hasOwn(classes, `${code}Exception`)
        ? `${code}Exception`
        : undefined;
    const Type = known ? classes[known] : Base;
    const $metadata = { httpStatusCode: status, requestId, attempts: 1, totalRetryDelay: 0 };
    const error = new Type({
      name: known ?? code,
      message,
      $fault: status >= 500 ? 'server' : 'client',
      $metadata,
      members,
    });
    if (!known) error.Code = code;
    return error;
  }

  // ---- clients -----------------------------------------------------------------------------------------------------
  async function perform(operation, input, middleware) {
    const [inputShape = 0, outputShape = 0, tokens = []] = operations[operation];
    const filled = { ...input };
    for (const token of tokens || []) filled[token] ??= load('node:crypto').randomUUID();
    const wire = await toWire(filled, inputShape);
    const answer = await pasos.call(service, operation, wire);
    const requestId = load('node:crypto').randomUUID();
    if (answer.kind === 'error') throw thrown(answer, requestId);
    return {
      $metadata: { httpStatusCode: 200, requestId, attempts: 1, totalRetryDelay: 0 },
      ...fromWire(answer.output, outputShape),
      ...middleware,
    };
  }

  const stack = { add() {}, addRelativeTo() {}, use() {}, remove: () => false, clone: () => stack };
  class Client {
    constructor(config = {}) {
      const region = config.region ?? process.env.AWS_REGION;
      this.config = {
        ...config,
        region: typeof region === 'function' ? region : async () => region,
        serviceId: model.name,
      };
      this.middlewareStack = stack;
    }
    send(command, options, callback) {
      const told = typeof options === 'function' ? options : callback;
      const answer = command.perform();
      if (!told) return answer;
      return void answer.then(
        (value) => told(null, value),
        (error) => told(error),
      );
    }
    destroy() {}
  }
  const exported = {};
  const clientName = `${model.name}Client`;
  exported[clientName] = { [clientName]: class extends Client {} }[clientName];
  exported[model.name] = { [model.name]: class extends exported[clientName] {} }[model.name];
  for (const operation of Object.keys(operations)) {
    const commandName = `${operation}Command`;
    exported[commandName] = {
      [commandName]: class {
        constructor(input = {}) {
          this.input = input;
          this.middlewareStack = stack;
        }
        perform() {
          return perform(operation, this.input);
        }
      },
    }[commandName];
    const method = operation.charAt(0).toLowerCase() + operation.slice(1);
    Object.defineProperty(exported[model.name].prototype, method, {
      value(input, ...more) {
        return this.send(new exported[commandName](input), ...more);
      },
    });
  }
  for (const [operation, [token, next]] of Object.entries(pages)) {
    exported[`paginate${operation}`] = async function* paginate({ client }, input = {}) {
      let from = input[token];
      do {
        const page = await client.send(
          new exported[`${operation}Command`]({ ...input, ...(from !== undefined && { [token]: from }) }),
        );
        yield page;
        from = next.split('.').reduce((value, part) => value?.[part], page);
      } while (from !== undefined && from !== null && from !== '');
    };
  }
  module.exports = { ...exported, ...classes, [baseName]: Base, __Client: Client };

  /** `@aws-sdk/lib-storage`: here, a body is always sent at once. */
  class Upload extends load('node:events') {
    constructor({ client, params }) {
      super();
      Object.assign(this, { client, params });
    }
    async done() {
      const { PutObjectCommand } = load('sdk:client-s3');
      const answer = await this.client.send(new PutObjectCommand(this.params));
      const { Bucket, Key } = this.params;
      return {
        ...answer,
        Bucket,
        Key,
        Location: `https://${Bucket}.s3.${process.env.AWS_REGION}.amazonaws.com/${Key}`,
      };
    }
    async abort() {}
  }
});
