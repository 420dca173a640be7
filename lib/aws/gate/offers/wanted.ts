import { AccountError } from '../../account-error';
import { parseServiceCall, type ServiceCall } from '../services/call-service';
import { logs } from './logs';
import type { Offer, Offers } from './offer';
import { stepFunctions } from './step-functions';

const services = {
  AWSStepFunctions: { host: 'states', offers: stepFunctions },
  Logs_20140328: { host: 'logs', offers: logs },
} as const satisfies Record<string, { readonly host: 'states' | 'logs'; readonly offers: Offers }>;

/** What a request asks for, and may. */
export type Wanted =
  | { readonly kind: 'service'; readonly call: ServiceCall }
  | {
      readonly kind: 'json';
      readonly target: string;
      readonly host: 'states' | 'logs';
      readonly offer: Offer;
    };

export function wantedBy(request: Request, body: Uint8Array): Wanted {
  const target = request.headers.get('x-amz-target') ?? '';
  if (target === 'Pasos.CallService') {
    return { kind: 'service', call: parseServiceCall(body) };
  }
  const [prefix = '', operation = ''] = target.split('.');
  const { host, offers } = Object.hasOwn(services, prefix)
    ? services[prefix as keyof typeof services]
    : { host: 'states' as const, offers: {} };
  const offer = Object.hasOwn(offers, operation) ? (offers as Offers)[operation] : undefined;
  if (!offer)
    throw new AccountError('OperationNotOffered', `Pasos does not call ${target} on an AWS account.`);
  return { kind: 'json', target, host, offer };
}
