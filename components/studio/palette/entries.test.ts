import { expect, test } from 'vitest';
import { actionEntry, flowEntries, patternEntries, popularEntries, search } from './entries';

const entries = [
  ...flowEntries('es'),
  ...popularEntries,
  ...patternEntries('es'),
  actionEntry({ service: 's3', action: 'getObject', isSdk: true, required: [] }),
];

test.each([
  ['esp', ['Wait', 'Parallel', 'Esperar a un trabajo', 'Aprobación humana', 'Reintentar y atrapar'].sort()],
  ['s3 getobject', ['GetObject']],
  ['DYNAMO put', ['PutItem']],
  ['saga', ['Saga con compensación']],
  ['nada de esto', []],
])('«%s» finds %j', (query, titles) => {
  expect(
    search(entries, query)
      .map(({ title }) => title)
      .sort(),
  ).toEqual(titles);
});

test('a service that is named so comes before names that only contain it', () => {
  const others = ['getS3AccessPolicy', 'getS3TableIntegration'].map((action) =>
    actionEntry({ service: 'omics', action, isSdk: true, required: [] }),
  );
  expect(search([...others, ...entries], 's3 get')[0]?.title).toBe('GetObject');
});

test('what begins with the word comes first', () => {
  expect(search(entries, 'wait')[0]?.title).toBe('Wait');
});
