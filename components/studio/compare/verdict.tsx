import { Button } from '@/components/ui/button';
import type { Language } from '@/lib/i18n/languages';
import type { Pair } from '@/lib/studio/compare/align';
import type { Divergence } from '@/lib/studio/compare/divergence';
import type { Answer, Cause } from '@/lib/studio/compare/explain/cause';
import { DifferenceTable } from './difference-table';
import { compareTexts } from './messages';

interface VerdictProps {
  readonly divergence: Divergence | undefined;
  readonly language: Language;
  readonly onShow: (pair: Pair) => void;
}

/** Where the two part, in a sentence, and why. */
export function Verdict({ divergence, language, onShow }: VerdictProps) {
  const texts = compareTexts(language);
  const at = divergence?.at;
  return (
    <section
      aria-label={texts.verdict}
      className="rounded-md border border-line bg-raised px-3 py-2.5 text-sm"
    >
      <h3 className="font-semibold">{texts.verdict}</h3>
      {divergence ? (
        <>
          <p className="mt-1" role="status">
            {sentence(divergence, language)}
          </p>
          <h4 className="mt-2 text-xs font-semibold text-muted">{texts.because}</h4>
          <Why cause={divergence.cause} language={language} />
          {at && (
            <Button size="small" className="mt-2" onClick={() => onShow(at)}>
              {texts.show}
            </Button>
          )}
        </>
      ) : (
        <p className="mt-1" role="status">
          {texts.same}
        </p>
      )}
    </section>
  );
}

function sentence({ kind, at, nextA, nextB }: Divergence, language: Language): string {
  const texts = compareTexts(language);
  const { where } = texts;
  const iteration = at?.a?.parent?.iteration ?? at?.b?.parent?.iteration;
  const name = at && (iteration === undefined ? at.name : `${at.name} (${texts.iteration(iteration)})`);
  const ways = nextA === nextB ? '' : texts.next(goesOn('A', nextA, texts), goesOn('B', nextB, texts));
  switch (kind) {
    case 'path':
      return `${name === undefined ? where.pathStart : where.path(name)} ${ways}`;
    case 'outcome':
      return `${where.outcome(name ?? '')} ${ways}`;
    case 'data':
      return name === undefined ? where.dataStart : where.data(name);
  }
}

type Texts = ReturnType<typeof compareTexts>;

function goesOn(side: string, name: string | undefined, { wentOn, ended }: Texts): string {
  return name === undefined ? ended(side) : wentOn(side, name);
}

function Why({ cause, language }: { cause: Cause; language: Language }) {
  const texts = compareTexts(language);
  const words = texts.cause;
  switch (cause.kind) {
    case 'input':
      return (
        <>
          <p>{words.input}</p>
          <DifferenceTable found={cause.keys} label={words.input} language={language} />
        </>
      );
    case 'definition': {
      const text = cause.state === undefined ? words.machine : words.definition(cause.state);
      return (
        <>
          <p>{text}</p>
          <DifferenceTable found={cause.fields} label={text} language={language} />
        </>
      );
    }
    case 'answer':
      return (
        <>
          <p>{words.answer(cause.state)}</p>
          {cause.a.error === undefined && cause.b.error === undefined ? (
            <DifferenceTable found={cause.keys} label={words.answer(cause.state)} language={language} />
          ) : (
            <p className="font-mono text-xs">
              A: {answered(cause.a, language)} · B: {answered(cause.b, language)}
            </p>
          )}
        </>
      );
    case 'chance':
    case 'clock':
    case 'context':
      return <p>{words[cause.kind](cause.state, cause.by.join(', '))}</p>;
    case 'stopped':
      return <p>{words.stopped(cause.state)}</p>;
    case 'unknown':
      return <p>{words.unknown}</p>;
  }
}

function answered({ error }: Answer, language: Language): string {
  const texts = compareTexts(language);
  return error === undefined ? texts.succeeded : texts.failedWith(error);
}
