import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createFunctionRunner } from './create-function-runner';
import { runTrial, said, sandboxOf, type Trial } from './testing/runner-under-test';

const runner = createFunctionRunner();
// The first start compiles what the process is made of.
beforeAll(async () => void (await run({ files: { 'index.mjs': 'export const handler = 1' } })), 120_000);
afterAll(() => runner.close());

const run = (trial: Trial) => runTrial(runner, trial);
const esm = (code: string, more: Readonly<Record<string, string>> = {}): Trial => ({
  files: { 'index.mjs': code, ...more },
});
const common = (code: string, more: Readonly<Record<string, string>> = {}): Trial => ({
  files: { 'index.js': code, ...more },
});
/** A handler that gives the value of an expression. */
const value = (expression: string, imports = '') =>
  esm(`${imports}\nexport const handler = async (event, context) => ${expression};`);

describe('what a handler answers', () => {
  test.each<[string, Trial, unknown]>([
    ['an async ES module', value('[event, process.env.COLOR]'), [{}, 'azul']],
    ['CommonJS', common('exports.handler = async () => __filename'), '/var/task/index.js'],
    ['a callback', common('exports.handler = (e, c, done) => setTimeout(() => done(null, 7), 5)'), 7],
    [
      'a callback with an error',
      common('exports.handler = (e, c, done) => done(new RangeError("no"))'),
      'RangeError: no',
    ],
    ['nothing', esm('export const handler = async () => {}'), null],
    ['what is not awaited, before Node.js 24', esm('export const handler = () => 5'), null],
    [
      'what is not awaited, in Node.js 24',
      { ...esm('export const handler = () => 5'), runtime: 'nodejs24.x' },
      5,
    ],
    ['a promise that never settles', esm('export const handler = () => new Promise(() => {})'), null],
    [
      'a handler in a folder',
      { files: { 'src/app.mjs': 'export const run = async () => 1' }, handler: 'src/app.run' },
      1,
    ],
    [
      'a handler within an object',
      { ...common('exports.a = { b: async () => 2 }'), handler: 'index.a.b' },
      2,
    ],
    [
      'a value that has no JSON',
      value('10n'),
      'Runtime.MarshalError: Unable to stringify response body: Do not know how to serialize a BigInt',
    ],
    [
      'top-level await',
      esm(
        'const x = await new Promise((r) => setTimeout(() => r(3), 5));\nexport const handler = async () => x',
      ),
      3,
    ],
  ])('%s', async (_, trial, expected) => {
    expect(said(await run(trial))).toEqual(expected);
  });
});

