import { LOCAL, moved, type Whose } from '../../whose';
import type { ScrubStep } from './scrub-text';

/** What everything is called in a case. */
export const CASE_NAMES = {
  role: `arn:aws:iam::${LOCAL.accountId}:role/conformance`,
  machine: 'm',
  execution: 'e',
} as const;

export function identitySteps(whose: Whose): readonly ScrubStep[] {
  const { machine, execution, roleArn } = whose;
  return [
    (text) => (roleArn === undefined ? text : text.replaceAll(roleArn, CASE_NAMES.role)),
    (text) => text.replace(inArn(machine), `$1${CASE_NAMES.machine}`),
    (text) => text.replace(whole(execution), CASE_NAMES.execution),
    (text) => moved(text, whose, LOCAL),
    // Accounts of others, in ARNs and in addresses: elsewhere twelve digits may be anything.
    (text) =>
      text.replace(
        /(arn:[\w-]+:[\w-]*:[\w-]*:|amazonaws\.com(?:\.cn)?\/)\d{12}(?=[:/])/g,
        `$1${LOCAL.accountId}`,
      ),
    (text) => text.replace(/\b(AKIA|ASIA|AROA|AIDA)[A-Z0-9]{12,}\b/g, '$1EXAMPLE'),
    // What Pasos makes for a student has the student's mark in its name.
    (text) => text.replace(/(pasos-[a-z0-9-]+?-)[0-9a-f]{6}(?![0-9a-z])/g, '$1000000'),
  ];
}

function inArn(machine: string): RegExp {
  return new RegExp(`(:(?:execution|express|mapRun|stateMachine):)${quoted(machine)}(?![\\w-])`, 'g');
}

/** A whole text, or the last part of an ARN. */
function whole(execution: string): RegExp {
  return execution === '' ? /(?!)/ : new RegExp(`(?<=[:"])${quoted(execution)}(?=[":\\\\/]|$)`, 'g');
}

function quoted(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
