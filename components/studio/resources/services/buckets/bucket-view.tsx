import { useCallback, useState } from 'react';
import { Button } from '@/components/ui/button';
import { listFolder, putObject, type Folder } from '@/lib/studio/resources/buckets/buckets';
import { resourceTexts } from '../../messages/messages';
import { Removed } from '../../parts/removed';
import { Trouble } from '../../parts/trouble';
import { useLive } from '../../use-live';
import { useResources } from '../../use-resources';
import type { ResourceProps } from '../views';
import { bucketTexts } from './messages';
import { ObjectList } from './object-list';
import { ObjectView, type RemovedObject } from './object-view';
import { UploadZone } from './upload-zone';

/** A bucket, folder by folder; one object open. */
export default function BucketView({ name, item }: ResourceProps) {
  const { call, language } = useResources();
  const texts = bucketTexts(language);
  const [prefix, setPrefix] = useState(() => (item === undefined ? '' : folderOf(item)));
  const [pages, setPages] = useState(1);
  const [open, setOpen] = useState(item);
  const [removed, setRemoved] = useState<RemovedObject>();
  const ask = useCallback(() => listPages({ call, name, prefix, pages }), [call, name, prefix, pages]);
  const { answer, problem, isBusy, refusal, change, again } = useLive(ask);
  const enter = (to: string) => {
    setPrefix(to);
    setPages(1);
  };
  const restore = async (object: RemovedObject) => {
    if (await change(() => putObject(call, name, object))) setRemoved(undefined);
  };
  return (
    <div className="grid grid-cols-1 gap-3">
      <UploadZone bucket={name} prefix={prefix} onUploaded={() => void again()}>
        <FolderPath prefix={prefix} onEnter={enter} />
        <Trouble problem={refusal ?? problem} />
        {removed && <Removed name={removed.key} isBusy={isBusy} onUndo={() => void restore(removed)} />}
        {!answer && !problem && <p className="text-muted">{resourceTexts(language).loading}</p>}
        {answer && (
          <ObjectList
            folder={answer}
            prefix={prefix}
            open={open}
            onEnter={enter}
            onOpen={(key) => setOpen(key === open ? undefined : key)}
          />
        )}
        {answer?.next && (
          <Button size="small" className="justify-self-start" onClick={() => setPages(pages + 1)}>
            {texts.more}
          </Button>
        )}
      </UploadZone>
      {open !== undefined && (
        <ObjectView
          key={open}
          bucket={name}
          objectKey={open}
          onClose={() => setOpen(undefined)}
          onRemoved={(object) => {
            setRemoved(object);
            setOpen(undefined);
            void again();
          }}
        />
      )}
    </div>
  );
}

interface Asked {
  readonly call: Parameters<typeof listFolder>[0];
  readonly name: string;
  readonly prefix: string;
  readonly pages: number;
}

async function listPages({ call, name, prefix, pages }: Asked): Promise<Folder> {
  let all = await listFolder(call, name, { prefix });
  for (let page = 1; page < pages && all.next; page++) {
    const { objects, folders, next } = await listFolder(call, name, { prefix, token: all.next });
    all = { objects: [...all.objects, ...objects], folders: [...all.folders, ...folders], next };
  }
  return all;
}

function folderOf(key: string): string {
  return key.slice(0, key.lastIndexOf('/') + 1);
}

interface FolderPathProps {
  readonly prefix: string;
  readonly onEnter: (prefix: string) => void;
}

function FolderPath({ prefix, onEnter }: FolderPathProps) {
  const texts = bucketTexts(useResources().language);
  if (prefix === '') return null;
  const parts = prefix.split('/').slice(0, -1);
  return (
    <ol className="flex flex-wrap items-center gap-1 text-xs">
      {['', ...parts.map((_, index) => `${parts.slice(0, index + 1).join('/')}/`)].map((at) => (
        <li key={at}>
          <button
            type="button"
            aria-current={at === prefix ? 'page' : undefined}
            onClick={() => onEnter(at)}
            className="min-h-7 rounded px-1 text-accent outline-accent hover:underline focus-visible:outline-2"
          >
            {at === '' ? texts.root : `${at.split('/').at(-2)}/`}
          </button>
        </li>
      ))}
    </ol>
  );
}
