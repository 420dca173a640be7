import type { Owner } from '../../../base/arn';
import type { Transaction } from '../../base/transaction';
import { collectionsOf, type StackRecord } from './record';

interface ExportRecord {
  readonly name: string;
  readonly value: string;
  readonly stackId: string;
}

/** Everything that stacks of the account export. */
export async function listExports(tx: Transaction, owner: Owner): Promise<readonly ExportRecord[]> {
  const found: ExportRecord[] = [];
  let after: string | undefined;
  do {
    const page = await tx.list(collectionsOf(owner).exports, {
      limit: 1000,
      ...(after !== undefined && { after }),
    });
    found.push(...page.items.map(({ value }) => value as unknown as ExportRecord));
    after = page.next;
  } while (after !== undefined);
  return found;
}

export async function readExports(tx: Transaction, owner: Owner): Promise<Record<string, string>> {
  return Object.fromEntries((await listExports(tx, owner)).map(({ name, value }) => [name, value]));
}

/** Makes what a stack exports what its outputs say; the reason when a name is taken by another stack. */
export async function writeExports(tx: Transaction, stack: StackRecord): Promise<string | undefined> {
  const { exports } = collectionsOf(stack.owner);
  const all = await listExports(tx, stack.owner);
  const wanted = stack.outputs.flatMap(({ exportName, value }) =>
    exportName ? [{ name: exportName, value }] : [],
  );
  const taken = wanted.find(({ name }) =>
    all.some((each) => each.name === name && each.stackId !== stack.id),
  );
  if (taken) {
    return `Export with name ${taken.name} is already exported by another stack. `;
  }
  for (const { name, stackId } of all) if (stackId === stack.id) tx.delete(exports, name);
  for (const { name, value } of wanted) tx.put(exports, name, { name, value, stackId: stack.id });
  return undefined;
}
