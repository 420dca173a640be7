import { RichText } from '@/components/lab/rich-text';
import type { Fidelity, FidelityGroup, Verdict } from '@/lib/site/fidelity';
import type { Language } from '@/lib/i18n/languages';
import { fidelityMessages } from './messages';
import './fidelity.css';
import { FidelityTable } from './fidelity-table';
import { VerdictMark, verdicts } from './verdict-mark';

/** What is the same as AWS, what is simpler and what is not there, with what proves it. */
export function FidelityPage({ fidelity, language }: { fidelity: Fidelity; language: Language }) {
  const words = fidelityMessages(language);
  const { groups, recordings, measured } = fidelity;
  return (
    <main
      id="content"
      tabIndex={-1}
      className="mx-auto w-full max-w-5xl flex-1 px-5 py-8 outline-none sm:px-8 lg:py-12"
    >
      <h1 className="text-3xl font-bold tracking-tight sm:text-4xl">{words.title}</h1>
      <p className="mt-3 max-w-3xl text-lg leading-relaxed text-pretty text-muted">{words.lead}</p>
      <dl className="mt-8 grid gap-4 sm:grid-cols-3">
        {verdicts.map((verdict) => (
          <div key={verdict} className="rounded-xl border border-line bg-surface p-4">
            <dt className="flex items-center justify-between gap-3">
              <VerdictMark verdict={verdict} language={language} />
              <span className="text-2xl font-bold tabular-nums">{rowsOf(groups, verdict)}</span>
            </dt>
            <dd className="mt-2 text-[0.95rem] leading-relaxed text-muted">{words.meanings[verdict]}</dd>
          </div>
        ))}
      </dl>
      <section className="mt-8 max-w-3xl">
        <h2 className="text-xl font-bold tracking-tight">{words.proofTitle}</h2>
        <p className="mt-2 leading-relaxed text-pretty">
          <RichText>{words.proof}</RichText>
        </p>
        <p className="mt-2 leading-relaxed text-pretty text-muted">{words.counted(measured, recordings)}</p>
      </section>
      <nav aria-label={words.contents} className="fidelity-contents">
        <ul>
          {groups.map(({ id, title, rows }) => (
            <li key={id}>
              <a href={`#${id}`}>
                {title[language]} <span>{rows.length}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {groups.map((group) => (
        <FidelityTable key={group.id} group={group} language={language} />
      ))}
    </main>
  );
}

function rowsOf(groups: readonly FidelityGroup[], verdict: Verdict): number {
  return groups.flatMap(({ rows }) => rows).filter((row) => row.verdict === verdict).length;
}
