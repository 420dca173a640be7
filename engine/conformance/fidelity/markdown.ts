import type { Measured } from './measured';
import type { Words } from './subject';
import type { Evidence, FidelityGroup, FidelityRow, FidelityTable, Verdict } from './table';

const VERDICTS: Readonly<Record<Verdict, string>> = {
  same: 'same',
  simplified: 'simplified',
  absent: 'not simulated',
};

/** The table as a page of the documentation. */
export function markdown(table: FidelityTable, reasons: Measured['reasons']): string {
  return `${[preface(table), ...table.groups.map(section), differing(reasons)].join('\n\n')}\n`;
}

function preface({ measured, recordings, groups }: FidelityTable): string {
  return `# What is the same as AWS

Written by \`npm run fidelity\` from what is in the engine and what tests it; counted on ${measured}. Don't edit it: a row
comes from \`engine/conformance/fidelity/subjects/\`, and a test fails when this page says something else.

- **same**: answers as AWS does, word for word and event for event.
- **simplified**: does what AWS does, but for the difference named.
- **not simulated**: is not there, or is taken and has no effect.

The proof of a row: *recordings* of the real service that use it and are answered alike, *cases* of our own
(\`engine/conformance/cases/\`), and *tests*; where there are no recordings, it rests on what AWS documents. A recording
often proves several rows. Of ${recordings.all} recordings compared, ${recordings.alike} are answered alike to the last member and
${recordings.explained} differ for a reason given in \`engine/conformance/exceptions.json\`.

${summary(groups)}`;
}

function summary(groups: readonly FidelityGroup[]): string {
  const lines = groups.map(({ title, rows }) => {
    const counts = (['same', 'simplified', 'absent'] as const).map(
      (verdict) => rows.filter((row) => row.verdict === verdict).length || '',
    );
    return `| ${[title.en, ...counts].join(' | ')} |`;
  });
  return ['| | same | simplified | not simulated |', '| --- | --: | --: | --: |', ...lines].join('\n');
}

function section({ title, lead, rows }: FidelityGroup): string {
  return [
    `## ${title.en}\n\n${lead.en}\n`,
    '| | verdict | | proof |',
    '| --- | --- | --- | --- |',
    ...rows.map(line),
  ].join('\n');
}

function line({ name, verdict, note, evidence }: FidelityRow): string {
  return `| ${shown(name)} | ${VERDICTS[verdict]} | ${note?.en ?? ''} | ${proven(evidence)} |`;
}

function shown(name: string | Words): string {
  return typeof name === 'string' ? `\`${name}\`` : name.en;
}

function proven({ recordings, cases, tests }: Evidence): string {
  return [
    recordings && recordings.alike > 0 && plural(recordings.alike, 'recording'),
    cases && plural(cases, 'case'),
    tests && plural(tests, 'test'),
  ]
    .filter(Boolean)
    .join(', ');
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function differing(reasons: Measured['reasons']): string {
  const lines = reasons.map(({ reason, count }) => `- ${count}: ${reason}`);
  return `## Recordings that are answered otherwise\n\nAll of them, by reason.\n\n${lines.join('\n')}`;
}
