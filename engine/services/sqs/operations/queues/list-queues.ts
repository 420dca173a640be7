import { beginningWith } from '../../../../host/documents';
import { readToken, writeToken } from '../../../../service/page-token';
import { integer, optional, text } from '../../../../service/shape';
import type { Call } from '../../../base/services';
import { forEachDocument } from '../../documents';
import { invalidValue, missing } from '../../errors';
import { operation } from '../../operation';
import { redrivePolicyOf } from '../../queues/attributes';
import { getNamedQueue, getQueue, queueArn, queuesOf, queueUrl, type QueueRecord } from '../../queues/queue';

const LISTING_MAX = 1000;
const paging = () => ({
  NextToken: optional(text()),
  MaxResults: optional(integer({ min: -Infinity, max: Infinity })),
});

export const listQueues = operation({
  name: 'ListQueues',
  input: { QueueNamePrefix: optional(text()), ...paging() },

  async handle({ QueueNamePrefix: prefix = '', NextToken, MaxResults }, call) {
    const limit = pageSize(MaxResults);
    const listing = { scope: `queues ${prefix}`, now: call.now };
    const page = await call.tx.list(queuesOf(call.caller), {
      ...beginningWith(prefix),
      ...after(listing, NextToken),
      limit,
    });
    const urls = page.items.map(({ key }) => queueUrl(call.caller, key));
    return {
      QueueUrls: urls.length === 0 ? undefined : urls,
      // Without a size AWS lists a thousand, and does not say that there are more.
      NextToken: MaxResults === undefined ? undefined : writeToken(listing, page.next),
    };
  },
});

export const listDeadLetterSourceQueues = operation({
  name: 'ListDeadLetterSourceQueues',
  input: { QueueUrl: optional(text()), ...paging() },

  async handle({ QueueUrl, NextToken, MaxResults }, call) {
    const { owner, name } = await getQueue(QueueUrl, call);
    const arn = queueArn(owner, name);
    const listing = { scope: `sources ${arn}`, now: call.now };
    const from = after(listing, NextToken).after ?? '';
    const names = (await sourcesOf(arn, call)).filter((source) => source > from);
    const limit = pageSize(MaxResults);
    const shown = names.slice(0, limit);
    return {
      queueUrls: shown.map((source) => queueUrl(owner, source)),
      NextToken: names.length > limit ? writeToken(listing, shown.at(-1)) : undefined,
    };
  },
});

/** The names of the queues whose dead messages go to the queue `arn`. */
export async function sourcesOf(arn: string, { tx, caller }: Call): Promise<string[]> {
  const names: string[] = [];
  await forEachDocument<QueueRecord>(tx, queuesOf(caller), ({ value }) => {
    if (redrivePolicyOf(value)?.deadLetterTargetArn === arn) names.push(value.name);
  });
  return names;
}

export const getQueueUrl = operation({
  name: 'GetQueueUrl',
  input: { QueueName: optional(text()), QueueOwnerAWSAccountId: optional(text()) },

  async handle({ QueueName: name, QueueOwnerAWSAccountId }, call) {
    if (!name) throw missing('QueueName');
    const owner = { ...call.caller, account: QueueOwnerAWSAccountId ?? call.caller.account };
    await getNamedQueue(owner, name, call);
    return { QueueUrl: queueUrl(owner, name) };
  },
});

function pageSize(given: number | undefined): number {
  if (given === undefined) return LISTING_MAX;
  if (given >= 1 && given <= LISTING_MAX) return given;
  throw invalidValue(
    `Value ${given} for parameter MaxResults is invalid. Reason: MaxResults must be an integer between 1 and 1000.`,
  );
}

function after(
  listing: { scope: string; now: number },
  token: string | undefined,
): { readonly after?: string } {
  if (token === undefined) return {};
  const at = readToken(listing, token);
  if (at === undefined) throw invalidValue('Invalid or expired next token.');
  return { after: at };
}
