import { RichText } from '@/components/lab/rich-text';
import type { FidelityGroup, FidelityRow } from '@/lib/site/fidelity';
import type { Language } from '@/lib/i18n/languages';
import { fidelityMessages } from './messages';
import { VerdictMark } from './verdict-mark';

/** On a phone each row is a card: the roles keep it a table for those who hear it. */
export function FidelityTable({ group, language }: { group: FidelityGroup; language: Language }) {
  const { columns } = fidelityMessages(language);
  const heading = `${group.id}-title`;
  return (
    <section id={group.id} aria-labelledby={heading} className="mt-12">
      <h2 id={heading} className="text-2xl font-bold tracking-tight">
        {group.title[language]}
      </h2>
      <p className="mt-1 max-w-3xl leading-relaxed text-pretty text-muted">{group.lead[language]}</p>
      <table role="table" aria-labelledby={heading} className="fidelity-table">
        <thead role="rowgroup">
          <tr role="row">
            {[columns.what, columns.verdict, columns.how, columns.proof].map((column) => (
              <th key={column} role="columnheader" scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {group.rows.map((row) => (
            <Row key={row.id} row={row} language={language} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ row, language }: { row: FidelityRow; language: Language }) {
  const { name, note } = row;
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        <RichText>{typeof name === 'string' ? `\`${name}\`` : name[language]}</RichText>
      </th>
      <td role="cell">
        <VerdictMark verdict={row.verdict} language={language} />
      </td>
      <td role="cell">{note && <RichText>{note[language]}</RichText>}</td>
      <td role="cell" className="fidelity-proof">
        {proven(row.evidence, language)}
      </td>
    </tr>
  );
}

function proven({ recordings, cases, tests }: FidelityRow['evidence'], language: Language): string {
  const words = fidelityMessages(language).evidence;
  return [
    recordings && recordings.alike > 0 && words.recordings(recordings.alike),
    cases && words.cases(cases),
    tests && words.tests(tests),
  ]
    .filter(Boolean)
    .join(' · ');
}
