import { StaticGraph } from '@/components/graph/static-graph';
import type { Language } from '@/lib/i18n/languages';
import type { Built } from '@/lib/site/end/unit-recap';
import { endMessages } from './messages';

/** The drawing of a machine that the student made. */
export function BuiltMachine({ machine, language }: { machine: Built; language: Language }) {
  const words = endMessages(language);
  const definition = parsed(machine.definition);
  if (definition === undefined) return <p className="mt-3 text-muted">{words.notDrawn(machine.name)}</p>;
  return (
    <figure className="mt-3 overflow-x-auto rounded-xl border border-line bg-surface p-4">
      <StaticGraph definition={definition} title={words.built(machine.name)} language={language} />
      <figcaption className="mt-3 text-center text-sm text-muted">{words.built(machine.name)}</figcaption>
    </figure>
  );
}

function parsed(text: string): unknown {
  try {
    const value = JSON.parse(text) as unknown;
    return typeof value === 'object' && value !== null && 'States' in value ? value : undefined;
  } catch {
    return undefined;
  }
}
