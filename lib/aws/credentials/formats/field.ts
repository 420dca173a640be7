export type Field = 'accessKeyId' | 'secretAccessKey' | 'sessionToken' | 'expiration';
export type Fields = { readonly [Name in Field]?: string };

/** Names in all the spellings there are: `AWS_ACCESS_KEY_ID`, `aws_access_key_id`, `AccessKeyId`, `Access key ID`. */
const fields: Readonly<Record<string, Field>> = {
  accesskeyid: 'accessKeyId',
  accesskey: 'accessKeyId',
  secretaccesskey: 'secretAccessKey',
  secretkey: 'secretAccessKey',
  sessiontoken: 'sessionToken',
  securitytoken: 'sessionToken',
  expiration: 'expiration',
  credentialexpiration: 'expiration',
  sessionexpiration: 'expiration',
};

export function fieldNamed(name: string): Field | undefined {
  const plain = name
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/^aws/, '');
  return Object.hasOwn(fields, plain) ? fields[plain] : undefined;
}
