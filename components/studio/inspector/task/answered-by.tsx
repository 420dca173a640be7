import { useEffect, useState } from 'react';
import type { Language } from '@/lib/i18n/languages';
import type { Resource } from '@/lib/studio/inspector/resource';
import { describeAction, type AnsweredBy as Who } from '@/lib/targets/catalogue';
import type { Control } from '@/lib/targets/control';
import { catalogueTexts } from '../../palette/catalogue/messages';
import { useInspector } from '../use-inspector';

type Called = Extract<Resource, { readonly service: string }>;

/** Says of a call through the SDK that no real service answers it here: with what it answers, nobody should be deceived. */
export function AnsweredBy({ resource }: { readonly resource: Called }) {
  const { session, language } = useInspector();
  const who = useWho(session.target.control, resource);
  if (who === undefined || who === 'SERVICE') return null;
  return <Note who={who} language={language} />;
}

function Note({ who, language }: { readonly who: Who; readonly language: Language }) {
  const { name, help } = catalogueTexts[language].answeredBy[who];
  return (
    <p className="rounded-md bg-raised px-2 py-1.5 text-xs text-muted">
      <strong className="text-text">{name}.</strong> {help}
    </p>
  );
}

function useWho(control: Control | undefined, { service, action }: Called): Who | undefined {
  const [found, setFound] = useState<{ readonly of: string; readonly who: Who }>();
  const of = `${service}:${action}`;
  useEffect(() => {
    let isGone = false;
    if (!control) return undefined;
    describeAction(control, { service, action }).then(
      ({ answeredBy }) => isGone || setFound({ of: `${service}:${action}`, who: answeredBy }),
      // An action that there is not is told of by the problems of the definition.
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [control, service, action]);
  return found?.of === of ? found.who : undefined;
}
