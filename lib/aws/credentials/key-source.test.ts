import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { ENVIRONMENT_PROFILE, type Way } from '@/lib/account/contract';
import { pasted, standIn } from '../testing/stand-in';
import { keySource } from './key-source';
import { listProfiles } from './profiles';

const roleArn = 'arn:aws:iam::123456789012:role/clase';
const fromPasted: Way = { kind: 'pasted', text: pasted };
const start = Date.parse('2026-01-01T00:00:00Z');

function asking(way: Way) {
  const { engine } = standIn();
  let now = start;
  const source = keySource({
    way,
    region: 'us-east-1',
    now: () => now,
    transport: engine.requestHandler as never,
  });
  return { source, pass: (ms: number) => (now += ms) };
}

describe('a role', () => {
  test('is assumed for an hour, by a name that says who does', async () => {
    const { source } = asking({ kind: 'role', roleArn, externalId: 'curso-7', from: fromPasted });
    const keys = await source();
    expect(keys).toMatchObject({
      accessKeyId: expect.stringMatching(/^ASIA/),
      sessionToken: expect.any(String),
    });
    expect(keys.expiration).toEqual(new Date(start + 60 * 60_000));
    expect(await source()).toBe(keys);
  });

  test('is used to its end, and not assumed again with keys that are not kept', async () => {
    const { source, pass } = asking({ kind: 'role', roleArn, from: fromPasted });
    const keys = await source();
    pass(58 * 60_000);
    expect(await source()).toBe(keys);
    pass(2 * 60_000);
    await expect(source()).rejects.toMatchObject({ name: 'ExpiredTokenException' });
  });
});

test('pasted keys end when they say', async () => {
  const text =
    '{"AccessKeyId":"ASIAX","SecretAccessKey":"s","SessionToken":"t","Expiration":"2026-01-01T01:00:00Z"}';
  const { source, pass } = asking({ kind: 'pasted', text });
  await expect(source()).resolves.toMatchObject({ accessKeyId: 'ASIAX' });
  pass(60 * 60_000);
  await expect(source()).rejects.toMatchObject({ name: 'ExpiredTokenException' });
});

describe('profiles of the machine', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'profiles-'));
    writeFileSync(
      join(folder, 'credentials'),
      '[clase]\naws_access_key_id=AKIACLASE\naws_secret_access_key=secret-clase\n[default]\naws_access_key_id=AKIADEFAULT\naws_secret_access_key=secret-default\n',
    );
    writeFileSync(
      join(folder, 'config'),
      '[profile work]\nsso_session = w\nsso_account_id = 1\nsso_role_name = r\n[sso-session w]\nsso_region = eu-west-1\n[services local]\nsfn =\n  endpoint_url = http://x\n[profile clase]\nregion = eu-west-1\n',
    );
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  beforeEach(() => {
    vi.stubEnv('AWS_CONFIG_FILE', join(folder, 'config'));
    vi.stubEnv('AWS_SHARED_CREDENTIALS_FILE', join(folder, 'credentials'));
  });
  afterEach(() => void vi.unstubAllEnvs());

  test('are listed by name, the default first, and nothing but profiles', async () => {
    expect(await listProfiles({})).toEqual(['default', 'clase', 'work']);
    expect(await listProfiles({ AWS_ACCESS_KEY_ID: 'x' })).toEqual([
      'default',
      'clase',
      'work',
      ENVIRONMENT_PROFILE,
    ]);
  });

  test('and the environment the site was started with', async () => {
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIAENVIRONMENT');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret-environment');
    const { source } = asking({ kind: 'profile', name: ENVIRONMENT_PROFILE });
    expect(await source()).toMatchObject({ accessKeyId: 'AKIAENVIRONMENT' });
  });

  test('give their keys', async () => {
    expect(await asking({ kind: 'profile', name: 'clase' }).source()).toMatchObject({
      accessKeyId: 'AKIACLASE',
      secretAccessKey: 'secret-clase',
    });
  });

  test('one that is not there is refused by name', async () => {
    await expect(asking({ kind: 'profile', name: 'nadie' }).source()).rejects.toThrow(/nadie/);
  });

  test('none at all is no failure', async () => {
    vi.stubEnv('AWS_CONFIG_FILE', join(folder, 'none'));
    vi.stubEnv('AWS_SHARED_CREDENTIALS_FILE', join(folder, 'none'));
    expect(await listProfiles({})).toEqual([]);
  });
});
