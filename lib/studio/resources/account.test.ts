import { describe, expect, test } from 'vitest';
import { createBucket, deleteBucket, getObject, listFolder, putObject } from './buckets/buckets';
import { listings } from './listings';
import { createLogGroup } from './log-groups';
import { createBus, listRules, putEvent, putRule, rulesThatMatch, setRuleOn } from './messaging/buses';
import { createQueue, deadLetterSources, queueFacts, queueUrl } from './messaging/queues';
import { createTopic, publish, subscribe, subscriptionsOf, topicArn } from './messaging/topics';
import { createSecret, parameterValue, putParameter, putSecret, secretValue } from './parameters';
import { everything, resetEverything } from './reset';
import { pickedItem, readTable } from './tables/shown-table';
import { columnsOf, createTable, deleteItem, keyOf, putItem } from './tables/tables';
import { testAccount } from './testing/account';

const names = async (list: Promise<readonly { readonly name: string }[]>) =>
  (await list).map(({ name }) => name).sort();

describe('against the engine itself', () => {
  test('queues tell what waits in them, and where dead letters go', async () => {
    const { service } = testAccount();
    const name = await createQueue(service, 'pedidos', { isFifo: true, hasDeadLetter: true });
    expect(name).toBe('pedidos.fifo');
    const facts = await queueFacts(service, await queueUrl(service, name));
    expect(facts).toMatchObject({
      isFifo: true,
      waiting: 0,
      deadLetter: { queue: 'pedidos-dlq.fifo', receives: 3 },
    });
    expect(await names(listings.sqs.list(service))).toEqual(['pedidos-dlq.fifo', 'pedidos.fifo']);
    const deadLetters = await queueUrl(service, 'pedidos-dlq.fifo');
    expect(await deadLetterSources(service, deadLetters)).toEqual([name]);
    await listings.sqs.remove(service, name);
    expect(await names(listings.sqs.list(service))).toEqual(['pedidos-dlq.fifo']);
  });

  test('a topic has those who subscribed', async () => {
    const { service } = testAccount();
    const queue = await createQueue(service, 'cola', { isFifo: false, hasDeadLetter: false });
    const { arn } = await queueFacts(service, await queueUrl(service, queue));
    const topic = await topicArn(service, await createTopic(service, 'avisos', false));
    await subscribe(service, topic, { kind: 'sqs', arn });
    expect(await subscriptionsOf(service, topic)).toMatchObject([{ Protocol: 'sqs', Endpoint: arn }]);
    expect(await publish(service, topic, { message: 'hola' })).toMatch(/^[\w-]+$/);
    expect(await listings.sns.list(service)).toEqual([
      { name: 'avisos', fact: { kind: 'subscriptions', count: 1 } },
    ]);
    await listings.sns.remove(service, 'avisos');
    expect(await listings.sns.list(service)).toEqual([]);
  });

  test('objects lie in folders, and go with their bucket', async () => {
    const { service } = testAccount();
    await createBucket(service, 'mis-fotos');
    const bytes = new Uint8Array([0, 255, 10]);
    await putObject(service, 'mis-fotos', { key: 'a/b.bin', bytes, type: '' });
    await putObject(service, 'mis-fotos', { key: 'c.png', bytes, type: 'image/png' });
    const folder = await listFolder(service, 'mis-fotos', { prefix: '' });
    expect([folder.folders, folder.objects.map(({ Key, Size }) => [Key, Size])]).toEqual([
      ['a/'],
      [['c.png', 3]],
    ]);
    expect(await getObject(service, 'mis-fotos', 'c.png')).toMatchObject({ bytes, type: 'image/png' });
    await deleteBucket(service, 'mis-fotos');
    expect(await listings.s3.list(service)).toEqual([]);
  });

  test('a table shows the item that is asked for, wherever it lies', async () => {
    const { service } = testAccount();
    await createTable(service, 'Pedidos', [
      { name: 'id', kind: 'S' },
      { name: 'n', kind: 'N' },
    ]);
    await putItem(service, 'Pedidos', { id: { S: 'a' }, n: { N: '1' }, total: { N: '2.50' } });
    const asked = JSON.stringify({ id: { S: 'a' }, n: { N: '1.0' }, more: { S: 'sent with it' } });
    const shown = await readTable(service, 'Pedidos', { pages: 1, asked });
    expect(pickedItem(shown, asked)).toMatchObject({ total: { N: '2.5' } });
    expect(columnsOf(shown.table, shown.items)).toEqual(['id', 'n', 'total']);
    await deleteItem(service, 'Pedidos', keyOf(shown.table, shown.items[0]!)!);
    const after = await readTable(service, 'Pedidos', { pages: 1, asked });
    expect([after.items, pickedItem(after, asked)]).toEqual([[], undefined]);
    await listings.dynamodb.remove(service, 'Pedidos');
    expect(await listings.dynamodb.list(service)).toEqual([]);
  });

  test('an event meets the rules that want it', async () => {
    const { service } = testAccount();
    const bus = 'ventas';
    await createBus(service, bus);
    await putRule(service, bus, { name: 'tienda', pattern: '{"source":["tienda"]}' });
    await putRule(service, bus, { name: 'otra', pattern: '{"source":["otra"]}' });
    const event = { source: 'tienda', type: 'PedidoCreado', detail: '{"pedido":17}' };
    expect(await putEvent(service, bus, event)).not.toBe('');
    expect(await rulesThatMatch(service, await listRules(service, bus), event)).toEqual(['tienda']);
    await setRuleOn(service, bus, { name: 'tienda', isOn: false });
    expect(await rulesThatMatch(service, await listRules(service, bus), event)).toEqual([]);
    expect(await listings.eventbridge.list(service)).toContainEqual({
      name: bus,
      fact: { kind: 'rules', count: 2 },
    });
    await listings.eventbridge.remove(service, bus);
    expect(await names(listings.eventbridge.list(service))).toEqual(['default']);
  });

  test('parameters and secrets are read and replaced', async () => {
    const { service } = testAccount();
    const parameter = { name: '/tienda/iva', type: 'SecureString' as const };
    await putParameter(service, { ...parameter, value: '0.21', isNew: true });
    await putParameter(service, { ...parameter, value: '0.10', isNew: false });
    expect(await parameterValue(service, '/tienda/iva')).toMatchObject({ Value: '0.10', Version: 2 });
    await createSecret(service, 'clave', 'a');
    await putSecret(service, 'clave', 'b');
    expect(await secretValue(service, 'clave')).toBe('b');
    expect(await names(listings.ssm.list(service))).toEqual(['/tienda/iva']);
    expect(await names(listings.secretsmanager.list(service))).toEqual(['clave']);
    await listings.secretsmanager.remove(service, 'clave');
    expect(await names(listings.secretsmanager.list(service))).toEqual([]);
  });

  test('a reset takes everything but the logs, and brings it back', async () => {
    const account = testAccount();
    const { service } = account;
    await createQueue(service, 'pedidos', { isFifo: false, hasDeadLetter: false });
    await createBucket(service, 'mis-fotos');
    await createLogGroup(service, '/pasos/uno');
    const before = await everything(service);
    expect(before).toEqual([
      { service: 'sqs', names: ['pedidos'] },
      { service: 's3', names: ['mis-fotos'] },
    ]);
    const { left, undo } = await resetEverything(account);
    expect([left, await everything(service)]).toEqual([[], []]);
    expect(await names(listings.cloudwatchlogs.list(service))).toEqual(['/pasos/uno']);
    await undo?.();
    expect(await everything(service)).toEqual(before);
  });

  test('an account on AWS is emptied one after the other, and for good', async () => {
    const { service } = testAccount();
    await createQueue(service, 'pedidos', { isFifo: false, hasDeadLetter: false });
    await createBucket(service, 'mis-fotos');
    const { left, undo } = await resetEverything({ service });
    expect([left, undo, await everything(service)]).toEqual([[], undefined, []]);
  });
});
