import { loadSharedConfigFiles } from '@smithy/core/config';
import { fromEnv, fromIni, fromNodeProviderChain } from '@aws-sdk/credential-providers';
import { ENVIRONMENT_PROFILE } from '@/lib/account/contract';
import type { KeyProvider } from '../session/account-session';

/** What in an environment says where keys are. */
const keysInEnvironment = [
  'AWS_ACCESS_KEY_ID',
  'AWS_WEB_IDENTITY_TOKEN_FILE',
  'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI',
  'AWS_CONTAINER_CREDENTIALS_FULL_URI',
];

type Environment = Readonly<Record<string, string | undefined>>;

/** The profiles of this machine that have something to get in with, and its environment where that has keys. */
export async function listProfiles(environment: Environment = process.env): Promise<readonly string[]> {
  const { configFile = {}, credentialsFile = {} } = await loadSharedConfigFiles({ ignoreCache: true }).catch(
    () => ({ configFile: {}, credentialsFile: {} }),
  );
  const names = [...Object.keys(credentialsFile), ...Object.keys(configFile)].filter(isProfile);
  const known = [...new Set(names)].sort(
    (one, other) => Number(other === 'default') - Number(one === 'default'),
  );
  return keysInEnvironment.some((name) => environment[name]) ? [...known, ENVIRONMENT_PROFILE] : known;
}

/** Keys of a profile, however it has them: as they are, by a role, by IAM Identity Center, by a program. */
export function profileKeys(name: string, region: string): KeyProvider {
  if (name === ENVIRONMENT_PROFILE)
    return process.env.AWS_ACCESS_KEY_ID ? fromEnv() : fromNodeProviderChain({ clientConfig: { region } });
  return fromIni({ profile: name, ignoreCache: true, clientConfig: { region } });
}

/** The files also have sections of other kinds: `[sso-session work]`, `[services local]`. */
function isProfile(name: string): boolean {
  return !/^(?:sso-session|services)[.\s]/.test(name);
}
