import { lazy, type ComponentType } from 'react';
import type { ServiceId } from '@/lib/studio/resources/place/place';
import { NewBucket } from './buckets/new-bucket';
import { NewBus } from './buses/new-bus';
import { NewFunction } from './functions/new-function';
import { NewLogGroup } from './logs/new-log-group';
import { NewQueue } from './queues/new-queue';
import { NewTable } from './tables/new-table';
import { NewTopic } from './topics/new-topic';
import { NewParameter } from './values/new-parameter';
import { NewSecret } from './values/new-secret';

export interface NewProps {
  /** It is there, under that name. */
  readonly onMade: (name: string) => void;
  readonly onCancel: () => void;
}

export interface ResourceProps {
  readonly name: string;
  /** What of it is to be seen first. */
  readonly item?: string;
}

interface ServiceViews {
  readonly New: ComponentType<NewProps>;
  /** Fetched when one is opened. */
  readonly Resource: ComponentType<ResourceProps>;
}

export const views: Readonly<Record<ServiceId, ServiceViews>> = {
  lambda: { New: NewFunction, Resource: lazy(() => import('./functions/function-view')) },
  dynamodb: { New: NewTable, Resource: lazy(() => import('./tables/table-view')) },
  sqs: { New: NewQueue, Resource: lazy(() => import('./queues/queue-view')) },
  sns: { New: NewTopic, Resource: lazy(() => import('./topics/topic-view')) },
  s3: { New: NewBucket, Resource: lazy(() => import('./buckets/bucket-view')) },
  eventbridge: { New: NewBus, Resource: lazy(() => import('./buses/bus-view')) },
  ssm: { New: NewParameter, Resource: lazy(() => import('./values/parameter-view')) },
  secretsmanager: { New: NewSecret, Resource: lazy(() => import('./values/secret-view')) },
  cloudwatchlogs: { New: NewLogGroup, Resource: lazy(() => import('./logs/log-group-view')) },
};
