import { cpus } from 'node:os';
import type { Row, Table } from './row';

const columns = [
  { title: 'what', of: ({ what }: Row) => what },
  { title: 'measured', of: ({ ours }: Row) => ours },
  { title: 'limit', of: ({ limit }: Row) => limit },
  { title: 'share', of: ({ share }: Row) => share },
  { title: 'target', of: ({ target }: Row) => target },
  { title: 'met', of: ({ isMet }: Row) => (isMet === undefined ? '' : isMet ? 'yes' : 'NO') },
  { title: 'peers', of: ({ peers }: Row) => peers },
  { title: 'to the fastest', of: ({ ratio }: Row) => ratio },
];

export function machineText(): string {
  const processors = cpus();
  return `${new Date().toISOString().slice(0, 10)} · ${processors[0]?.model.trim()}, ${processors.length} cores · Node ${process.version}`;
}

/** What was measured as Markdown; columns that say nothing are left out. */
export function markdown(tables: readonly Table[], failures: readonly string[]): string {
  const parts = tables
    .filter(({ rows }) => rows.length > 0)
    .map(({ title, rows }) => `## ${title}\n\n${markdownRows(rows)}`);
  const failed =
    failures.length === 0 ? [] : [`## Not measured\n\n${failures.map((line) => `- ${line}`).join('\n')}`];
  return [...parts, ...failed].join('\n\n');
}

function markdownRows(rows: readonly Row[]): string {
  const used = columns.filter(({ of }) => rows.some((row) => of(row)));
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(used.map(({ title }) => title)),
    line(used.map(() => '---')),
    ...rows.map((row) => line(used.map(({ of }) => of(row) ?? ''))),
  ].join('\n');
}

/** For a terminal: a line each, with the peers under it. */
export function plain(tables: readonly Table[], failures: readonly string[]): string {
  const parts = tables
    .filter(({ rows }) => rows.length > 0)
    .map(({ title, rows }) => `${title}\n${rows.map(plainRow).join('\n')}`);
  const failed =
    failures.length === 0 ? [] : [`Not measured\n${failures.map((line) => `  ! ${line}`).join('\n')}`];
  return [...parts, ...failed].join('\n\n');
}

function plainRow(row: Row): string {
  const mark = row.isMet === undefined ? ' ' : row.isMet ? '✓' : '✗';
  const details = [
    row.ours,
    row.limit && `limit ${row.limit}`,
    row.share,
    row.target && `target ${row.target}`,
    row.ratio && `${row.ratio} the fastest peer`,
  ].filter(Boolean);
  const peers = row.peers ? `\n      ${row.peers}` : '';
  return `  ${mark} ${row.what}: ${details.join(' · ')}${peers}`;
}
