import { variablesBefore } from '@/lib/sandbox/history/thread';
import { JsonBlock } from '../json-block';
import { runTexts } from '../messages/messages';
import type { VisitProps } from './visit-panel';

/** What the state could read, and what it set. */
export function VisitVariables({ visit, run, language }: VisitProps) {
  const texts = runTexts(language).visit;
  const before = variablesBefore(run.visits, visit, run.definition ?? '{}');
  return (
    <div className="grid gap-3 @2xl:grid-cols-2">
      <JsonBlock
        label={texts.variables}
        text={textOf(before)}
        absent={texts.noVariables}
        language={language}
      />
      <JsonBlock
        label={texts.assigned}
        text={textOf(visit.assigned)}
        absent={texts.noVariables}
        language={language}
      />
    </div>
  );
}

/** Each variable's value is a JSON text of its own. */
function textOf(variables: Readonly<Record<string, string>> = {}): string | undefined {
  const members = Object.entries(variables).map(([name, value]) => `${JSON.stringify(name)}:${value}`);
  return members.length > 0 ? `{${members.join(',')}}` : undefined;
}
