import { RichText } from '@/components/lab/rich-text';
import type { Language } from '@/lib/i18n/languages';
import type { LabStep } from '@/lib/labs/lab';
import { compactJson } from '@/lib/content/compact-json';
import { printMessages } from './messages';
import { PrintedCode } from './printed-code';

/** What stands beside the lesson on the screen: the text in the editor, and what is checked. */
export function PrintedTask({ step, language }: { step: LabStep; language: Language }) {
  const words = printMessages(language);
  const { machine, drafts, checks } = step;
  return (
    <div className="book-task prose">
      {drafts.map((draft) => {
        const name = draft.label?.[language] ?? machine?.name;
        if (draft.continues) return <p key={draft.id}>{words.goesOn(name)}</p>;
        return (
          <PrintedCode key={draft.id} title={[words.inEditor, name].filter(Boolean).join(': ')}>
            <pre>{shorter(draft.start)}</pre>
          </PrintedCode>
        );
      })}
      <p className="book-task-title">{words.asks}</p>
      <ul className="book-checks">
        {checks.map((check) => (
          <li key={check.id}>
            <RichText>{check.title[language]}</RichText>
            {check.question && (
              <p>
                <RichText>{check.question.text[language]}</RichText>
              </p>
            )}
            {check.question?.form.kind === 'choice' && (
              <ol className="book-options">
                {check.question.form.options.map(({ value, label }) => (
                  <li key={value}>
                    <RichText>{label[language]}</RichText>
                  </li>
                ))}
              </ol>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The ladder of hints and what it leads to. */
export function PrintedSolution({ step, language }: { step: LabStep; language: Language }) {
  const words = printMessages(language);
  const predictions = step.checks.filter((check) => check.kind === 'predict');
  return (
    <div className="prose">
      {predictions.map((check) => (
        <p key={check.id}>
          <strong>{words.predict}:</strong> <RichText>{prediction(check, language)}</RichText>
        </p>
      ))}
      {step.hints.length > 0 && (
        <>
          <p className="book-task-title">{words.hints}</p>
          <ol>
            {step.hints.map((hint, index) => (
              <li key={index}>
                <RichText>{hint[language]}</RichText>
              </li>
            ))}
          </ol>
        </>
      )}
      {step.drafts.map((draft) => (
        <PrintedCode
          key={draft.id}
          title={[words.solution, draft.label?.[language] ?? step.machine?.name].filter(Boolean).join(': ')}
        >
          <pre>{shorter(draft.solution)}</pre>
        </PrintedCode>
      ))}
    </div>
  );
}

type Prediction = Extract<LabStep['checks'][number], { kind: 'predict' }>;

/** The right option in its words, else the value, and the reason that is told whoever bet otherwise. */
function prediction({ question, values, hints = [] }: Prediction, language: Language): string {
  const { form } = question;
  const chosen =
    form.kind === 'choice' ? form.options.find(({ value }) => values.includes(value)) : undefined;
  const reason = hints.at(-1)?.text[language];
  return [chosen?.label[language] ?? `\`${values[0]}\``, reason]
    .filter(Boolean)
    .join('. ')
    .replaceAll('..', '.');
}

/** A definition takes half the lines when what fits on one stays on it; what is broken on purpose stays as it is. */
function shorter(text: string): string {
  try {
    return compactJson(JSON.parse(text), 80);
  } catch {
    return text;
  }
}
