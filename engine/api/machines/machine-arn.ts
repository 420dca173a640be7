import { isOwnedBy, parseArn } from '../../base/arn';
import { ApiError, invalidArn } from '../errors';
import type { Call } from '../operation';

/** The ARN, if it names a machine of the caller's and no version; undefined for somebody else's. */
export function ownMachineArn(arn: string, call: Call): string | undefined {
  const { machineArn, qualifier } = parseMachineArn(arn, call);
  if (qualifier === undefined) return machineArn;
  throw new ApiError(
    'ValidationException',
    `This operation takes a state machine ARN without a qualifier. Received: ${arn}`,
  );
}

/** An ARN of a machine, in two parts. */
interface MachineArn {
  /** Absent when the ARN belongs to another account or region. */
  readonly machineArn?: string;
  readonly qualifier?: string;
}

export function parseMachineArn(text: string, { caller }: Call): MachineArn {
  const parsed = parseArn(text);
  if (!parsed.ok) throw invalidArn(parsed.failure);
  const arn = parsed.value;
  if (arn.kind !== 'stateMachine') throw invalidArn(`Resource type not valid in this context: ${arn.kind}`);
  if (arn.label !== undefined) throw labeledArn(text);
  const { qualifier } = arn;
  const machineArn = qualifier === undefined ? text : text.slice(0, -qualifier.length - 1);
  return { qualifier, ...(isOwnedBy(arn, caller) && { machineArn }) };
}

function labeledArn(arn: string): ApiError {
  return new ApiError(
    'ValidationException',
    `This operation does not support labeled ARNs. Received: ${arn}`,
    {
      reason: 'API_DOES_NOT_SUPPORT_LABELED_ARNS',
    },
  );
}
