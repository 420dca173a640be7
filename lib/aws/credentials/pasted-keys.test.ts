import { describe, expect, test } from 'vitest';
import { AccountError } from '../account-error';
import { parsePastedKeys } from './pasted-keys';

const id = 'ASIAIOSFODNN7EXAMPLE';
const secret = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
const token = `IQoJb3JpZ2luX2VjE${'abc/+DEF09'.repeat(30)}==`;
const keys = { accessKeyId: id, secretAccessKey: secret, sessionToken: token };
const expiration = new Date('2026-03-01T12:00:00Z');
const user = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: secret };

const forms: readonly (readonly [name: string, text: string, keys: object])[] = [
  [
    'lines of a shell',
    `export AWS_ACCESS_KEY_ID="${id}"\nexport AWS_SECRET_ACCESS_KEY="${secret}"\nexport AWS_SESSION_TOKEN="${token}"`,
    keys,
  ],
  [
    'lines of a shell, without quotes, with single ones, indented, and a comment',
    `# Keys of today\n  export AWS_ACCESS_KEY_ID=${id} # mine\n\texport AWS_SECRET_ACCESS_KEY='${secret}'\nexport AWS_SESSION_TOKEN=${token}\nexport AWS_DEFAULT_REGION=us-west-2`,
    keys,
  ],
  [
    'one line with semicolons',
    `export AWS_ACCESS_KEY_ID=${id}; export AWS_SECRET_ACCESS_KEY=${secret}; export AWS_SESSION_TOKEN=${token};`,
    keys,
  ],
  [
    'one export of all',
    `export AWS_ACCESS_KEY_ID=${id} AWS_SECRET_ACCESS_KEY=${secret} AWS_SESSION_TOKEN=${token}`,
    keys,
  ],
  [
    'before a command',
    `AWS_ACCESS_KEY_ID=${id} AWS_SECRET_ACCESS_KEY=${secret} AWS_SESSION_TOKEN=${token} aws sts get-caller-identity`,
    keys,
  ],
  [
    'the command prompt of Windows',
    `set AWS_ACCESS_KEY_ID=${id}\r\nset AWS_SECRET_ACCESS_KEY=${secret}\r\nset AWS_SESSION_TOKEN=${token}\r\n`,
    keys,
  ],
  [
    'setx',
    `setx AWS_ACCESS_KEY_ID ${id}\nsetx AWS_SECRET_ACCESS_KEY "${secret}"\nsetx AWS_SESSION_TOKEN ${token}`,
    keys,
  ],
  [
    'PowerShell',
    `$Env:AWS_ACCESS_KEY_ID="${id}"\n$Env:AWS_SECRET_ACCESS_KEY="${secret}"\n$env:AWS_SESSION_TOKEN = '${token}'`,
    keys,
  ],
  [
    'fish',
    `set -x AWS_ACCESS_KEY_ID ${id}\nset -gx AWS_SECRET_ACCESS_KEY ${secret}\nset -x AWS_SESSION_TOKEN ${token}`,
    keys,
  ],
  [
    'docker',
    `-e AWS_ACCESS_KEY_ID=${id} \\\n-e AWS_SECRET_ACCESS_KEY=${secret} \\\n-e AWS_SESSION_TOKEN=${token}`,
    keys,
  ],
  [
    'the box of AWS Academy',
    `[default]\naws_access_key_id=${id}\naws_secret_access_key=${secret}\naws_session_token=${token}`,
    keys,
  ],
  [
    'a file of credentials with spaces, comments and a region',
    `; work\n[profile clase]\nregion = eu-west-1\naws_access_key_id = ${id}\naws_secret_access_key = ${secret}\naws_session_token = ${token}\noutput=json`,
    keys,
  ],
  [
    'the first of several profiles that has keys',
    `[other]\nregion=eu-west-1\n[default]\naws_access_key_id=${id}\naws_secret_access_key=${secret}\naws_session_token=${token}\n[old]\naws_access_key_id=AKIAOLDOLDOLDOLDOLD1\naws_secret_access_key=x`,
    keys,
  ],
  [
    'a token that the terminal broke into lines',
    `export AWS_ACCESS_KEY_ID=${id}\nexport AWS_SECRET_ACCESS_KEY=${secret}\nexport AWS_SESSION_TOKEN=${token.slice(0, 80)}\n${token.slice(80, 160)}\n${token.slice(160)}`,
    keys,
  ],
  [
    'aws sts assume-role',
    JSON.stringify({
      Credentials: {
        AccessKeyId: id,
        SecretAccessKey: secret,
        SessionToken: token,
        Expiration: '2026-03-01T12:00:00+00:00',
      },
      AssumedRoleUser: { AssumedRoleId: 'AROA3XFRBF535PLBIFPI4:s3', Arn: 'arn:aws:sts::1:assumed-role/r/s3' },
    }),
    { ...keys, expiration },
  ],
  [
    'aws configure export-credentials',
    `{\n  "Version": 1,\n  "AccessKeyId": "${id}",\n  "SecretAccessKey": "${secret}",\n  "SessionToken": "${token}",\n  "Expiration": "2026-03-01T12:00:00Z"\n}`,
    { ...keys, expiration },
  ],
  [
    'export-credentials --format env',
    `export AWS_ACCESS_KEY_ID=${id}\nexport AWS_SECRET_ACCESS_KEY=${secret}\nexport AWS_SESSION_TOKEN=${token}\nexport AWS_CREDENTIAL_EXPIRATION=2026-03-01T12:00:00Z`,
    { ...keys, expiration },
  ],
  [
    'aws sso get-role-credentials',
    JSON.stringify({
      roleCredentials: {
        accessKeyId: id,
        secretAccessKey: secret,
        sessionToken: token,
        expiration: expiration.getTime(),
      },
    }),
    { ...keys, expiration },
  ],
  [
    'aws iam create-access-key',
    JSON.stringify({
      AccessKey: {
        UserName: 'ana',
        AccessKeyId: user.accessKeyId,
        Status: 'Active',
        SecretAccessKey: secret,
        CreateDate: '2026-01-01T00:00:00Z',
      },
    }),
    user,
  ],
  [
    '--output yaml',
    `Credentials:\n  AccessKeyId: ${id}\n  Expiration: '2026-03-01T12:00:00+00:00'\n  SecretAccessKey: ${secret}\n  SessionToken: ${token}`,
    { ...keys, expiration },
  ],
  [
    '--output text',
    `CREDENTIALS\t${id}\t2026-03-01T12:00:00+00:00\t${secret}\t${token}`,
    { ...keys, expiration },
  ],
  ['the CSV of an IAM user', `Access key ID,Secret access key\n${user.accessKeyId},${secret}\n`, user],
  ['three boxes, copied one after the other', `${id}\n${secret}\n${token}`, keys],
  [
    'labels with a colon',
    `AWS access key ID: ${id}\nAWS secret access key: ${secret}\nAWS session token: ${token}`,
    keys,
  ],
  [
    'quotes of a word processor, characters nobody sees',
    `\ufeffexport AWS_ACCESS_KEY_ID=“${id}”\u200b\nexport\u00a0AWS_SECRET_ACCESS_KEY=“${secret}”\nexport AWS_SESSION_TOKEN=“${token}”`,
    keys,
  ],
  [
    'keys of an endpoint of one’s own',
    `AWS_ACCESS_KEY_ID=test\nAWS_SECRET_ACCESS_KEY=test`,
    { accessKeyId: 'test', secretAccessKey: 'test' },
  ],
];