describe('what goes wrong', () => {
  test.each<[string, Trial, string]>([
    [
      'a thrown error',
      esm(
        'class Mine extends Error { get name() { return "Mine" } }\nexport const handler = async () => { throw new Mine("x") }',
      ),
      'Mine: x',
    ],
    [
      'an error that stands within itself',
      esm(
        'export const handler = async () => { const e = new Error("x"); e.cause = e; e.deep = { e }; throw e }',
      ),
      'Error: x',
    ],
    [
      'what has no text',
      esm('export const handler = async () => { throw Object.create(null) }'),
      'handled: ',
    ],
    ['a thrown text', esm('export const handler = async () => { throw "plain" }'), 'string: plain'],
    [
      'a member of undefined',
      value('event.a.b'),
      "TypeError: Cannot read properties of undefined (reading 'b')",
    ],
    ['a name that is not there', value('missing'), 'ReferenceError: missing is not defined'],
    [
      'no such module',
      { files: { 'other.js': '' } },
      "Runtime.ImportModuleError: Error: Cannot find module 'index'\nRequire stack:\n- /var/runtime/index.mjs",
    ],
    [
      'an import that is not there',
      esm('import "./no.mjs"\nexport const handler = 1'),
      "Runtime.ImportModuleError: Error: Cannot find module '/var/task/no.mjs' imported from /var/task/index.mjs",
    ],
    [
      'a package that is not there',
      common('require("lodash")'),
      "Runtime.ImportModuleError: Error: Cannot find module 'lodash'\nRequire stack:\n- /var/task/index.js",
    ],
    [
      'no such handler',
      esm('export const other = 1'),
      'Runtime.HandlerNotFound: index.handler is undefined or not exported',
    ],
    [
      'broken code',
      esm('export const handler = async () => {{ '),
      'Runtime.UserCodeSyntaxError: SyntaxError: ',
    ],
    [
      'export in CommonJS',
      common('export const handler = 1'),
      "Runtime.UserCodeSyntaxError: SyntaxError: Unexpected token 'export'",
    ],
    ['an error while it loads', esm('throw new Error("early")'), 'Error: early'],
    [
      'process.exit',
      value('process.exit(3)'),
      'Runtime.ExitError: RequestId: ID Error: Runtime exited with error: exit status 3',
    ],
    [
      'a callback handler in Node.js 24',
      { ...common('exports.handler = (a, b, c) => c()'), runtime: 'nodejs24.x' },
      'Runtime.CallbackHandlerDeprecated: ERROR: AWS Lambda has removed support',
    ],
    [
      'too much time',
      { ...esm('export const handler = () => new Promise((r) => setTimeout(r, 60000))'), timeoutMs: 200 },
      'Sandbox.Timedout: RequestId: ID Error: Task timed out after 0.20 seconds',
    ],
    [
      'a loop without end',
      { ...esm('export const handler = async () => { for (;;); }'), timeoutMs: 200 },
      'Sandbox.Timedout: RequestId: ID Error: Task timed out after 0.20 seconds',
    ],
    [
      'too much memory',
      {
        ...esm(
          'export const handler = async () => { const all = []; for (;;) all.push(new Array(1e5).fill(all.length)) }',
        ),
        timeoutMs: 15_000,
      },
      'Runtime.OutOfMemory: RequestId: ID Error: Runtime exited with error: signal: killed',
    ],
  ])('%s', async (_, trial, expected) => {
    const id = '00000000-0000-4000-8000-00000000000a';
    const result = await run({ ...trial, id });
    expect(result.outcome.kind).toBe('failed');
    expect(String(said(result)).replace(id, 'ID').slice(0, expected.length)).toBe(expected);
  });
});

describe('modules', () => {
  test.each<[string, Trial, unknown]>([
    [
      'relative, with JSON',
      common('exports.handler = async () => [require("./lib/a"), require("./b.json").n]', {
        'lib/a/index.js': 'module.exports = __dirname',
        'b.json': '{"n":1}',
      }),
      ['/var/task/lib/a', 1],
    ],
    [
      'by type of the package',
      {
        files: {
          'index.js': 'export const handler = async () => import.meta.filename',
          'package.json': '{"type":"module"}',
        },
      },
      '/var/task/index.js',
    ],
    [
      'of node_modules',
      esm('import x, { y } from "x";\nexport const handler = async () => [y, x.y]', {
        'node_modules/x/package.json': '{"exports":{".":{"require":"./c.cjs","default":"./e.js"}}}',
        'node_modules/x/c.cjs': 'exports.y = "c"',
        'node_modules/x/e.js': 'exports.y = "e"',
      }),
      ['e', 'e'],
    ],
    [
      'that import each other',
      common('exports.handler = async () => require("./a").name()', {
        'a.js': 'exports.name = () => require("./b").b; ',
        'b.js': 'const a = require("./a"); exports.b = typeof a.name',
      }),
      'function',
    ],
    [
      'imported on the way',
      esm('export const handler = async () => (await import("./late.mjs")).late', {
        'late.mjs': 'export const late = 1',
      }),
      1,
    ],
  ])('%s', async (_, trial, expected) => {
    expect(said(await run(trial))).toEqual(expected);
  });
});

