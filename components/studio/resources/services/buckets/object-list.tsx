import type { Folder } from '@/lib/studio/resources/buckets/buckets';
import { sizeText } from '@/lib/studio/resources/buckets/size-text';
import { useFresh } from '../../use-fresh';
import { useResources } from '../../use-resources';
import { bucketTexts } from './messages';

interface ObjectListProps {
  readonly folder: Folder;
  readonly prefix: string;
  /** Key of the object that is open. */
  readonly open: string | undefined;
  readonly onEnter: (prefix: string) => void;
  readonly onOpen: (key: string) => void;
}

const row =
  'flex min-h-9 w-full items-center gap-2 px-2.5 py-1 text-left outline-accent hover:bg-raised focus-visible:outline-2 focus-visible:-outline-offset-2';

/** Folders first, then the objects that lie directly here. */
export function ObjectList({ folder, prefix, open, onEnter, onOpen }: ObjectListProps) {
  const { language } = useResources();
  const texts = bucketTexts(language);
  const { objects, folders } = folder;
  const fresh = useFresh(objects.map(({ Key }) => Key));
  if (objects.length + folders.length === 0) return <p className="text-muted">{texts.none}</p>;
  return (
    <ul
      aria-label={texts.objects}
      className="max-h-80 divide-y divide-line overflow-auto rounded-md border border-line bg-surface"
    >
      {folders.map((each) => (
        <li key={each}>
          <button type="button" className={row} onClick={() => onEnter(each)}>
            <span aria-hidden="true">▸</span>
            <span className="sr-only">{texts.folder(each)}</span>
            <span aria-hidden="true" className="font-mono text-[13px] break-all">
              {each.slice(prefix.length)}
            </span>
          </button>
        </li>
      ))}
      {objects.map(({ Key, Size = 0, LastModified }) => (
        <li key={Key}>
          <button
            type="button"
            aria-expanded={Key === open}
            className={`${row} ${Key === open ? 'bg-accent-soft' : fresh.has(Key) ? 'bg-ok-soft' : ''}`}
            onClick={() => onOpen(Key)}
          >
            <span className="min-w-0 flex-1 font-mono text-[13px] break-all">
              {Key.slice(prefix.length) || Key}
              {fresh.has(Key) && (
                <span className="ml-1.5 rounded-full bg-ok px-1.5 font-sans text-[11px] text-surface">
                  {texts.fresh}
                </span>
              )}
            </span>
            <span className="shrink-0 text-xs text-muted tabular-nums">{sizeText(Size, language)}</span>
            <time className="shrink-0 text-xs text-muted tabular-nums @max-[24rem]:hidden">
              {timeOf(LastModified, language)}
            </time>
          </button>
        </li>
      ))}
    </ul>
  );
}

function timeOf(at: number | string | undefined, language: string): string {
  if (at === undefined) return '';
  const date = new Date(typeof at === 'number' ? at * 1000 : at);
  return new Intl.DateTimeFormat(language, { dateStyle: 'short', timeStyle: 'short' }).format(date);
}
