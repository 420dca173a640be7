import { RichText } from '@/components/lab/rich-text';
import type { Language } from '@/lib/i18n/languages';
import { checkKinds } from '@/lib/labs/schema/check.schema';
import { authoringMessages } from './messages';

/** What is known of lab data and of the commands, a line each; the documents have the rest. */
export function AuthoringTables({ language }: { language: Language }) {
  const words = authoringMessages(language);
  return (
    <>
      <Table
        id="checks"
        title={words.checksTitle}
        lead={words.checksLead}
        rows={checkKinds.map((kind) => [kind, words.checks[kind]])}
      />
      <Table id="commands" title={words.commandsTitle} lead={words.commandsLead} rows={words.commands} />
    </>
  );
}

interface TableProps {
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  readonly rows: readonly (readonly [code: string, text: string])[];
}

function Table({ id, title, lead, rows }: TableProps) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="mt-10 scroll-mt-16 border-t border-line pt-8">
      <h2 id={`${id}-title`} className="text-2xl font-bold tracking-tight">
        {title}
      </h2>
      <p className="mt-1 max-w-3xl leading-relaxed text-pretty text-muted">
        <RichText>{lead}</RichText>
      </p>
      <dl className="mt-5 grid gap-x-8 sm:grid-cols-[max-content_1fr]">
        {rows.map(([code, text]) => (
          <div key={code} className="border-b border-line py-2 sm:col-span-2 sm:grid sm:grid-cols-subgrid">
            <dt>
              <code className="font-mono text-[0.9em] font-semibold [overflow-wrap:anywhere]">{code}</code>
            </dt>
            <dd>
              <RichText>{text}</RichText>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
