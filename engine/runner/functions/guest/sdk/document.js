/* `@aws-sdk/lib-dynamodb` and `@aws-sdk/util-dynamodb`: items as plain values. */
(function (module, load, pasos, id) {
  'use strict';

  class NumberValueImpl {
    constructor(value) {
      this.value = String(value?.N ?? value);
    }
    static from(value) {
      return new NumberValueImpl(value);
    }
    toString() {
      return this.value;
    }
    toAttributeValue() {
      return { N: this.value };
    }
    toNumber() {
      return Number(this.value);
    }
    toBigInt() {
      return BigInt(this.value);
    }
  }

  // ---- values to attributes ----------------------------------------------------------------------------------------
  function attribute(value, options = {}) {
    if (value === undefined) {
      throw new Error(
        'Pass options.removeUndefinedValues=true to remove undefined values from map/array/set.',
      );
    }
    if (value === null) return { NULL: true };
    if (typeof value === 'string')
      return options.convertEmptyValues && value === '' ? { NULL: true } : { S: value };
    if (typeof value === 'boolean') return { BOOL: value };
    if (typeof value === 'number') return number(value);
    if (typeof value === 'bigint') return { N: String(value) };
    if (value instanceof NumberValueImpl) return value.toAttributeValue();
    if (value instanceof Uint8Array || value instanceof ArrayBuffer) return { B: new Uint8Array(value) };
    if (value instanceof Set) return set(value);
    if (Array.isArray(value)) {
      return {
        L: value
          .filter((each) => each !== undefined || !options.removeUndefinedValues)
          .filter((each) => typeof each !== 'function')
          .map((each) => attribute(each, options)),
      };
    }
    if (value instanceof Map) return { M: members([...value], options) };
    if (typeof value === 'object' && (isPlain(value) || options.convertClassInstanceToMap))
      return { M: members(Object.entries(value), options) };
    throw new Error(
      `Unsupported type passed: ${String(value)}. Pass options.convertClassInstanceToMap=true to marshall typeof object as map attribute.`,
    );
  }

  const isPlain = (value) => [Object.prototype, null].includes(Object.getPrototypeOf(value));

  function number(value) {
    if (!Number.isFinite(value)) throw new Error(`Special numeric value ${value} is not allowed`);
    if (Math.abs(value) > Number.MAX_SAFE_INTEGER)
      throw new Error(
        `Number ${value} is greater than Number.MAX_SAFE_INTEGER. Use NumberValue from @aws-sdk/lib-dynamodb.`,
      );
    return { N: String(value) };
  }

  function set(values) {
    const all = [...values];
    if (all.length === 0) return { NULL: true };
    if (typeof all[0] === 'number' || typeof all[0] === 'bigint') return { NS: all.map(String) };
    if (all[0] instanceof NumberValueImpl) return { NS: all.map((each) => each.value) };
    if (typeof all[0] === 'string') return { SS: all };
    return { BS: all.map((each) => new Uint8Array(each)) };
  }

  function members(entries, options) {
    const kept = entries.filter(
      ([, value]) => typeof value !== 'function' && (value !== undefined || !options.removeUndefinedValues),
    );
    return Object.fromEntries(kept.map(([key, value]) => [key, attribute(value, options)]));
  }

  // ---- and back ----------------------------------------------------------------------------------------------------
  function plain(value, options = {}) {
    const [kind, inner] = Object.entries(value).find(([, each]) => each !== undefined) ?? [];
    switch (kind) {
      case 'NULL':
        return null;
      case 'N':
        return plainNumber(inner, options);
      case 'L':
        return inner.map((each) => plain(each, options));
      case 'M':
        return Object.fromEntries(Object.entries(inner).map(([key, each]) => [key, plain(each, options)]));
      case 'NS':
        return new Set(inner.map((each) => plainNumber(each, options)));
      case 'SS':
      case 'BS':
        return new Set(inner);
      case undefined:
        throw new Error('Unsupported type passed: undefined');
      default:
        return inner;
    }
  }

  function plainNumber(text, { wrapNumbers }) {
    if (typeof wrapNumbers === 'function') return wrapNumbers(text);
    if (wrapNumbers) return NumberValueImpl.from(text);
    const value = Number(text);
    if (Number.isInteger(value) && Math.abs(value) > Number.MAX_SAFE_INTEGER) {
      throw new Error(`${text} is outside SAFE_INTEGER bounds. Set options.wrapNumbers to get string value.`);
    }
    return value;
  }

  const marshall = (value, options = {}) => {
    const made = attribute(value, options);
    return made.M && !options.convertTopLevelContainer ? made.M : made;
  };
  const unmarshall = (value, options = {}) =>
    plain(options.convertWithoutMapWrapper ? value : { M: value }, options);

  if (id === 'sdk:util-dynamodb') {
    module.exports = {
      marshall,
      unmarshall,
      convertToAttr: attribute,
      convertToNative: plain,
      NumberValueImpl,
    };
    return;
  }

  // ---- the document client -----------------------------------------------------------------------------------------
  const VALUE = Symbol('value');
  const ITEM = Symbol('item');
  const list = (shape) => [shape];
  const each = (shape) => ({ '*': shape });
  /** Where in an input or an output there are values, or whole items of them. */
  const COMMON = {
    Key: ITEM,
    Item: ITEM,
    ExclusiveStartKey: ITEM,
    ExpressionAttributeValues: ITEM,
    AttributeUpdates: each({ Value: VALUE }),
    Expected: each({ Value: VALUE, AttributeValueList: list(VALUE) }),
    KeyConditions: each({ AttributeValueList: list(VALUE) }),
    QueryFilter: each({ AttributeValueList: list(VALUE) }),
    ScanFilter: each({ AttributeValueList: list(VALUE) }),
    Parameters: list(VALUE),
  };
  const WRITE = { PutRequest: { Item: ITEM }, DeleteRequest: { Key: ITEM } };
  const METRICS = { ItemCollectionKey: ITEM };
  const IN = {
    ...COMMON,
    RequestItems: each([{ ...WRITE, Keys: list(ITEM) }]),
    TransactItems: list({ Get: COMMON, Put: COMMON, Update: COMMON, Delete: COMMON, ConditionCheck: COMMON }),
    Statements: list({ Parameters: list(VALUE) }),
    TransactStatements: list({ Parameters: list(VALUE) }),
  };
  const OUT = {
    Item: ITEM,
    Items: list(ITEM),
    Attributes: ITEM,
    LastEvaluatedKey: ITEM,
    Responses: 'responses',
    UnprocessedItems: each([WRITE]),
    UnprocessedKeys: each({ Keys: list(ITEM) }),
    ItemCollectionMetrics: METRICS,
  };

  function convert(value, shape, one) {
    if (value === undefined || value === null) return value;
    if (shape === VALUE) return one.value(value);
    if (shape === ITEM) return one.item(value);
    if (shape === 'responses') {
      return Array.isArray(value)
        ? value.map((response) => convert(response, { Item: ITEM }, one))
        : convert(value, each(list(ITEM)), one);
    }
    if (Array.isArray(shape)) {
      // `Keys` of a BatchGet stand in an object, the writes of a BatchWrite in a list.
      return Array.isArray(value)
        ? value.map((item) => convert(item, shape[0], one))
        : convert(value, shape[0], one);
    }
    if (typeof value !== 'object') return value;
    const made = {};
    for (const [key, inner] of Object.entries(value)) {
      const within = shape['*'] ?? (Object.hasOwn(shape, key) ? shape[key] : undefined);
      made[key] = within ? convert(inner, within, one) : inner;
    }
    return made;
  }

  const dynamodb = load('sdk:client-dynamodb');
  class DynamoDBDocumentClient extends dynamodb.__Client {
    constructor(client, translate = {}) {
      super({ ...client.config, translateConfig: translate });
      this.translate = translate;
    }
    static from(client, translate) {
      return new DynamoDBDocumentClient(client, translate);
    }
    async send(command, ...more) {
      if (!command.asDocument) return super.send(command, ...more);
      const { marshallOptions = {}, unmarshallOptions = {} } = this.translate;
      const write = {
        value: (value) => attribute(value, marshallOptions),
        item: (item) => members(Object.entries(item), marshallOptions),
      };
      const read = {
        value: (value) => plain(value, unmarshallOptions),
        item: (item) => unmarshall(item, unmarshallOptions),
      };
      const plainCommand = new dynamodb[command.asDocument](convert(command.input, IN, write));
      try {
        return convert(await plainCommand.perform(), OUT, read);
      } catch (error) {
        if (error.Item) error.Item = read.item(error.Item);
        throw error;
      }
    }
  }

  const COMMANDS = {
    Get: 'GetItem',
    Put: 'PutItem',
    Update: 'UpdateItem',
    Delete: 'DeleteItem',
    Query: 'Query',
    Scan: 'Scan',
    BatchGet: 'BatchGetItem',
    BatchWrite: 'BatchWriteItem',
    TransactGet: 'TransactGetItems',
    TransactWrite: 'TransactWriteItems',
    ExecuteStatement: 'ExecuteStatement',
    BatchExecuteStatement: 'BatchExecuteStatement',
    ExecuteTransaction: 'ExecuteTransaction',
  };
  const exported = { DynamoDBDocumentClient, NumberValue: NumberValueImpl };
  class DynamoDBDocument extends DynamoDBDocumentClient {
    static from(client, translate) {
      return new DynamoDBDocument(client, translate);
    }
  }
  for (const [name, operation] of Object.entries(COMMANDS)) {
    const commandName = `${name}Command`;
    exported[commandName] = {
      [commandName]: class {
        constructor(input = {}) {
          Object.assign(this, { input, asDocument: `${operation}Command` });
        }
      },
    }[commandName];
    const method = name.charAt(0).toLowerCase() + name.slice(1);
    Object.defineProperty(DynamoDBDocument.prototype, method, {
      value(input) {
        return this.send(new exported[commandName](input));
      },
    });
  }
  for (const name of ['Query', 'Scan']) {
    exported[`paginate${name}`] = async function* paginate({ client }, input = {}) {
      let from = input.ExclusiveStartKey;
      do {
        const page = await client.send(
          new exported[`${name}Command`]({ ...input, ...(from && { ExclusiveStartKey: from }) }),
        );
        yield page;
        from = page.LastEvaluatedKey;
      } while (from);
    };
  }
  module.exports = { ...exported, DynamoDBDocument };
});
