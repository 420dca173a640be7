import { describe, expect, test } from 'vitest';
import type { Connection } from '@/lib/account/contract';
import { download } from './download';

const connection = { region: 'us-east-1' } as Connection;
const own = { ...connection, endpoint: 'http://127.0.0.1:4566' };

function sender(answer = () => new Response('zip', { headers: { 'set-cookie': 'x=1' } })) {
  const seen: (readonly [string, RequestInit])[] = [];
  const send = ((url: URL, init: RequestInit) => {
    seen.push([url.href, init]);
    return Promise.resolve(answer());
  }) as unknown as typeof fetch;
  return { seen, send };
}

describe('download', () => {
  test.each([
    ['https://prod-04-2014-tasks.s3.us-east-1.amazonaws.com/snapshots/1/f?X-Amz-Signature=1', connection],
    ['https://awslambda-eu-west-1-tasks.s3.eu-west-1.amazonaws.com/x', connection],
    ['https://s3.us-west-2.amazonaws.com/bucket/key', connection],
    ['https://bucket.s3.amazonaws.com/key', connection],
    ['https://x.s3.cn-north-1.amazonaws.com.cn/key', connection],
    ['http://127.0.0.1:4566/bucket/key', own],
  ])('follows %s, with no header of ours', async (address, to) => {
    const { seen, send } = sender();
    const answer = await download(address, to, { send });
    expect([await answer.text(), answer.headers.get('content-disposition')]).toEqual(['zip', 'attachment']);
    expect(answer.headers.get('set-cookie')).toBe(null);
    expect(seen).toEqual([[address, { cache: 'no-store', redirect: 'manual' }]]);
  });

  test.each([
    [null, connection],
    ['', connection],
    ['/etc/passwd', connection],
    ['file:///etc/passwd', connection],
    ['http://bucket.s3.amazonaws.com/key', connection],
    ['https://bucket.s3.amazonaws.com:8443/key', connection],
    ['https://user@bucket.s3.amazonaws.com/key', connection],
    ['https://s3.amazonaws.com.evil.example/key', connection],
    ['https://evil.example/s3.amazonaws.com', connection],
    ['https://evils3.amazonaws.com/key', connection],
    ['https://ec2.us-east-1.amazonaws.com/', connection],
    ['http://169.254.169.254/latest/meta-data', connection],
    ['http://127.0.0.1:4566/bucket/key', connection],
    ['http://127.0.0.1:8083/bucket/key', own],
    ['https://bucket.s3.amazonaws.com/key', own],
  ])('does not follow %s', async (address, to) => {
    const { seen, send } = sender();
    await expect(download(address, to, { send })).rejects.toMatchObject({ name: 'OperationNotOffered' });
    expect(seen).toEqual([]);
  });

  test('nor where the answer leads', async () => {
    const { send } = sender(
      () => new Response(null, { status: 302, headers: { location: 'http://10.0.0.1' } }),
    );
    await expect(download('https://b.s3.amazonaws.com/k', connection, { send })).rejects.toMatchObject({
      name: 'NoSuchFile',
    });
  });
});
