import { afterAll, describe, expect, test, vi } from 'vitest';
import type { FunctionCall } from '../../../../host/functions';
import { createFunctionRunner } from '../../create-function-runner';
import { runTrial, said, type Trial } from '../../testing/runner-under-test';

// The first of each function waits for an interpreter.
vi.setConfig({ testTimeout: 120_000 });
const runner = createFunctionRunner();
afterAll(() => runner.close());

const run = (trial: Trial) => runTrial(runner, { runtime: 'python3.13', handler: 'app.handler', ...trial });

/** One function for many facts, since an interpreter takes seconds to start: it runs what its event says. */
const files = {
  'app.py': `import here.settings
count = 0
def fail():
    raise here.settings.Mine('mal')
def handler(event, context):
    global count
    count += 1
    scope = {'context': context, 'fail': fail}
    exec(event['code'], scope)
    return scope.get('result')
`,
  'here/settings.py': 'class Mine(Exception):\n    pass\n',
};
const code = (text: string, more: Partial<Trial> = {}) =>
  run({ files, event: { code: text }, timeoutMs: 60_000, ...more });
const value = (expression: string) => code(`import os, sys, json, decimal\nresult = ${expression}`);

describe('a handler in Python', () => {
  test.each<[string, string, unknown]>([
    ['finds its environment, and no other', '[os.environ["COLOR"], os.environ.get("HOME")]', ['azul', null]],
    ['lies in /var/task', 'open("/var/task/app.py").readline()', 'import here.settings\n'],
    ['keeps its module', '__import__("app").count > 1', true],
    ['has decimals as numbers', '[decimal.Decimal("1.5"), "ñ"]', [1.5, 'ñ']],
    ['has nothing as null', 'None', null],
    [
      'finds a context',
      '[context.function_name, context.memory_limit_in_mb, context.invoked_function_arn, context.log_group_name, 0 < context.get_remaining_time_in_millis() <= 60000]',
      ['f', '128', 'arn:f', '/aws/lambda/f', true],
    ],
    [
      'cannot answer what has no JSON',
      '{1}',
      'Runtime.MarshalError: Unable to marshal response: Object of type set is not JSON serializable',
    ],
  ])('%s', async (_, expression, expected) => expect(said(await value(expression))).toEqual(expected));

  test('runs coroutines', async () => {
    const text =
      'import asyncio\nasync def main():\n  await asyncio.sleep(0.001)\n  return await asyncio.gather(asyncio.to_thread(lambda: 1), asyncio.sleep(0, 2))\nresult = asyncio.run(main())';
    expect(said(await code(text))).toEqual([1, 2]);
  });

  test('says what it prints and logs', async () => {
    const { logs } = await code(
      'import logging\nprint("uno\\ndos", end="")\nlogging.getLogger("x").warning("tres")',
      { id: 'r-1' },
    );
    expect(logs.map(({ text }) => text.replace(/\d{4}-\S+Z/, 'T'))).toEqual([
      'uno',
      '[WARNING]\tT\tr-1\ttres',
      'dos',
    ]);
  });

  test('fails with an error as Lambda gives it', async () => {
    const { outcome, logs } = await code('fail()', { id: 'r-2' });
    const payload = JSON.parse(outcome.payload) as { stackTrace: string[] };
    expect(payload).toMatchObject({ errorMessage: 'mal', errorType: 'Mine', requestId: 'r-2' });
    expect(payload.stackTrace.at(-1)).toBe(
      '  File "/var/task/app.py", line 4, in fail\n    raise here.settings.Mine(\'mal\')\n',
    );
    expect(logs.at(-1)?.text).toMatch(/^\[ERROR\] Mine: mal\nTraceback \(most recent call last\):\n/);
  });
});

/** What a program tries once it has a JavaScript object, and with the finder of modules out of its way. */
const REACH = `
import gc, sys, importlib.machinery
cell = next(c.cell_contents for c in sys._pasos_call.__closure__)
host = cell
`;

