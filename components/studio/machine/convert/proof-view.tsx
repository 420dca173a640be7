import { JsonBlock } from '@/components/history/json-block';
import { Button } from '@/components/ui/button';
import type { Language } from '@/lib/i18n/languages';
import { isProven, type Example, type Proof } from '@/lib/studio/machine/convert/proof/prove';
import type { ConvertMessages } from './messages';
import { Prose } from './prose';
import { LIMIT_TEXTS } from './rule-texts';

interface ProofViewProps {
  readonly proof: Proof | undefined;
  readonly onAgain: () => void;
  readonly language: Language;
  readonly texts: ConvertMessages;
}

/** How far the proof is, in how many trials both machines agree, and where they part. */
export function ProofView({ proof, onAgain, language, texts }: ProofViewProps) {
  const { done = 0, total = 0, different = [], known = [], caught = [], bothBreak = 0 } = proof ?? {};
  const isRunning = done < total && different.length === 0 && !proof?.stopped;
  return (
    <section className="grid gap-2 rounded-lg border border-line p-3">
      <h3 className="font-semibold">{texts.proof}</h3>
      <p className="text-muted">{texts.proofIntro}</p>
      {isRunning && (
        <>
          <progress aria-label={texts.progress} value={done} max={total} className="w-full accent-accent" />
          <p className="text-xs text-muted tabular-nums">{texts.running(done, total)}</p>
        </>
      )}
      <div role="status" className="grid gap-2">
        {proof && isProven(proof) && <Proven proof={proof} texts={texts} />}
        {proof?.stopped && <p className="text-warn">{texts.stopped}</p>}
      </div>
      {!isRunning && bothBreak > 0 && different.length === 0 && <p>{texts.bothBreak(bothBreak)}</p>}
      {caught[0]?.agreement.kind === 'both-break' && (
        <p className="rounded-md bg-warn-soft px-3 py-2 text-warn">
          {texts.caught(caught[0].agreement.state)}
        </p>
      )}
      {known.length > 0 && (
        <>
          <h4 className="font-semibold">{texts.known}</h4>
          <ul className="grid gap-2">
            {known.map((example) => (
              <li key={example.limit}>
                <Prose text={LIMIT_TEXTS[example.limit][language]} />{' '}
                <span className="text-muted">({texts.times(example.times)})</span>
                <ExampleView example={example} language={language} texts={texts} />
              </li>
            ))}
          </ul>
        </>
      )}
      {different.length > 0 && (
        <div role="alert" className="grid gap-2">
          <h4 className="font-semibold text-bad">{texts.different}</h4>
          <p>{texts.differentIntro}</p>
          <ExampleView example={different[0]!} language={language} texts={texts} isOpen />
        </div>
      )}
      {proof?.stopped && (
        <Button size="small" className="justify-self-start" onClick={onAgain}>
          {texts.again}
        </Button>
      )}
    </section>
  );
}

function Proven({ proof, texts }: { readonly proof: Proof; readonly texts: ConvertMessages }) {
  const agreeing = proof.same + proof.bothBreak;
  return (
    <p className="rounded-md bg-ok-soft px-3 py-2 font-medium text-ok">
      {proof.known.length === 0 ? texts.proven(agreeing) : texts.provenBut(agreeing)}
    </p>
  );
}

interface ExampleViewProps {
  readonly example: Example;
  readonly language: Language;
  readonly texts: ConvertMessages;
  readonly isOpen?: boolean;
}

function ExampleView({ example, language, texts, isOpen = false }: ExampleViewProps) {
  const { trial, before, after, agreement } = example;
  const given =
    trial.where === 'answers' ? trial.variant?.value : trial.where === 'errors' ? trial.answers : trial.input;
  const outcome = ({ status, output, error, cause }: typeof before) =>
    output ?? JSON.stringify({ status, Error: error, Cause: cause });
  return (
    <details open={isOpen} className="mt-1">
      <summary className="min-h-6 text-accent outline-accent focus-visible:outline-2">
        {texts.example}
        {agreement.kind === 'differ' && `: ${texts.differsIn[agreement.in]}`}
      </summary>
      <div className="mt-2 grid gap-2 @[45rem]:grid-cols-3">
        <JsonBlock label={texts.where[trial.where]} text={JSON.stringify(given)} language={language} />
        <JsonBlock label={texts.outcomeBefore} text={outcome(before)} language={language} />
        <JsonBlock label={texts.outcomeAfter} text={outcome(after)} language={language} />
      </div>
    </details>
  );
}
