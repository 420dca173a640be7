import type { SelectedRun } from '@/lib/sandbox/runs/run-types';
import { Moments } from './moments';

let told: { readonly arn: string; readonly moments: Moments } | undefined;

/** The moments of the run that is looked at: told on as it grows, and anew when it is another. */
export function momentsOfRun({ arn, definition, events }: SelectedRun): Moments {
  const isSame = told?.arn === arn && told.moments.definition === definition;
  if (isSame && told!.moments.extend(events)) return told!.moments;
  const moments = new Moments(definition);
  moments.extend(events);
  told = { arn, moments };
  return moments;
}
