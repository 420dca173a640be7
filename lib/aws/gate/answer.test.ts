import { describe, expect, test } from 'vitest';
import { LAB_HEADER, TARGET_HEADER, WAITING_HEADER } from '@/lib/account/contract';
import { idleMsMax } from '../session/sessions';
import { studentTag } from '../session/student';
import { connected, keys, requestOf, standIn, student, type StandIn } from '../testing/stand-in';
import { answerForAccount } from './answer';
import type { Gate, Made } from './gate';

const definition = JSON.stringify({ StartAt: 'A', States: { A: { Type: 'Pass', End: true } } });
const roleArn = 'arn:aws:iam::123456789012:role/pasos/r';
const machine = { name: 'Hola', definition, roleArn };
const hola = 'arn:aws:states:us-east-1:123456789012:stateMachine:Hola';

interface Seen {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

async function opened() {
  const stand = standIn();
  const cookie = await connected(stand);
  const seen: Seen[] = [];
  const made: string[] = [];
  const slept: number[] = [];
  const refusals: Response[] = [];
  const gate: Gate = {
    now: stand.site.now,
    sleep: (ms) => (slept.push(ms), Promise.resolve()),
    making: async ({ type, name, lab }: Made, create) => {
      made.push(`${lab} ${type} ${name}`);
      const { arn = 'nothing', value } = await create();
      made.push(arn);
      return value;
    },
    send: (async (url: URL, init: RequestInit) => {
      const body = new TextDecoder().decode(init.body as Uint8Array);
      seen.push({ url: url.href, headers: init.headers as Record<string, string>, body });
      return refusals.shift() ?? stand.engine.fetch(new Request('http://engine/', { ...init, signal: null }));
    }) as unknown as typeof fetch,
  };
  const ask = (
    target: string,
    input: object | string,
    headers: Record<string, string> = {},
    sent: object = {},
  ) =>
    answerForAccount(
      requestOf('/aws/', {
        body: input,
        cookie,
        headers: {
          'content-type': 'application/x-amz-json-1.0',
          'x-amz-target': target,
          [TARGET_HEADER]: 'aws',
          [LAB_HEADER]: 'lab-01',
          ...headers,
        },
        ...sent,
      }),
      { sessions: stand.site.sessions, gate },
    );
  return { ...stand, ask, seen, made, slept, refusals, cookie };
}

const codeOf = async (answer: Response) => [
  answer.status,
  ((await answer.json()) as { __type?: string }).__type?.split('#').pop(),
];

describe('the gate', () => {
  test('signs a call with the student’s keys and passes it on byte for byte', async () => {
    const { ask, seen } = await opened();
    const body = '{ "maxResults" : 10 }';
    const answer = await ask('AWSStepFunctions.ListStateMachines', body);
    expect([answer.status, await answer.json()]).toEqual([200, { stateMachines: [] }]);
    expect(seen).toMatchObject([
      {
        url: 'https://states.us-east-1.amazonaws.com/',
        body,
        headers: { 'x-amz-target': 'AWSStepFunctions.ListStateMachines', 'x-amz-date': '20260101T000000Z' },
      },
    ]);
    expect(seen[0]?.headers.authorization).toMatch(
      /^AWS4-HMAC-SHA256 Credential=AKIACANARYCANARY0001\/20260101\/us-east-1\/states\/aws4_request, SignedHeaders=content-type;host;x-amz-content-sha256;x-amz-date;x-amz-target, Signature=[\da-f]{64}$/,
    );
    expect(Object.keys(seen[0]?.headers ?? {})).not.toContain('cookie');
  });

  test('what it makes is written down before, and tagged with the lab and the student', async () => {
    const { ask, made, seen } = await opened();
    const own = { key: 'team', value: 'blue' };
    const answer = await ask('AWSStepFunctions.CreateStateMachine', { ...machine, tags: [own] });
    expect(answer.status).toBe(200);
    expect(made).toEqual(['lab-01 AWS::StepFunctions::StateMachine Hola', hola]);
    const tags = [
      own,
      { key: 'pasos:lab', value: 'lab-01' },
      { key: 'pasos:student', value: studentTag(student) },
    ];
    expect(JSON.parse(seen[0]?.body ?? '')).toEqual({ ...machine, tags });
    const listed = await ask('AWSStepFunctions.ListTagsForResource', { resourceArn: hola });
    expect(await listed.json()).toEqual({ tags });
  });

  test('starts, changes and removes what it made', async () => {
    const { ask } = await opened();
    await ask('AWSStepFunctions.CreateStateMachine', machine);
    const started = await ask('AWSStepFunctions.StartExecution', { stateMachineArn: hola, name: 'one' });
    expect(started.status).toBe(200);
    const { executionArn } = (await started.json()) as { executionArn: string };
    for (const [operation, input] of [
      ['DescribeExecution', { executionArn }],
      ['StopExecution', { executionArn }],
      ['UpdateStateMachine', { stateMachineArn: hola, definition }],
      ['PublishStateMachineVersion', { stateMachineArn: hola }],
      ['DeleteStateMachine', { stateMachineArn: hola }],
    ] as const) {
      expect([operation, (await ask(`AWSStepFunctions.${operation}`, input)).status]).toEqual([
        operation,
        200,
      ]);
    }
  });

  test.each([
    ['StartExecution', { stateMachineArn: hola }],
    ['StartExecution', { stateMachineArn: `${hola}:prod` }],
    ['StopExecution', { executionArn: hola.replace('stateMachine', 'execution') + ':x' }],
    ['UpdateStateMachine', { stateMachineArn: hola, definition }],
    ['DeleteStateMachine', { stateMachineArn: hola }],
    ['TagResource', { resourceArn: hola, tags: [{ key: 'pasos:lab', value: 'lab-01' }] }],
    [
      'CreateStateMachineAlias',
      { name: 'a', routingConfiguration: [{ stateMachineVersionArn: `${hola}:1`, weight: 100 }] },
    ],
  ])('%s leaves a machine alone that Pasos did not make', async (operation, input) => {
    const { ask, engine, seen } = await opened();
    await call(engine, 'CreateStateMachine', machine);
    expect(await codeOf(await ask(`AWSStepFunctions.${operation}`, input))).toEqual([400, 'NotMadeByPasos']);
    expect(seen.map(({ headers }) => headers['x-amz-target'])).toEqual([
      'AWSStepFunctions.ListTagsForResource',
    ]);
  });

  test('a machine that is not there is AWS’s to speak of', async () => {
    const { ask } = await opened();
    const answer = await ask('AWSStepFunctions.StartExecution', { stateMachineArn: hola });
    expect(await codeOf(answer)).toEqual([400, 'StateMachineDoesNotExist']);
  });

  test.each([
    'AWSStepFunctions.CreateEverything',
    'AWSStepFunctions.constructor',
    'AWSStepFunctions',
    'Pasos.SetClock',
    'Pasos.ResetResources',
    'Logs_20140328.PutRetentionPolicy',
    'AmazonEC2.RunInstances',
    'constructor.name',
    '',
  ])('does not offer %s', async (target) => {
    const { ask, seen } = await opened();
    expect(await codeOf(await ask(target, {}))).toEqual([400, 'OperationNotOffered']);
    expect(seen).toEqual([]);
  });

  test.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }, {}, 403],
    ['a form', { 'content-type': 'text/plain' }, {}, 415],
    ['nobody', {}, { cookie: 'pasos_account=' + 'x'.repeat(43) }, 401],
  ])('refuses %s', async (_name, headers, sent, status) => {
    const { ask, seen } = await opened();
    const answer = await ask('AWSStepFunctions.ListStateMachines', {}, headers, sent);
    expect([answer.status, seen]).toEqual([status, []]);
  });

  test('waits until AWS knows a new role', async () => {
    const { ask, refusals, slept, made } = await opened();
    const notYet =
      'Neither the global service principal states.amazonaws.com, nor the regional one is authorized to assume the provided role.';
    for (let times = 0; times < 3; times++) refusals.push(refusal('AccessDeniedException', notYet));
    expect((await ask('AWSStepFunctions.CreateStateMachine', machine)).status).toBe(200);
    expect(slept).toEqual([1_000, 2_000, 3_000]);
    expect(made).toHaveLength(2);
  });

  test('but not for a role of the student’s own', async () => {
    const { ask, refusals, slept } = await opened();
    refusals.push(refusal('AccessDeniedException', 'The role could not be assumed.'));
    const own = { ...machine, roleArn: 'arn:aws:iam::123456789012:role/mine' };
    expect((await ask('AWSStepFunctions.CreateStateMachine', own)).status).toBe(400);
    expect(slept).toEqual([]);
  });

  test('but half a minute at most', async () => {
    const { ask, refusals, slept } = await opened();
    for (let times = 0; times < 20; times++)
      refusals.push(refusal('AccessDeniedException', 'The role could not be assumed.'));
    const answer = await ask('AWSStepFunctions.CreateStateMachine', machine);
    expect(await codeOf(answer)).toEqual([400, 'AccessDeniedException']);
    expect(slept.reduce((sum, ms) => sum + ms)).toBe(30_000);
  });

  test('takes the keys out of what AWS repeats of the request', async () => {
    const { ask, refusals } = await opened();
    const message = `no such ${keys.accessKeyId} x-amz-security-token:abcdef ${keys.secretAccessKey}`;
    refusals.push(refusal('InvalidSignatureException', message));
    const answer = await ask('AWSStepFunctions.ListStateMachines', {});
    expect(await answer.text()).toBe(
      '{"__type":"InvalidSignatureException","message":"no such … x-amz-security-token:… …"}',
    );
  });

  test('a session ends when AWS says that its keys have', async () => {
    const { ask, refusals } = await opened();
    refusals.push(refusal('ExpiredTokenException', 'The security token included in the request is expired'));
    expect((await ask('AWSStepFunctions.ListStateMachines', {})).status).toBe(400);
    expect(await codeOf(await ask('AWSStepFunctions.ListStateMachines', {}))).toEqual([
      401,
      'ExpiredTokenException',
    ]);
  });

  test('pages that are open before an empty chair keep no session alive', async () => {
    const { ask, pass } = await opened();
    const waiting = () => ask('AWSStepFunctions.ListStateMachines', {}, { [WAITING_HEADER]: '1' });
    pass(idleMsMax / 2 + 1);
    expect((await waiting()).status).toBe(200);
    pass(idleMsMax / 2 + 1);
    expect(await codeOf(await waiting())).toEqual([401, 'NotConnected']);
  });
});

function refusal(code: string, message: string): Response {
  return new Response(JSON.stringify({ __type: code, message }), { status: 400 });
}

function call({ fetch }: StandIn['engine'], operation: string, input: object): Promise<Response> {
  const headers = {
    'content-type': 'application/x-amz-json-1.0',
    'x-amz-target': `AWSStepFunctions.${operation}`,
  };
  return Promise.resolve(
    fetch(new Request('http://engine/', { method: 'POST', headers, body: JSON.stringify(input) })),
  );
}
