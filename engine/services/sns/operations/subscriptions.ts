import { beginningWith } from '../../../host/documents';
import { writeToken } from '../../../service/page-token';
import { optional, text } from '../../../service/shape';
import { invalid } from '../errors';
import { operation } from '../operation';
import { assertTogether, checkedAttribute } from '../subscriptions/subscription-attributes';
import {
  getSubscription,
  putSubscription,
  shown,
  subscriptionArn,
  subscriptionsOf,
  type Subscription,
} from '../subscriptions/subscription';
import { getTopic, topicArn } from '../topics/topic';
import { after } from './topics';

const PAGE = 100;

export const listSubscriptions = operation({
  name: 'ListSubscriptions',
  input: { NextToken: optional(text()) },

  async handle({ NextToken }, call) {
    const listing = { scope: 'subscriptions', now: call.now };
    const range = { limit: PAGE, ...after(listing, NextToken) };
    const page = await call.tx.list(subscriptionsOf(call.caller), range);
    const all = page.items.map(({ value }) => shown(call.caller, value as unknown as Subscription));
    return { Subscriptions: all, NextToken: writeToken(listing, page.next) };
  },
});

export const listSubscriptionsByTopic = operation({
  name: 'ListSubscriptionsByTopic',
  input: { TopicArn: text(), NextToken: optional(text()) },

  async handle({ TopicArn, NextToken }, call) {
    const { owner, name } = await getTopic(TopicArn, call);
    const listing = { scope: `subscriptions ${TopicArn}`, now: call.now };
    const range = { ...beginningWith(`${name}/`), limit: PAGE, ...after(listing, NextToken) };
    const page = await call.tx.list(subscriptionsOf(owner), range);
    const all = page.items.map(({ value }) => shown(owner, value as unknown as Subscription));
    return { Subscriptions: all, NextToken: writeToken(listing, page.next) };
  },
});

export const getSubscriptionAttributes = operation({
  name: 'GetSubscriptionAttributes',
  input: { SubscriptionArn: text() },

  async handle({ SubscriptionArn }, call) {
    const { owner, subscription } = await getSubscription(SubscriptionArn, call);
    const set = Object.entries(subscription.attributes).filter(([, value]) => value !== '');
    const hasFilter = set.some(([name]) => name === 'FilterPolicy');
    return {
      Attributes: {
        SubscriptionArn: subscriptionArn(owner, subscription),
        TopicArn: topicArn(owner, subscription.topic),
        Owner: owner.account,
        Protocol: subscription.protocol,
        Endpoint: subscription.endpoint,
        PendingConfirmation: String(subscription.token !== undefined),
        ConfirmationWasAuthenticated: String(subscription.token === undefined),
        RawMessageDelivery: 'false',
        SubscriptionPrincipal: `arn:${owner.partition}:iam::${owner.account}:root`,
        ...(hasFilter && { FilterPolicyScope: 'MessageAttributes' }),
        ...Object.fromEntries(set),
      },
    };
  },
});

export const setSubscriptionAttributes = operation({
  name: 'SetSubscriptionAttributes',
  input: { SubscriptionArn: text(), AttributeName: text(), AttributeValue: optional(text()) },

  async handle({ SubscriptionArn, AttributeName: name, AttributeValue: value }, call) {
    const { owner, subscription } = await getSubscription(SubscriptionArn, call);
    if (value === undefined && name !== 'FilterPolicy' && name !== 'RedrivePolicy')
      throw invalid('AttributeValue');
    const attributes = { ...subscription.attributes, [name]: checkedAttribute(name, value ?? '') };
    assertTogether(attributes);
    putSubscription({ owner, subscription: { ...subscription, attributes } }, call);
    return {};
  },
});
