import type { Language } from '@/lib/i18n/languages';
import type { CallProblem } from '@/lib/sandbox/explain/explain-error';
import { Advice } from './advice';

/** A call that AWS refused: what to do about it, and its own words. */
export function Refusal({ problem, language }: { problem: CallProblem; language: Language }) {
  return (
    <div role="alert" className="rounded-md bg-bad-soft px-3 py-2 text-sm">
      <Advice problem={problem} language={language} />
      <p className="mt-1 font-mono text-xs break-words text-muted">
        <strong className="text-bad">{problem.code}</strong>
        {problem.message && ` — ${problem.message}`}
      </p>
    </div>
  );
}
