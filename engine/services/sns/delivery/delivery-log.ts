import type { Owner } from '../../../base/arn';
import type { JsonObject } from '../../../base/json';
import { ServiceError } from '../../../service/service-error';
import type { ServicePorts } from '../../base/services';
import type { Subscription } from '../subscriptions/subscription';

interface Written {
  readonly owner: Owner;
  readonly subscription: Pick<Subscription, 'topic' | 'endpoint' | 'protocol'>;
  readonly text: string;
}

/**
 * What leaves AWS leaves nothing here: an e-mail or a text message becomes a line in the log group in which SNS tells of
 * its deliveries, so that a student can read it.
 */
export async function writeToLog(
  { owner, subscription, text }: Written,
  { services, clock }: Pick<ServicePorts, 'services' | 'clock'>,
): Promise<void> {
  if (!services.has('cloudwatchlogs')) return;
  const { topic, endpoint, protocol } = subscription;
  const logGroupName = `sns/${owner.region}/${owner.account}/${topic}`;
  const logStreamName = `${protocol}/${endpoint}`.replace(/[:*]/g, '_');
  const call = (operation: string, input: JsonObject) =>
    services.call('cloudwatchlogs', operation, input, owner);
  await unlessThere(() => call('CreateLogGroup', { logGroupName }));
  await unlessThere(() => call('CreateLogStream', { logGroupName, logStreamName }));
  const message = JSON.stringify({ protocol, destination: endpoint, message: text });
  await call('PutLogEvents', {
    logGroupName,
    logStreamName,
    logEvents: [{ timestamp: clock.now(), message }],
  });
}

async function unlessThere(create: () => Promise<unknown>): Promise<void> {
  try {
    await create();
  } catch (error) {
    if (!(error instanceof ServiceError) || error.code !== 'ResourceAlreadyExistsException') throw error;
  }
}
