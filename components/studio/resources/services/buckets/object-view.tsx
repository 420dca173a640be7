import { useCallback, useEffect, useMemo, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { deleteObject, getObject, type ObjectContent } from '@/lib/studio/resources/buckets/buckets';
import { imageType, previewOf } from '@/lib/studio/resources/buckets/preview';
import { sizeText } from '@/lib/studio/resources/buckets/size-text';
import { troubleKind } from '@/lib/studio/resources/trouble-kind';
import { resourceTexts } from '../../messages/messages';
import { Trouble } from '../../parts/trouble';
import { useOnce } from '../../use-once';
import { useChange } from '../../use-live';
import { useResources } from '../../use-resources';
import { bucketTexts } from './messages';
import { saveFile } from './save-file';

/** An object as it was before it was deleted. */
export interface RemovedObject {
  readonly key: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
}

interface ObjectViewProps {
  readonly bucket: string;
  readonly objectKey: string;
  readonly onClose: () => void;
  readonly onRemoved: (object: RemovedObject) => void;
}

/** What is in an object: a picture, a text, or the way to download it. */
export function ObjectView({ bucket, objectKey: key, onClose, onRemoved }: ObjectViewProps) {
  const { call, language } = useResources();
  const texts = bucketTexts(language);
  const { answer, problem } = useOnce(useCallback(() => getObject(call, bucket, key), [call, bucket, key]));
  const { isBusy, refusal, change } = useChange();
  const frame = useRef<HTMLElement>(null);
  useEffect(() => void frame.current?.scrollIntoView({ block: 'nearest' }), [answer]);
  const remove = async (content: ObjectContent) => {
    if (await change(() => deleteObject(call, bucket, key)))
      onRemoved({ key, bytes: content.bytes, type: content.type });
  };
  return (
    <section
      ref={frame}
      aria-label={key}
      className="grid grid-cols-1 gap-2 rounded-lg border border-line bg-raised p-3"
    >
      <div className="flex items-start gap-2">
        <h3 className="min-w-0 flex-1 font-mono text-[13px] font-semibold break-all">{key}</h3>
        <button
          type="button"
          aria-label={texts.close}
          title={texts.close}
          onClick={onClose}
          className="grid size-7 shrink-0 place-items-center rounded text-muted outline-accent hover:text-text focus-visible:outline-2"
        >
          <span aria-hidden="true">✕</span>
        </button>
      </div>
      {!answer && !problem && <p className="text-muted">{resourceTexts(language).loading}</p>}
      {problem && troubleKind(problem.code) === 'gone' ? (
        <p className="text-warn">{texts.gone}</p>
      ) : (
        <Trouble problem={problem ?? refusal} />
      )}
      {answer && (
        <>
          <Content objectKey={key} content={answer} />
          <p className="text-xs text-muted">
            {texts.type}: <code>{answer.type}</code> · {sizeText(answer.bytes.length, language)}
            {Object.entries(answer.metadata).map(([name, value]) => ` · ${name}: ${value}`)}
          </p>
          <div className="flex flex-wrap gap-2">
            <Button size="small" onClick={() => saveFile(key, answer)}>
              {texts.download}
            </Button>
            <Button
              size="small"
              look="danger"
              className="ml-auto"
              aria-busy={isBusy}
              onClick={() => void remove(answer)}
            >
              {texts.remove}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

function Content({ objectKey, content }: { readonly objectKey: string; readonly content: ObjectContent }) {
  const texts = bucketTexts(useResources().language);
  const preview = useMemo(() => previewOf(objectKey, content.type, content.bytes), [objectKey, content]);
  switch (preview.kind) {
    case 'image':
      return <Picture objectKey={objectKey} content={content} />;
    case 'text':
      return (
        <>
          <pre
            tabIndex={0}
            aria-label={objectKey}
            className="max-h-80 overflow-auto rounded-md border border-line bg-surface p-2 font-mono text-xs break-words whitespace-pre-wrap outline-accent focus-visible:outline-2"
          >
            {preview.text}
          </pre>
          {preview.isCut && <p className="text-xs text-muted">{texts.cut}</p>}
        </>
      );
    case 'none':
      return <p className="text-muted">{texts.noPreview}</p>;
  }
}

/** A picture never runs a script: an image element does not, whatever the file holds. */
function Picture({ objectKey, content }: { readonly objectKey: string; readonly content: ObjectContent }) {
  const image = useRef<HTMLImageElement>(null);
  useEffect(() => {
    const blob = new Blob([content.bytes], { type: imageType(objectKey, content.type) });
    const url = URL.createObjectURL(blob);
    if (image.current) image.current.src = url;
    return () => URL.revokeObjectURL(url);
  }, [objectKey, content]);
  return (
    <img
      ref={image}
      alt={objectKey}
      className="max-h-72 min-h-12 max-w-full justify-self-start rounded-md border border-line bg-[repeating-conic-gradient(var(--raised)_0_25%,var(--surface)_0_50%)] bg-[length:16px_16px] object-contain"
    />
  );
}
