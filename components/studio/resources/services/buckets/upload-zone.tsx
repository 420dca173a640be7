import { useRef, useState, type DragEvent, type ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { putObject } from '@/lib/studio/resources/buckets/buckets';
import { uploadBytesMax } from '@/lib/studio/resources/buckets/upload-limit';
import { Trouble } from '../../parts/trouble';
import { useChange } from '../../use-live';
import { useResources } from '../../use-resources';
import { bucketTexts } from './messages';

interface UploadZoneProps {
  readonly bucket: string;
  readonly prefix: string;
  readonly onUploaded: () => void;
  readonly children: ReactNode;
}

/** Takes files by button or drop into the folder that is looked at. */
export function UploadZone({ bucket, prefix, onUploaded, children }: UploadZoneProps) {
  const { call, language } = useResources();
  const texts = bucketTexts(language);
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const [status, setStatus] = useState('');
  const { isBusy, refusal, change } = useChange();
  const upload = (files: readonly File[]) =>
    change(async () => {
      const large = files.find(({ size }) => size > uploadBytesMax);
      let count = 0;
      for (const file of files) {
        if (file.size > uploadBytesMax) continue;
        setStatus(texts.uploading(file.name));
        const bytes = new Uint8Array(await file.arrayBuffer());
        await putObject(call, bucket, { key: prefix + file.name, bytes, type: file.type });
        count++;
      }
      const told = count > 0 || !large ? texts.uploaded(count) : '';
      setStatus([told, large && texts.tooLarge(large.name)].filter(Boolean).join(' '));
      onUploaded();
    });
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const files = [...event.dataTransfer.files];
    if (files.length > 0) void upload(files);
  };
  return (
    <div
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
      className={`grid grid-cols-1 gap-2 rounded-lg border border-dashed p-2.5 ${isOver ? 'border-accent bg-accent-soft' : 'border-line'}`}
    >
      <div className="flex flex-wrap items-center gap-2">
        <Button size="small" look="primary" aria-busy={isBusy} onClick={() => input.current?.click()}>
          {texts.upload}
        </Button>
        <span className="text-xs text-muted">{isOver ? texts.dropping : texts.drop}</span>
        <input
          ref={input}
          type="file"
          multiple
          tabIndex={-1}
          aria-label={texts.upload}
          className="sr-only"
          onChange={(event) => {
            const files = [...(event.target.files ?? [])];
            event.target.value = '';
            void upload(files);
          }}
        />
      </div>
      <p role="status" className="text-xs empty:hidden">
        {status}
      </p>
      <Trouble problem={refusal} />
      {children}
    </div>
  );
}