describe('what Node.js gives', () => {
  test.each<[string, string, string, unknown]>([
    [
      'node:util',
      '[util.format("%s %d %j", "a", 1, {b: 2}), util.inspect({a: [1, {b: {c: {}}}], d: "x\'y", e: new Map([[1, 2]])})]',
      'import util from "node:util"',
      ['a 1 {"b":2}', '{ a: [ 1, { b: [Object] } ], d: "x\'y", e: Map(1) { 1 => 2 } }'],
    ],
    [
      'node:buffer',
      '[Buffer.from("ñ€😀").toString("base64"), Buffer.from("w7E=", "base64").toString(), Buffer.concat([Buffer.from("a"), Buffer.from("b")]).toString("hex"), Buffer.byteLength("€")]',
      '',
      ['w7Higqzwn5iA', 'ñ', '6162', 3],
    ],
    [
      'node:crypto',
      '[createHash("sha256").update("a").digest("hex").slice(0, 8), createHmac("sha1", "k").update("a").digest("base64"), randomUUID().length]',
      'import { createHash, createHmac, randomUUID } from "crypto"',
      ['ca978112', 'QOfUQcrbF7B/BQNBqiOmgg7YHIs=', 36],
    ],
    [
      'node:path',
      '[path.join("a", "../b", "c.txt"), path.extname("x.tar.gz"), path.resolve("d")]',
      'import path from "path"',
      ['b/c.txt', '.gz', '/var/task/d'],
    ],
    [
      'node:fs',
      '(fs.writeFileSync("/tmp/a", "x"), [fs.readdirSync("/var/task"), fs.readFileSync("/tmp/a", "utf8"), (() => { try { fs.writeFileSync("/var/task/b", "") } catch (e) { return e.code } })()])',
      'import fs from "fs"',
      [['index.mjs'], 'x', 'EROFS'],
    ],
    [
      'URL',
      '(() => { const u = new URL("/p?q=1#h", "https://a.b:8443/x"); u.searchParams.set("r", "ä b"); return [u.href, u.host, u.origin] })()',
      '',
      ['https://a.b:8443/p?q=1&r=%C3%A4+b#h', 'a.b:8443', 'https://a.b:8443'],
    ],
    [
      'events',
      'new Promise((r) => { const e = new EventEmitter(); e.once("x", r); e.emit("x", 5) })',
      'import { EventEmitter } from "events"',
      5,
    ],
    [
      'timers',
      'Promise.race([sleep(5, "first"), sleep(500, "late")])',
      'import { setTimeout as sleep } from "timers/promises"',
      'first',
    ],
    [
      'structuredClone and Intl',
      '[structuredClone(new Map([[1, { a: 1 }]])).get(1), new Intl.NumberFormat("es-ES").format(1234567.5)]',
      '',
      [{ a: 1 }, '1.234.567,5'],
    ],
    [
      'assert',
      '(() => { try { assert.deepStrictEqual({ a: 1 }, { a: 2 }) } catch (e) { return e.code } })()',
      'import assert from "node:assert/strict"',
      'ERR_ASSERTION',
    ],
    [
      'streams',
      '(async () => { let all = ""; for await (const c of Readable.from(["a", "b"])) all += c; return all })()',
      'import { Readable } from "stream"',
      'ab',
    ],
    [
      'fetch refuses',
      'fetch("https://example.com").catch((e) => [e.message, e.cause.code])',
      '',
      ['fetch failed', 'ENETUNREACH'],
    ],
    [
      'http refuses',
      '(() => { try { http.get("http://a") } catch (e) { return e.code } })()',
      'import http from "node:http"',
      'ERR_FEATURE_UNAVAILABLE_ON_PLATFORM',
    ],
  ])('%s', async (_, expression, imports, expected) => {
    expect(said(await run(value(expression, imports)))).toEqual(expected);
  });
});

