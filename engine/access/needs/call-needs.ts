import { own } from '../../base/json';
import { permissionOf } from './names';
import type { Need, TaskCall } from './need';
import { nameOf, resourceArn, resourcesOf } from './resources';

type Call = Pick<Need, 'action' | 'resources'>;

/** What a call itself needs: most need their own permission on what they are about. */
export function callNeeds(call: TaskCall): readonly Need[] {
  const special = own(SPECIAL, call.service)?.(call);
  const needs = special ?? [
    { action: permissionOf(call.service, call.action), resources: resourcesOf(call) },
  ];
  return needs.map((need) => ({ ...need, reason: 'call' as const }));
}

/** Services of which a call may need several permissions, or none by its own name. Undefined: as usual. */
const SPECIAL: Readonly<Record<string, (call: TaskCall) => readonly Call[] | undefined>> = {
  dynamodb: dynamodbNeeds,
  eventbridge: eventNeeds,
  lambda: functionNeeds,
  s3: objectNeeds,
};

const TABLE = 'dynamodb:R:A:table/$';

function dynamodbNeeds({ action, service, parameters, owner }: TaskCall): readonly Call[] {
  const on = (tables: readonly string[]) => tables.map((table) => resourceArn(TABLE, table, owner));
  const permission = permissionOf(service, action);
  switch (action) {
    case 'batchGetItem':
    case 'batchWriteItem': {
      const tables = parameters.inside('RequestItems').members() ?? ['*'];
      return [{ action: permission, resources: on(tables.length > 0 ? tables : ['*']) }];
    }
    case 'transactGetItems':
    case 'transactWriteItems':
      return transactionNeeds(parameters.items('TransactItems'), on);
    default: {
      const table = nameOf(parameters, 'TableName');
      if (table === undefined) return [{ action: permission, resources: ['*'] }];
      const index = nameOf(parameters, 'IndexName');
      return [
        { action: permission, resources: on([index === undefined ? table : `${table}/index/${index}`]) },
      ];
    }
  }
}

const TRANSACTION_KINDS: Readonly<Record<string, string>> = {
  Get: 'GetItem',
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
};

/** A transaction needs what each of its parts needs. */
function transactionNeeds(
  items: Parameters<typeof kindsIn>[0],
  on: (tables: readonly string[]) => readonly string[],
): readonly Call[] {
  return kindsIn(items).map(([kind, table]) => ({
    action: `dynamodb:${TRANSACTION_KINDS[kind]!}`,
    resources: on([table]),
  }));
}

function kindsIn(
  items: readonly TaskCall['parameters'][] | undefined,
): readonly (readonly [kind: string, table: string])[] {
  if (!items) return Object.keys(TRANSACTION_KINDS).map((kind) => [kind, '*'] as const);
  return items.flatMap((item) =>
    Object.keys(TRANSACTION_KINDS).flatMap((kind) => {
      const table = nameOf(item.inside(kind), 'TableName');
      return table === undefined ? [] : [[kind, table] as const];
    }),
  );
}

function eventNeeds({ action, parameters, owner }: TaskCall): readonly Call[] | undefined {
  if (action !== 'putEvents') return undefined;
  const entries = parameters.items('Entries');
  const buses = entries?.map((entry) => nameOf(entry, 'EventBusName') ?? 'default') ?? ['*'];
  const resources = [...new Set(buses)].map((bus) => resourceArn('events:R:A:event-bus/$', bus, owner));
  return [{ action: 'events:PutEvents', resources }];
}

function functionNeeds({ action, parameters, owner }: TaskCall): readonly Call[] | undefined {
  if (action !== 'invoke') return undefined;
  const name = nameOf(parameters, 'FunctionName');
  if (name === undefined) return [{ action: 'lambda:InvokeFunction', resources: ['*'] }];
  const qualifier = nameOf(parameters, 'Qualifier');
  const arn = resourceArn('lambda:R:A:function:$', name, owner);
  const isWhole = arn.split(':').length > 7 || qualifier === undefined;
  return [{ action: 'lambda:InvokeFunction', resources: [isWhole ? arn : `${arn}:${qualifier}`] }];
}

/** S3 has permissions for buckets and for objects: whether a call names a key tells them apart. */
function objectNeeds({ service, action, parameters, owner }: TaskCall): readonly Call[] {
  const permission = permissionOf(service, action);
  const bucket = nameOf(parameters, 'Bucket');
  if (bucket === undefined) return [{ action: permission, resources: ['*'] }];
  const bucketArn = `arn:${owner.partition}:s3:::${bucket}`;
  const key = action === 'deleteObjects' ? '*' : nameOf(parameters, 'Key');
  const need = { action: permission, resources: [key === undefined ? bucketArn : `${bucketArn}/${key}`] };
  if (action !== 'copyObject') return [need];
  const source = nameOf(parameters, 'CopySource') ?? '*';
  const read = {
    action: 's3:GetObject',
    resources: [`arn:${owner.partition}:s3:::${source.replace(/^\//, '')}`],
  };
  return [read, { ...need, action: 's3:PutObject' }];
}
