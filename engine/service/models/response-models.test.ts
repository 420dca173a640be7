import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { findResponseModel } from './find-response-model';
import { responseOf, type ResponseModel, type ResponseShape } from './response-shape';

const folder = fileURLToPath(new URL('./data', import.meta.url));
const services = readdirSync(folder).map((file) => file.replace('.json', ''));

test.each(services)('every shape of %s is one, and leads to others', async (service) => {
  const model = await findResponseModel(service);
  const { actions, shapes } = model as ResponseModel;
  const places = [...Object.values(actions), ...shapes.flatMap(inside)];
  expect(places.filter((place) => shapes[place] === undefined)).toEqual([]);
  expect(Object.keys(actions).length).toBeGreaterThan(0);
});

function inside(shape: ResponseShape): readonly number[] {
  if (shape.t === 'structure') return Object.values(shape.members);
  return shape.t === 'list' || shape.t === 'map' ? [shape.of] : [];
}

test.each<[string, string, string[]]>([
  ['sfn', 'startExecution', ['ExecutionArn', 'StartDate']],
  ['kms', 'encrypt', ['CiphertextBlob', 'KeyId', 'EncryptionAlgorithm']],
  ['rds', 'describeDBInstances', ['Marker', 'DbInstances']],
])('%s:%s answers with the names of Step Functions', async (service, action, names) => {
  const { shape } = responseOf((await findResponseModel(service))!, action)!;
  expect(shape.t === 'structure' && Object.keys(shape.members)).toEqual(names);
});

test.each(['nothing', '../data/kms', 'constructor'])('there is nothing of %s', async (service) => {
  expect(await findResponseModel(service)).toBeUndefined();
});

test.each(['nothing', 'constructor', 'deleteAlias'])('%s of KMS answers nothing', async (action) => {
  expect(responseOf((await findResponseModel('kms'))!, action)).toBeUndefined();
});
