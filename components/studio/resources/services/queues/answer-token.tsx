import { useState } from 'react';
import { Field } from '@/components/studio/machine/fields';
import { isJsonText, sendAnswer, type TaskAnswer } from '@/lib/studio/resources/messaging/task-answer';
import { NewForm } from '../../parts/new-form';
import { useKept } from '../../use-kept';
import { useChange } from '../../use-live';
import { useResources } from '../../use-resources';
import { AnswerKinds } from './answer-kinds';
import { FailureFields } from './failure-fields';
import { queueTexts } from './messages';

/** A message that an execution waits for: whoever has its token answers here, as a page of approvals would. */
export function AnswerToken({ token }: { readonly token: string }) {
  const { session, language } = useResources();
  const texts = queueTexts(language);
  const [kind, setKind] = useState<TaskAnswer['kind']>('success');
  const [output, setOutput] = useKept('answer:output', '{ "ok": true }');
  const [error, setError] = useKept('answer:error', 'Rechazado');
  const [cause, setCause] = useKept('answer:cause', '');
  const [isFaulty, setFaulty] = useState(false);
  const [said, setSaid] = useState<TaskAnswer['kind']>();
  const { isBusy, refusal, change } = useChange();
  const isOver = said === 'success' || said === 'failure';

  const answers: Record<TaskAnswer['kind'], () => TaskAnswer> = {
    success: () => ({ kind: 'success', output }),
    failure: () => ({ kind: 'failure', error: error.trim(), cause }),
    heartbeat: () => ({ kind: 'heartbeat' }),
  };
  const submit = async () => {
    const isMissing = kind === 'success' ? !isJsonText(output) : kind === 'failure' && error.trim() === '';
    setFaulty(isMissing);
    setSaid(undefined);
    if (isMissing) return;
    if (await change(() => sendAnswer(session.target.client, token, answers[kind]()))) setSaid(kind);
  };

  return (
    <div className="grid gap-2 rounded-md bg-run-soft p-2 text-xs">
      <p role="status">{said ? texts.said[said] : texts.token}</p>
      {!isOver && (
        <NewForm
          label={texts.answer}
          submit={texts.answers[kind]}
          {...{ isBusy, refusal }}
          onSubmit={() => void submit()}
        >
          <AnswerKinds
            {...{ kind, texts }}
            onChange={(next) => {
              setKind(next);
              setFaulty(false);
            }}
          />
          {kind === 'success' && (
            <Field label={texts.output} help={texts.outputHelp} {...(isFaulty && { fault: texts.notJson })}>
              {(ids) => (
                <textarea
                  {...ids}
                  rows={2}
                  spellCheck={false}
                  aria-invalid={isFaulty}
                  className={`${ids.className} py-1.5 font-mono`}
                  value={output}
                  onChange={(event) => setOutput(event.target.value)}
                />
              )}
            </Field>
          )}
          {kind === 'failure' && <FailureFields {...{ texts, error, setError, cause, setCause, isFaulty }} />}
        </NewForm>
      )}
    </div>
  );
}
