import { describe, expect, test } from 'vitest';
import { pasted, standIn } from '../testing/stand-in';
import { connect } from './connect';

interface Sent {
  readonly hostname: string;
  readonly body: string;
}

/** AWS that knows the keys in some regions only. */
function knownIn(regions: readonly string[]) {
  const { engine, site } = standIn();
  const asked: string[] = [];
  const handle = async (request: Sent) => {
    asked.push(`${request.hostname} ${/Action=(\w+)/.exec(request.body)?.[1]}`);
    if (regions.some((region) => request.hostname.includes(region)))
      return engine.requestHandler.handle(request as never);
    const body = `<ErrorResponse><Error><Type>Sender</Type><Code>InvalidClientTokenId</Code><Message>The security token included in the request is invalid.</Message></Error></ErrorResponse>`;
    return { response: { statusCode: 403, headers: {}, body: new TextEncoder().encode(body) } };
  };
  const transport = { handle } as never;
  return { asked, transport, now: site.now };
}

const fromPasted = { kind: 'pasted', text: pasted } as const;
const role = { kind: 'role', roleArn: 'arn:aws:iam::123456789012:role/r', from: fromPasted } as const;

describe('connect', () => {
  test.each([
    ['keys', fromPasted, 'GetCallerIdentity'],
    ['a role', role, 'AssumeRole'],
  ])('a region the account has not enabled is not taken for wrong keys: %s', async (_name, way, action) => {
    const { asked, ...ports } = knownIn(['us-east-1']);
    const connecting = connect({ request: { way, region: 'ap-east-1' }, student: 's', ...ports });
    await expect(connecting).rejects.toMatchObject({ name: 'RegionDisabledException', detail: undefined });
    expect(asked[0]).toBe(`sts.ap-east-1.amazonaws.com ${action}`);
    expect(asked[1]).toBe(`sts.us-east-1.amazonaws.com ${action}`);
  });

  test('keys that no region knows are wrong', async () => {
    const { asked, ...ports } = knownIn([]);
    const connecting = connect({
      request: { way: fromPasted, region: 'eu-south-2' },
      student: 's',
      ...ports,
    });
    await expect(connecting).rejects.toMatchObject({ name: 'InvalidClientTokenId' });
    expect(asked).toHaveLength(2);
  });

  test.each([
    ['cn-north-1', 'sts.cn-north-1.amazonaws.com.cn'],
    ['us-gov-west-1', 'sts.us-gov-west-1.amazonaws.com'],
  ])('asks %s at its own address', async (region, host) => {
    const { asked, ...ports } = knownIn([region]);
    await connect({ request: { way: fromPasted, region }, student: 's', ...ports });
    expect(asked).toEqual([`${host} GetCallerIdentity`]);
  });
});
