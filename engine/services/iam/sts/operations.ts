import { integer, list, optional, struct, text } from '../../../service/shape';
import * as service from '../../../service/operation';
import type { Call, Services } from '../../base/services';
import { accountOfKey } from './access-keys';
import { refuse, StsError } from './errors';
import { beginSession } from './sessions';
import { assertTakenOn } from './take-on';
import { assumedRole, whoCalls } from './who';

/** The actions of STS that this engine has. */
type OperationName = 'AssumeRole' | 'GetAccessKeyInfo' | 'GetCallerIdentity' | 'GetSessionToken';

const operation = service.operations<OperationName, Call>(refuse);

const sessionName = () =>
  text({ min: 2, max: 64, pattern: { expression: /^[\w+=,.@-]*$/, shown: '[\\w+=,.@-]*' } });
const duration = (max: number) => optional(integer({ min: 900, max }));
const tag = () => struct({ Key: text({ min: 1, max: 128 }), Value: text({ max: 256 }) });

/** Roles need not be there: whether they may be taken on is asked only where IAM is strict. */
export function stsOperations(services: Services) {
  return {
    GetCallerIdentity: operation({
      name: 'GetCallerIdentity',
      input: {},
      async handle(_, call) {
        const { userId, account, arn } = await whoCalls(call, services);
        return { UserId: userId, Account: account, Arn: arn };
      },
    }),

    AssumeRole: operation({
      name: 'AssumeRole',
      input: {
        RoleArn: text({ min: 20, max: 2048 }),
        RoleSessionName: sessionName(),
        DurationSeconds: duration(43_200),
        ExternalId: optional(text({ min: 2, max: 1224 })),
        Policy: optional(text({ min: 1 })),
        Tags: optional(list(tag(), { max: 50 })),
        SourceIdentity: optional(sessionName()),
      },
      async handle(given, call) {
        const { RoleArn: roleArn, RoleSessionName: session, DurationSeconds: seconds = 3600 } = given;
        const [, name] = /^arn:[^:]+:iam::\d{12}:role\/(?:.*\/)?([\w+=,.@-]+)$/.exec(roleArn) ?? [];
        if (name === undefined) throw new StsError('ValidationError', `${roleArn} is invalid`);
        await assertTakenOn({ roleArn, session, externalId: given.ExternalId, seconds }, call);
        const roleId = await roleIdOf(name, call, services);
        const who = assumedRole(roleArn, session, call.caller, roleId);
        return {
          Credentials: beginSession(
            { ...who, role: roleArn, ...(given.Policy !== undefined && { policy: given.Policy }) },
            seconds,
            call,
          ),
          AssumedRoleUser: { AssumedRoleId: who.userId, Arn: who.arn },
          PackedPolicySize: given.Policy === undefined ? undefined : 6,
          SourceIdentity: given.SourceIdentity,
        };
      },
    }),

    GetSessionToken: operation({
      name: 'GetSessionToken',
      input: {
        DurationSeconds: duration(129_600),
        SerialNumber: optional(text({ min: 9, max: 256 })),
        TokenCode: optional(text({ min: 6, max: 6 })),
      },
      async handle({ DurationSeconds: seconds = 43_200 }, call) {
        const who = await whoCalls(call, services);
        if (who.arn.includes(':assumed-role/'))
          throw new StsError('AccessDenied', 'Cannot call GetSessionToken with session credentials');
        const { policy } = call.caller.principal ?? {};
        return {
          Credentials: beginSession({ ...who, ...(policy !== undefined && { policy }) }, seconds, call),
        };
      },
    }),

    GetAccessKeyInfo: operation({
      name: 'GetAccessKeyInfo',
      input: { AccessKeyId: text({ min: 16, max: 128 }) },
      async handle({ AccessKeyId: key }, { caller }) {
        return { Account: accountOfKey(key) ?? caller.account };
      },
    }),
  };
}

async function roleIdOf(RoleName: string, { caller }: Call, services: Services): Promise<string | undefined> {
  const { partition, region, account } = caller;
  const { Role: role } = await services
    .call('iam', 'GetRole', { RoleName }, { partition, region, account })
    .catch((): { Role?: unknown } => ({}));
  return typeof role === 'object' && role !== null && 'RoleId' in role ? String(role.RoleId) : undefined;
}
