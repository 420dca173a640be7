import type { LabStep } from '../lab';

/** Only the server runs the code of functions. */
const functions = /states:::(aws-sdk:)?lambda:|arn:aws:lambda:/;

/** Whether a step can only be done with the server: what solves it, or what checks it, calls functions. */
export function needsServer({ drafts, checks }: Pick<LabStep, 'drafts' | 'checks'>): boolean {
  return functions.test(JSON.stringify([drafts.map(({ solution }) => solution), checks]));
}
