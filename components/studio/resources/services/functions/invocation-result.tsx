import { JsonBlock } from '@/components/history/json-block';
import type { Invocation } from '@/lib/studio/resources/functions/functions';
import { useResources } from '../../use-resources';
import { functionTexts } from './messages';

/** What came of a call: the result or the error, and what was written meanwhile. */
export function InvocationResult({ invocation }: { readonly invocation: Invocation }) {
  const { language } = useResources();
  const texts = functionTexts(language);
  const { payload, failure, log, tookMs } = invocation;
  const errorType = failure === undefined ? undefined : errorTypeOf(payload);
  return (
    <div role="status" className="grid grid-cols-1 gap-2">
      {failure !== undefined && (
        <div className="rounded-md bg-bad-soft px-3 py-2">
          <p className="font-semibold text-bad">{texts.failed}</p>
          {errorType && (
            <p className="text-xs">
              {texts.failedHelp} <code className="font-semibold">{errorType}</code>
            </p>
          )}
        </div>
      )}
      <JsonBlock
        label={`${texts.result} · ${texts.took(Math.round(tookMs))}`}
        text={payload}
        language={language}
      />
      <figure className="min-w-0">
        <figcaption className="mb-1 text-xs font-semibold text-muted">{texts.log}</figcaption>
        <pre
          tabIndex={0}
          aria-label={texts.log}
          className="max-h-60 overflow-auto rounded-md border border-line bg-surface px-3 py-2 font-mono text-xs break-words whitespace-pre-wrap outline-accent focus-visible:outline-2"
        >
          {log.trim() || texts.noLog}
        </pre>
      </figure>
    </div>
  );
}

function errorTypeOf(payload: string): string | undefined {
  try {
    const { errorType } = JSON.parse(payload) as { readonly errorType?: unknown };
    return typeof errorType === 'string' ? errorType : undefined;
  } catch {
    return undefined;
  }
}
