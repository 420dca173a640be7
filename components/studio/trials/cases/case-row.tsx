import { Button } from '@/components/ui/button';
import type { Language } from '@/lib/i18n/languages';
import type { CaseBench } from '@/lib/studio/trials/cases/case-bench';
import type { CaseVerdict, Complaint } from '@/lib/studio/trials/cases/run-suite';
import type { SavedCase } from '@/lib/studio/trials/cases/saved-case';
import { TextField } from '../../form/fields';
import { Differences } from '../../form/differences';
import { CaseEditor } from './case-editor';
import { caseTexts, type CaseTexts } from './messages';

interface CaseRowProps {
  readonly saved: SavedCase;
  readonly verdict: CaseVerdict | undefined;
  /** The machine has changed since the verdict. */
  readonly isStale: boolean;
  readonly bench: CaseBench;
  readonly language: Language;
}

/** One case: its name, how it went, and what was different. */
export function CaseRow({ saved, verdict, isStale, bench, language }: CaseRowProps) {
  const texts = caseTexts(language);
  const { id, name } = saved;
  return (
    <li className="grid gap-2 rounded-lg border border-line bg-page p-3">
      <div className="flex flex-wrap items-end gap-2">
        <div className="min-w-40 flex-1">
          <TextField
            label={texts.name}
            value={name}
            onChange={(text) => bench.cases.change(id, { name: text })}
          />
        </div>
        <Button size="small" onClick={() => void bench.run([id])}>
          {texts.run}
        </Button>
        {verdict && (
          <Button size="small" onClick={() => bench.show(id)}>
            {texts.open}
          </Button>
        )}
        <Button size="small" look="danger" onClick={() => bench.cases.remove(id)}>
          {texts.remove}
        </Button>
      </div>
      <Verdict verdict={verdict} isStale={isStale} texts={texts} />
      {verdict && !verdict.isPassed && (
        <div className="grid gap-2">
          {verdict.complaints.map((complaint) => (
            <ComplaintRow key={complaint.kind} complaint={complaint} language={language} />
          ))}
          <div>
            <Button size="small" onClick={() => bench.accept(id)}>
              {texts.accept}
            </Button>
          </div>
        </div>
      )}
      <CaseEditor saved={saved} bench={bench} language={language} />
    </li>
  );
}

function Verdict({
  verdict,
  isStale,
  texts,
}: Pick<CaseRowProps, 'verdict' | 'isStale'> & { readonly texts: CaseTexts }) {
  if (!verdict) return <p className="text-xs text-muted">{texts.notRun}</p>;
  return (
    <p className={`text-xs font-semibold ${verdict.isPassed ? 'text-ok' : 'text-bad'}`}>
      {verdict.isPassed ? `✓ ${texts.passed}` : `✗ ${texts.failed}`}
      {isStale && <span className="font-normal text-muted"> · {texts.stale}</span>}
    </p>
  );
}

function ComplaintRow({
  complaint,
  language,
}: {
  readonly complaint: Complaint;
  readonly language: Language;
}) {
  const texts = caseTexts(language);
  const differences =
    complaint.kind === 'output'
      ? complaint.differences
      : [
          {
            place: texts.complaints[complaint.kind],
            left: told(complaint.expected),
            right: told(complaint.actual),
          },
        ];
  return (
    <div>
      {complaint.kind === 'output' && <p className="text-xs font-semibold">{texts.complaints.output}</p>}
      <Differences differences={differences} language={language} sides={texts.sides} />
    </div>
  );
}

function told(value: string | readonly string[]): string {
  return typeof value === 'string' ? value : value.join(' → ');
}
