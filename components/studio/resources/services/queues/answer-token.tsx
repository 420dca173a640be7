import { SendTaskFailureCommand, SendTaskSuccessCommand } from '@aws-sdk/client-sfn';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Trouble } from '../../parts/trouble';
import { useChange } from '../../use-live';
import { useResources } from '../../use-resources';
import { queueTexts } from './messages';

/** A message that an execution waits for: answering it is one click. */
export function AnswerToken({ token }: { readonly token: string }) {
  const { session, language } = useResources();
  const texts = queueTexts(language);
  const [isAnswered, setAnswered] = useState(false);
  const { isBusy, refusal, change } = useChange();
  const { client } = session.target;
  const answer = async (work: () => Promise<unknown>) => setAnswered(await change(work));
  const succeed = () =>
    client.send(new SendTaskSuccessCommand({ taskToken: token, output: JSON.stringify({ ok: true }) }));
  const fail = () =>
    client.send(
      new SendTaskFailureCommand({ taskToken: token, error: 'Rechazado', cause: 'desde el estudio' }),
    );
  return (
    <div className="grid gap-2 rounded-md bg-run-soft p-2 text-xs">
      <p role="status">{isAnswered ? texts.answered : texts.token}</p>
      <Trouble problem={refusal} />
      {!isAnswered && (
        <div className="flex flex-wrap gap-2">
          <Button size="small" aria-busy={isBusy} onClick={() => void answer(succeed)}>
            {texts.succeed}
          </Button>
          <Button size="small" look="quiet" aria-busy={isBusy} onClick={() => void answer(fail)}>
            {texts.fail}
          </Button>
        </div>
      )}
    </div>
  );
}
