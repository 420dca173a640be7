import { expect, test, vi } from 'vitest';
import { diagnose, onMoreKnown } from './language-service';

const definition = (output: string) =>
  JSON.stringify({
    QueryLanguage: 'JSONata',
    StartAt: 'A',
    States: { A: { Type: 'Pass', Output: output, End: true } },
  });

test('what is wrong within an expression is found once JSONata has come', async () => {
  const told = vi.fn();
  const leave = onMoreKnown(told);
  expect(diagnose(definition('{% 1 + %}'))).toEqual([]);
  await vi.waitFor(() => expect(told).toHaveBeenCalledOnce());
  expect(diagnose(definition('{% 1 + %}'))).toMatchObject([{ code: 'INVALID_JSONATA_EXPRESSION' }]);
  expect(diagnose(definition('{% 1 %}'))).toEqual([]);
  leave();
});