describe('a sandbox', () => {
  const counter = esm('let n = 0;\nexport const handler = async () => ++n');

  test('keeps what an invocation leaves in memory, as Lambda does', async () => {
    const [first, second] = [await run(counter), await run(counter)];
    expect([said(first), said(second)]).toEqual([1, 2]);
    expect([typeof first.initMs, second.initMs]).toEqual(['number', undefined]);
    expect(first.logStream).toMatch(/^\d{4}\/\d\d\/\d\d\/\[\$LATEST\][0-9a-f]{32}$/);
    expect(second.logStream).toBe(first.logStream);
  });

  test('is gone once it is released, and only it', async () => {
    const [mine, other] = [counter, esm('let n = 10;\nexport const handler = async () => ++n')];
    await Promise.all([run(mine), run(other)]);
    const kept = said(await run(other));
    runner.release(sandboxOf(mine));
    expect([said(await run(mine)), said(await run(other))]).toEqual([1, (kept as number) + 1]);
  });

  test('that is at work when it is released answers, and is gone then', async () => {
    const asking = esm(
      'import { DynamoDBClient, ListTablesCommand } from "@aws-sdk/client-dynamodb";\nconst c = new DynamoDBClient({});\nlet n = 0;\nexport const handler = async () => { await c.send(new ListTablesCommand({})); return ++n }',
    );
    // The handler waits for this answer, and what is told before it is heard before it.
    const answer = () => {
      runner.release(sandboxOf(asking));
      return { TableNames: [] };
    };
    const first = said(await run({ ...asking, answer }));
    expect([first, said(await run(asking))]).toEqual([1, 1]);
  });

  test('is gone after a timeout', async () => {
    const code = esm(
      'let n = 0;\nexport const handler = async (e) => { n++; if (e.hang) for (;;); return n }',
    );
    const trial = { ...code, timeoutMs: 150 };
    expect(said(await run(trial))).toBe(1);
    expect((await run({ ...trial, event: { hang: true } })).status).toBe('timeout');
    expect(said(await run(trial))).toBe(1);
  });

  test('throws the same dice when an invocation is begun again', async () => {
    const dice = value('[Math.random(), crypto.randomUUID()]');
    const id = '00000000-0000-4000-8000-0000000000aa';
    const [first, again, other] = [await run({ ...dice, id }), await run({ ...dice, id }), await run(dice)];
    expect(said(first)).toEqual(said(again));
    expect(said(first)).not.toEqual(said(other));
  });

  test('writes its console as Lambda does', async () => {
    const id = '00000000-0000-4000-8000-0000000000bb';
    const { logs } = await run({
      ...esm(
        'console.log("cold");\nexport const handler = async () => { console.error("no", { a: 1 }); console.log() }',
      ),
      id,
    });
    expect(logs.map(({ text }) => text.replace(/^[^\t]+/, 'T'))).toEqual([
      'T\tundefined\tINFO\tcold',
      `T\t${id}\tERROR\tno { a: 1 }`,
      `T\t${id}\tINFO\t`,
    ]);
  });

  test('calls services one after another, counted by invocation', async () => {
    const answer = ({ n, service, operation }: { n: number; service: string; operation: string }) => ({
      TableNames: [`${n} ${service} ${operation}`],
    });
    const code = value(
      '[(await c.send(new ListTablesCommand({}))).TableNames, (await c.send(new ListTablesCommand({}))).TableNames].flat()',
      'import { DynamoDBClient, ListTablesCommand } from "@aws-sdk/client-dynamodb";\nconst c = new DynamoDBClient({});',
    );
    expect(said(await run({ ...code, answer }))).toEqual(['1 dynamodb ListTables', '2 dynamodb ListTables']);
  });
});

