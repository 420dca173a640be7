import type { OwnedResource, Trouble } from '@/lib/account/contract';
import { resourceWords } from '@/lib/account/words/resource-words';
import { troubleWords } from '@/lib/account/words/trouble-words';
import type { Language } from '@/lib/i18n/languages';
import { ownedTexts } from './messages';

interface OwnedListProps {
  readonly resources: readonly (OwnedResource & { readonly trouble?: Trouble })[];
  readonly language: Language;
  readonly isOrdered?: boolean;
}

/** Resources of the account with the way to each in AWS's own console, and why it is still there if somebody wanted it gone. */
export function OwnedList({ resources, language, isOrdered = false }: OwnedListProps) {
  const List = isOrdered ? 'ol' : 'ul';
  return (
    <List className="divide-y divide-line rounded-md border border-line text-sm">
      {resources.map((resource) => (
        <li key={resource.arn || `${resource.type} ${resource.name}`} className="px-3 py-1.5">
          <Row resource={resource} language={language} />
          {resource.trouble && <Why trouble={resource.trouble} language={language} />}
        </li>
      ))}
    </List>
  );
}

function Row({ resource, language }: { readonly resource: OwnedResource; readonly language: Language }) {
  const texts = ownedTexts(language);
  const { type, name, arn, region, createdAt, consoleUrl } = resource;
  return (
    <div className="flex flex-wrap items-center gap-x-3">
      <span className="min-w-48 flex-1">
        {resourceWords(type)[language]}
        <span className="block font-mono text-xs break-all text-muted" title={arn}>
          {name}
        </span>
      </span>
      <span className="text-xs text-muted">
        {region}
        {createdAt && ` · ${texts.created(shortTime(createdAt, language))}`}
      </span>
      <a
        href={consoleUrl}
        target="_blank"
        rel="noreferrer"
        className="inline-flex min-h-6 items-center text-xs text-accent underline-offset-2 hover:underline"
      >
        {texts.console} ↗<span className="sr-only"> {name}</span>
      </a>
    </div>
  );
}

function Why({ trouble, language }: { readonly trouble: Trouble; readonly language: Language }) {
  const { title, remedy } = troubleWords(trouble, language);
  return (
    <p className="mt-1 text-xs">
      <span className="font-medium text-bad">{title}</span> {remedy}
      {trouble.message && (
        <span lang="en" className="mt-0.5 block font-mono break-words text-muted">
          {trouble.message}
        </span>
      )}
    </p>
  );
}

function shortTime(iso: string, language: Language): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'short', timeStyle: 'short' }).format(new Date(iso));
}
