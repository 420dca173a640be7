import type { TroubleTable } from './trouble-words';

export const troublesEn: TroubleTable = {
  'unreadable-keys': (detail) => {
    if (detail === 'profile')
      return {
        title: 'No keys can be had from that profile.',
        remedy:
          'If it signs in with SSO, run aws sso login for that profile first. If it wants an MFA code, get temporary keys in your terminal and paste them here. The message says what is missing.',
      };
    return {
      title: detail ? `What you pasted lacks: ${detail}.` : 'There are no complete keys in what you pasted.',
      remedy:
        'It takes aws_access_key_id, aws_secret_access_key and, if they are temporary, aws_session_token. Copy the whole block as it was given to you and paste it again: what you pasted is no longer in the page.',
    };
  },
  'wrong-keys': () => ({
    title: 'AWS does not recognise these keys.',
    remedy:
      'A piece often gets lost when copying, or they are of another session. Temporary keys also need their session token. Copy them again, all three at once.',
  }),
  expired: () => ({
    title: 'These keys have expired.',
    remedy:
      'That is what temporary keys do. Get new ones where you got these and connect again: your work is still here, and so is what is in your account.',
  }),
  denied: (action) => ({
    title: action
      ? `These credentials do not allow ${action}.`
      : 'These credentials do not allow this action.',
    remedy: action
      ? `Ask whoever administers the account to add ${action} to your user or role, or connect with one that has it. If it has it already, another policy may deny it: AWS’s message says which.`
      : 'AWS’s message says what is missing. Ask whoever administers the account for it, or connect with another role.',
  }),
  'missing-role': (role) => ({
    title: role
      ? `Step Functions cannot assume the role ${role}.`
      : 'The role the machine needs does not exist, or Step Functions cannot assume it.',
    remedy:
      'A role that was just created takes some seconds before it works: wait a little and save again. If it stays like this, Pasos creates it anew when you save.',
  }),
  'wrong-region': (region) => ({
    title: region ? `These keys belong to the region ${region}.` : 'This is not the right region.',
    remedy: region
      ? `Connect again and choose ${region}.`
      : 'The region may not be turned on in your account, or your organisation may allow only another. Connect again and choose another one: in a course it is mostly us-east-1 or us-west-2.',
  }),
  throttled: (seconds) => ({
    title: 'AWS asks to slow down.',
    remedy: seconds
      ? `You did nothing wrong: each account has a pace. Wait ${seconds} seconds and try again.`
      : 'You did nothing wrong: each account has a pace. We have tried several times already; wait some seconds and try again.',
  }),
  skew: (minutes) => ({
    title: minutes
      ? `The clock of the computer Pasos runs on is ${minutesEn(minutes)}.`
      : 'The clock of the computer Pasos runs on is wrong.',
    remedy:
      'AWS only takes signatures that are less than five minutes old. Set that clock right (best by the automatic time of the system) and try again. Your keys are fine.',
  }),
  unreachable: (detail) =>
    detail === 'site'
      ? {
          title: 'Pasos cannot be reached.',
          remedy:
            'See whether it is still running and whether there is a connection. Your text is kept; try again in some seconds.',
        }
      : {
          title: 'AWS cannot be reached from here.',
          remedy:
            'See whether the computer Pasos runs on is online, and whether a proxy or a firewall is in the way. If you gave an address of your own, check that somebody answers there.',
        },
  'not-connected': () => ({
    title: 'No account is connected.',
    remedy:
      'The keys are forgotten when you disconnect, after 30 idle minutes and when Pasos restarts. Connect again: your text is still here.',
  }),
  'not-offered': (detail) => {
    if (detail === 'own-machine')
      return {
        title: 'Profiles and addresses of your own are only for a Pasos that runs on your computer.',
        remedy: 'Here, paste temporary keys or assume a role.',
      };
    if (detail === 'https')
      return {
        title: 'Your keys would travel in the clear on this way, and Pasos does not take them.',
        remedy: 'Open Pasos by https://, or run it on your own computer.',
      };
    if (detail !== undefined)
      return {
        title: 'Pasos did not make this for you, and therefore leaves it alone.',
        remedy:
          'If you do not need it, delete it in the AWS console and try again. If you need it, work in another region: the name is free there.',
      };
    return {
      title: 'Pasos does not do this in your account.',
      remedy:
        'It lets through only what the labs need, so that nothing surprises you. You can do it in the AWS console, or here in Local.',
    };
  },
  limit: () => ({
    title: 'Your account has reached a limit of AWS.',
    remedy:
      'Delete what you no longer use (“Resources” has what Pasos created) or ask for a higher quota in Service Quotas.',
  }),
  other: () => ({
    title: 'AWS did not do what we asked.',
    remedy: 'AWS’s message says why. If that does not help, try again.',
  }),
};

function minutesEn(minutes: string): string {
  const count = Math.abs(Number(minutes));
  const words = count === 1 ? '1 minute' : `${count} minutes`;
  return minutes.startsWith('-') ? `${words} behind` : `${words} ahead`;
}