describe("the SDK's clients", () => {
  const imports = [
    'import { DynamoDBClient, ConditionalCheckFailedException, PutItemCommand } from "@aws-sdk/client-dynamodb";',
    'import { DynamoDBDocumentClient, GetCommand, PutCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";',
    'import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";',
    'import { S3, GetObjectCommand } from "@aws-sdk/client-s3";',
    'import { SFNClient, SendTaskSuccessCommand, paginateListExecutions } from "@aws-sdk/client-sfn";',
    'const documents = DynamoDBDocumentClient.from(new DynamoDBClient({}));',
  ].join('\n');
  const sent: unknown[] = [];
  const answers: Readonly<Record<string, unknown>> = {
    PutItem: {},
    GetItem: {
      Item: {
        id: { S: 'a' },
        n: { N: '5' },
        b: { B: 'aG9sYQ==' },
        s: { SS: ['x'] },
        m: { M: { l: { L: [{ NULL: true }] } } },
      },
    },
    Query: { Items: [{ id: { S: 'a' } }], Count: 1 },
    GetObject: { Body: 'aG9sYQ==', LastModified: 1_700_000_000, ContentType: 'text/plain' },
    SendTaskSuccess: {},
  };
  const answer: Trial['answer'] = (call) => {
    sent.push([call.service, call.operation, call.input]);
    return (answers[call.operation] ?? {}) as never;
  };

  test.each<[string, string, unknown, unknown]>([
    [
      'put an item',
      'documents.send(new PutCommand({ TableName: "T", Item: { id: "a", n: 5, tags: new Set(["x"]), m: { ok: true, no: null } } })).then((a) => a.$metadata.httpStatusCode)',
      [
        'dynamodb',
        'PutItem',
        {
          TableName: 'T',
          Item: {
            id: { S: 'a' },
            n: { N: '5' },
            tags: { SS: ['x'] },
            m: { M: { ok: { BOOL: true }, no: { NULL: true } } },
          },
        },
      ],
      200,
    ],
    [
      'get one',
      'documents.send(new GetCommand({ TableName: "T", Key: { id: "a" } })).then(({ Item }) => ({ ...Item, b: Buffer.from(Item.b).toString(), s: [...Item.s] }))',
      ['dynamodb', 'GetItem', { TableName: 'T', Key: { id: { S: 'a' } } }],
      { id: 'a', n: 5, b: 'hola', s: ['x'], m: { l: [null] } },
    ],
    [
      'query',
      'documents.send(new QueryCommand({ TableName: "T", ExpressionAttributeValues: { ":a": 1 } })).then((a) => a.Items)',
      ['dynamodb', 'Query', { TableName: 'T', ExpressionAttributeValues: { ':a': { N: '1' } } }],
      [{ id: 'a' }],
    ],
    [
      'send bytes',
      'new DynamoDBClient({}).send(new PutItemCommand({ TableName: "T", Item: { b: { B: Buffer.from("hola") } } })).then(() => 1)',
      ['dynamodb', 'PutItem', { TableName: 'T', Item: { b: { B: 'aG9sYQ==' } } }],
      1,
    ],
    [
      'read an object',
      'new S3({}).send(new GetObjectCommand({ Bucket: "b", Key: "k" })).then(async (a) => [await a.Body.transformToString(), a.LastModified.toISOString()])',
      ['s3', 'GetObject', { Bucket: 'b', Key: 'k' }],
      ['hola', '2023-11-14T22:13:20.000Z'],
    ],
    [
      'end a task',
      'new SFNClient().send(new SendTaskSuccessCommand({ taskToken: "t", output: "1" })).then(() => "done")',
      ['sfn', 'SendTaskSuccess', { taskToken: 't', output: '1' }],
      'done',
    ],
    [
      'marshall',
      '[marshall({ a: 1 }), unmarshall({ a: { N: "1" } }), typeof paginateListExecutions, typeof ConditionalCheckFailedException]',
      undefined,
      [{ a: { N: '1' } }, { a: 1 }, 'function', 'function'],
    ],
  ])('%s', async (_, expression, call, expected) => {
    sent.length = 0;
    expect(said(await run({ ...value(expression, imports), answer }))).toEqual(expected);
    expect(sent[0]).toEqual(call);
  });
});
