import { LATE_PARTS, variableReferences } from '@pasos/engine/browser';
import { useEffect, useMemo, useState } from 'react';
import { lastToken } from '@/lib/studio/inspector/pointer';
import type { StateSubject } from '@/lib/studio/inspector/subject';
import { variablesInScope } from '@/lib/studio/inspector/scope/variables-in-scope';
import { getMessages } from '../messages/messages';
import { useInspector } from '../use-inspector';

type ParseJsonata = NonNullable<Parameters<typeof variableReferences>[1]>;

/** Which variables can be read here, who sets them, and which of them the state does read. */
export function VariablesView({ state }: { readonly state: StateSubject }) {
  const { document, text, language, studio } = useInspector();
  const texts = getMessages(language);
  const variables = useMemo(() => variablesInScope(document, state.pointer), [document, state.pointer]);
  const parse = useParseJsonata();
  const read = useMemo(() => {
    const references = parse ? variableReferences(text, parse) : {};
    return new Set(Object.hasOwn(references, state.name) ? references[state.name] : []);
  }, [parse, text, state.name]);
  return (
    <section aria-label={texts.inScope}>
      <h3 className="mb-1 text-sm font-medium">{texts.inScope}</h3>
      {variables.length === 0 ? (
        <p className="text-sm text-muted">{texts.noVariables}</p>
      ) : (
        <ul className="grid grid-cols-1 gap-1.5">
          {variables.map(({ name, setBy }) => (
            <li key={name} className="rounded-md border border-line px-2 py-1.5 text-sm">
              <code className="font-semibold">${name}</code>
              {read.has(name) && (
                <span className="ml-2 rounded-full bg-run-soft px-2 py-0.5 text-xs text-run">
                  {texts.readHere}
                </span>
              )}
              <span className="block text-xs text-muted">
                {texts.setBy}{' '}
                {setBy.map((pointer) => (
                  <button
                    key={pointer}
                    type="button"
                    onClick={() => studio.selectState(pointer)}
                    className="mr-1.5 min-h-6 rounded text-accent underline outline-accent focus-visible:outline-2"
                  >
                    {lastToken(pointer)}
                  </button>
                ))}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Fetched when somebody looks at variables: it is what reads expressions of JSONata. */
function useParseJsonata(): ParseJsonata | undefined {
  const [parse, setParse] = useState<{ readonly jsonata: ParseJsonata }>();
  useEffect(() => {
    let isGone = false;
    LATE_PARTS.find(({ sign }) => sign === '{%')
      ?.load()
      .then(
        ({ jsonata }) => {
          if (!isGone && jsonata) setParse({ jsonata });
        },
        () => undefined,
      );
    return () => {
      isGone = true;
    };
  }, []);
  return parse?.jsonata;
}
