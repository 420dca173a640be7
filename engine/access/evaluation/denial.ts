import type { Decision } from './evaluate';
import { UNKNOWN, type AccessRequest } from './request';

type Denied = Exclude<Decision, { kind: 'allowed' }>;

/** What AWS says to whoever may not: who, what, on what, and which kind of policy it was. */
export function denialText({ principal, action, resource }: AccessRequest, denied: Denied): string {
  const on = resource === '*' || resource === UNKNOWN ? '' : ` on resource: ${resource}`;
  return `User: ${principal} is not authorized to perform: ${action}${on} ${why(action, denied)}`;
}

function why(action: string, denied: Denied): string {
  const type = denied.type === 'permissions boundary' ? denied.type : `${denied.type} policy`;
  switch (denied.kind) {
    case 'explicit-deny':
      return `with an explicit deny in ${/^[aeiou]/.test(type) ? 'an' : 'a'} ${type}`;
    case 'implicit-deny':
      return `because no ${type} allows the ${action} action`;
  }
}