describe('parsePastedKeys', () => {
  test.each(forms)('reads %s', (_name, text, expected) => {
    expect(parsePastedKeys(text)).toEqual(expected);
  });

  test.each([
    ['nothing', '', 'aws_access_key_id, aws_secret_access_key'],
    ['prose', 'Hello, these are my keys', 'aws_access_key_id, aws_secret_access_key'],
    ['no secret', `export AWS_ACCESS_KEY_ID=${user.accessKeyId}`, 'aws_secret_access_key'],
    ['no identifier', `aws_secret_access_key = ${secret}`, 'aws_access_key_id'],
    [
      'temporary keys without their token',
      `aws_access_key_id=${id}\naws_secret_access_key=${secret}`,
      'aws_session_token',
    ],
    [
      'an empty secret',
      `AWS_ACCESS_KEY_ID=${user.accessKeyId}\nAWS_SECRET_ACCESS_KEY=`,
      'aws_secret_access_key',
    ],
    [
      'a placeholder with spaces',
      `AWS_ACCESS_KEY_ID=${user.accessKeyId}\nAWS_SECRET_ACCESS_KEY=<your secret here>`,
      'aws_secret_access_key',
    ],
    ['JSON of something else', '{"StackId":"x"}', 'aws_access_key_id, aws_secret_access_key'],
  ])('says of %s what is missing', (_name, text, missing) => {
    const refused = refusalOf(() => parsePastedKeys(text));
    expect([refused.name, refused.detail]).toEqual(['UnreadableKeys', missing]);
  });

  test('never repeats what was pasted', () => {
    const refused = refusalOf(() =>
      parsePastedKeys(`aws_access_key_id=${id}\naws_secret_access_key=${secret}`),
    );
    expect(JSON.stringify([refused.message, refused.detail, refused.stack])).not.toMatch(/ASIAIOS|wJalr/);
  });
});

function refusalOf(act: () => unknown): AccountError {
  try {
    act();
  } catch (error) {
    if (error instanceof AccountError) return error;
  }
  throw new Error('it was not refused');
}