describe('the wall', () => {
  test.each<[string, string, RegExp]>([
    ['js', 'import js', /No module named 'js'/],
    ['pyodide', 'from pyodide.code import run_js', /No module named 'pyodide/],
    ['pyodide_js', 'import pyodide_js', /No module named 'pyodide_js'/],
    ['_pyodide_core', 'import _pyodide_core', /No module named '_pyodide_core'/],
    ['ctypes', 'import ctypes', /No module named 'ctypes'/],
    [
      'js without the finder',
      'import sys, importlib.machinery as m\nkept = [*sys.meta_path]\nsys.meta_path[:] = [m.BuiltinImporter, m.PathFinder]\ntry:\n  import js\nfinally:\n  sys.meta_path[:] = kept',
      /No module named 'js'/,
    ],
    [
      'code from text',
      `${REACH}\nhost.constructor('return globalThis')()`,
      /Code generation|EvalError|JsException/,
    ],
    ['files of the host', 'open("/etc/passwd")', /No such file/],
    ['files above', 'open("/var/task/../../../../package.json")', /No such file/],
    ['the network', 'import socket\nsocket.create_connection(("127.0.0.1", 80))', /There is no network/],
    [
      'a request',
      'import urllib.request\nurllib.request.urlopen("http://127.0.0.1/")',
      /no network|unknown url type/,
    ],
    ['a process', 'import subprocess\nsubprocess.run(["ls"])', /OSError|does not support|Errno/],
    ['a shell', 'import os\nos.system("ls")', /No process can be started/],
  ])('keeps from %s', async (_, text, expected) => expect(said(await code(text))).toMatch(expected));
});

describe('boto3', () => {
  const calls: FunctionCall[] = [];
  const answering = (output: FunctionCall['input']) => ({
    answer: (call: FunctionCall) => {
      calls.push(call);
      return output;
    },
  });

  test('calls the services that run here', async () => {
    const text =
      'import boto3\nclient = boto3.client("sqs", region_name="us-east-1")\nresult = [client.send_message(QueueUrl="q", MessageBody=str(n))["MessageId"] for n in (1, 2)]';
    expect(said(await code(text, answering({ MessageId: 'm' })))).toEqual(['m', 'm']);
    expect(calls.splice(0)).toMatchObject([
      { n: 1, service: 'sqs', operation: 'SendMessage', input: { QueueUrl: 'q', MessageBody: '1' } },
      { n: 2, input: { MessageBody: '2' } },
    ]);
  });

  test('turns the values of tables into those of Python', async () => {
    const text = `import boto3
from boto3.dynamodb.conditions import Key, Attr
table = boto3.resource("dynamodb").Table("t")
found = table.query(KeyConditionExpression=Key("id").eq("a") & Key("n").gt(1), FilterExpression=Attr("x").exists())
result = [found["Items"][0]["n"], sorted(found["Items"][0]["tags"])]`;
    const Items = [{ n: { N: '7' }, tags: { SS: ['y', 'x'] } }];
    expect(said(await code(text, answering({ Items, Count: 1 })))).toEqual([7, ['x', 'y']]);
    expect(calls.splice(0)[0]?.input).toEqual({
      TableName: 't',
      KeyConditionExpression: '(#n0 = :v0 AND #n1 > :v1)',
      FilterExpression: 'attribute_exists(#n2)',
      ExpressionAttributeNames: { '#n0': 'id', '#n1': 'n', '#n2': 'x' },
      ExpressionAttributeValues: { ':v0': { S: 'a' }, ':v1': { N: '1' } },
    });
  });

  test('refuses floats as it does', async () => {
    const text = 'import boto3\nboto3.resource("dynamodb").Table("t").put_item(Item={"n": 1.5})';
    expect(said(await code(text))).toBe(
      'TypeError: Float types are not supported. Use Decimal types instead.',
    );
  });
});

describe('what ends an interpreter', () => {
  const broken = (text: string, handler = 'app.handler'): Trial => ({ files: { 'app.py': text }, handler });
  test.each<[string, Trial, string]>([
    [
      'a module that is not there',
      broken('import nada'),
      "Runtime.ImportModuleError: Unable to import module 'app': No module named 'nada'",
    ],
    [
      'a loop without end, whose time is over',
      { ...broken('def handler(event, context):\n    while True: pass'), timeoutMs: 1_000, id: 'r-3' },
      'Sandbox.Timedout: RequestId: r-3 Error: Task timed out after 1.00 seconds',
    ],
  ])('%s', async (_, trial, expected) => expect(said(await run(trial))).toBe(expected));
});
