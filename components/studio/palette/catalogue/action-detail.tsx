import { useState } from 'react';
import { JsonBlock } from '@/components/history/json-block';
import { CopyButton } from '@/components/history/copy-button';
import { Segments } from '@/components/sandbox/layout/segments';
import { Button } from '@/components/ui/button';
import type { Language } from '@/lib/i18n/languages';
import type { Design } from '@/lib/studio/edit/design';
import { taskBody } from '@/lib/studio/edit/templates/task-states';
import type { ActionDescription } from '@/lib/targets/catalogue';
import type { CatalogueAction } from './catalogue-action';
import { actionEntry, type Entry } from '../entries';
import { insertEntry, useInsertTarget } from '../use-target';
import { MemberList } from './member-list';
import { catalogueTexts } from './messages';
import { useDescription } from './use-description';

interface ActionDetailProps {
  readonly action: CatalogueAction;
  readonly design: Design;
  readonly language: Language;
}

/** One action: how it is written, what it needs, takes and answers, and who answers it here. */
export function ActionDetail({ action, design, language }: ActionDetailProps) {
  const texts = catalogueTexts[language];
  const [pattern, setPattern] = useState('');
  const described = useDescription(design.studio.session.target.control, action);
  const description = described.kind === 'here' ? described.description : undefined;
  const patterns = ['', ...action.patterns];
  const resource = `arn:aws:states:::${action.isSdk ? 'aws-sdk:' : ''}${action.service}:${action.action}${pattern}`;
  return (
    <article className="grid min-w-0 content-start gap-4 p-4">
      <Heading action={action} description={description} language={language} />
      {described.kind === 'loading' && <p role="status">{texts.loading}</p>}
      {described.kind === 'failed' && (
        <p role="alert" className="flex items-center gap-2">
          {texts.failed}
          <Button size="small" onClick={described.again}>
            {texts.again}
          </Button>
        </p>
      )}
      {patterns.length > 1 && (
        <div className="justify-self-start">
          <Segments
            label={texts.pattern}
            options={patterns.map((id) => ({ id, text: texts.patterns[id] ?? id, title: id }))}
            active={pattern}
            onSelect={setPattern}
          />
        </div>
      )}
      {described.kind !== 'loading' && <Example {...{ action, design, language, resource, description }} />}
      {described.kind === 'unknown' && (
        <p className="text-sm">
          {texts.unknown} <code>{action.parameters.join(', ')}</code>
        </p>
      )}
      {description && <Model description={description} language={language} />}
    </article>
  );
}

interface HeadingProps {
  readonly action: CatalogueAction;
  readonly description: ActionDescription | undefined;
  readonly language: Language;
}

function Heading({ action, description, language }: HeadingProps) {
  const texts = catalogueTexts[language];
  const who = description && texts.answeredBy[description.answeredBy];
  return (
    <header>
      <h3 className="text-base font-semibold [overflow-wrap:anywhere]">
        {action.service}:{action.action}
      </h3>
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-muted">
        {description?.title}
        {!action.isSdk && (
          <span className="rounded-full bg-ok-soft px-1.5 text-[11px] text-ok">{texts.optimized}</span>
        )}
      </p>
      {who && (
        <p className="mt-2 rounded-md bg-raised px-2.5 py-1.5 text-sm">
          <strong>{who.name}.</strong> {who.help}
        </p>
      )}
    </header>
  );
}

interface ExampleProps extends ActionDetailProps {
  readonly resource: string;
  readonly description: ActionDescription | undefined;
}

function Example({ action, design, language, resource, description }: ExampleProps) {
  const texts = catalogueTexts[language];
  const target = useInsertTarget(design, language);
  const parameters = withToken(description?.parameters ?? placeholders(action.required), resource);
  const call = { resource, parameters };
  const entry: Entry = {
    ...actionEntry(action),
    build: (query) => ({
      states: [{ name: capitalized(action.action), body: taskBody(call, query) }],
    }),
  };
  return (
    <section className="grid gap-2">
      <JsonBlock
        label={texts.example}
        text={JSON.stringify({ [capitalized(action.action)]: { ...taskBody(call, 'JSONPath'), End: true } })}
        language={language}
      />
      <div className="flex flex-wrap items-center gap-2">
        <Button
          look="primary"
          size="small"
          disabled={!target}
          onClick={() => target && insertEntry(design, entry, { place: target.place, language })}
        >
          {texts.insert(target?.words ?? '')}
        </Button>
        {!target && <span className="text-xs text-warn">{texts.insertBroken}</span>}
      </div>
    </section>
  );
}

function Model({
  description,
  language,
}: {
  readonly description: ActionDescription;
  readonly language: Language;
}) {
  const texts = catalogueTexts[language];
  const { permission, documentation, input, output, errors } = description;
  return (
    <>
      <p className="flex flex-wrap items-center gap-2 text-sm" title={texts.permissionHelp}>
        {texts.permission}: <code>{permission}</code>
        <CopyButton text={permission} label={texts.permission} language={language} />
        <a href={documentation} target="_blank" rel="noreferrer" className="ml-auto text-accent underline">
          {texts.documentation}
        </a>
      </p>
      <Part title={texts.takes} empty={texts.nothingIn} {...{ members: input, language }} />
      <Part title={texts.answers} empty={texts.nothingOut} {...{ members: output, language }} />
      {errors.length > 0 && (
        <section>
          <h4 className="text-sm font-semibold">{texts.errors}</h4>
          <p className="mb-1 text-xs text-muted">{texts.errorsHelp}</p>
          <ul className="grid gap-0.5 text-xs [overflow-wrap:anywhere]">
            {errors.map((error) => (
              <li key={error}>
                <code>{error}</code>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

interface PartProps {
  readonly title: string;
  readonly empty: string;
  readonly members: ActionDescription['input'];
  readonly language: Language;
}

function Part({ title, empty, members, language }: PartProps) {
  return (
    <section>
      <h4 className="mb-1 text-sm font-semibold">{title}</h4>
      {members.length === 0 ? (
        <p className="text-sm text-muted">{empty}</p>
      ) : (
        <MemberList label={title} members={members} language={language} />
      )}
    </section>
  );
}

function placeholders(required: readonly string[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(required.map((name) => [name, `<${name}>`]));
}

/** Whoever answers must be given the token: where, the student says. */
function withToken(parameters: Readonly<Record<string, unknown>>, resource: string) {
  if (!resource.endsWith('.waitForTaskToken')) return parameters;
  const text = Object.keys(parameters).find((name) => /Message|Body|Payload|Input/.test(name));
  return text === undefined ? parameters : { ...parameters, [text]: { TaskToken: '<$$.Task.Token>' } };
}

function capitalized(action: string): string {
  return action.charAt(0).toUpperCase() + action.slice(1);
}
