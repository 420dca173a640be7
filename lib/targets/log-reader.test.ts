import { expect, test } from 'vitest';
import { createLogReader } from './log-reader';

function readerOf(status: number, answer: object) {
  const calls: { readonly target: string | null; readonly body: unknown }[] = [];
  const send = (async (url: string, init: RequestInit) => {
    const { headers } = new Request(url, init);
    calls.push({ target: headers.get('x-amz-target'), body: JSON.parse(String(init.body)) });
    return Response.json(answer, { status });
  }) as typeof fetch;
  return { calls, reader: createLogReader('http://site.invalid/aws', send) };
}

test('asks for events by group, pattern and time', async () => {
  const page = { events: [{ eventId: '1', timestamp: 5, message: 'm' }], nextToken: 't' };
  const { calls, reader } = readerOf(200, page);
  expect(await reader.filter({ group: '/g', pattern: 'p', since: new Date(5), nextToken: 's' })).toEqual(
    page,
  );
  const body = { logGroupName: '/g', filterPattern: 'p', startTime: 5, nextToken: 's', limit: 500 };
  expect(calls).toEqual([{ target: 'Logs_20140328.FilterLogEvents', body }]);
});

test('a refusal has the code of AWS as its name', async () => {
  const { reader } = readerOf(400, { __type: 'x#ResourceNotFoundException', message: 'gone' });
  const failure = { name: 'ResourceNotFoundException', message: 'gone' };
  await expect(reader.filter({ group: '/g', pattern: '' })).rejects.toMatchObject(failure);
  await expect(reader.createGroup('/g')).rejects.toMatchObject(failure);
});

test('a group that is there already is as good as a new one', async () => {
  const { reader } = readerOf(400, { __type: 'ResourceAlreadyExistsException', message: 'there' });
  await expect(reader.createGroup('/g')).resolves.toBeUndefined();
});
