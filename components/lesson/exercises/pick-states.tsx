import type { ReactNode } from 'react';
import { compactJson } from '@/lib/content/compact-json';
import { readMachine } from '@/lib/content/machines';
import { statesWithRole, type StateRole } from '@/lib/content/state-roles';
import type { LessonPlace } from '@/components/lesson/lesson-components';
import { PickAnswer, WithoutScript } from './answers';
import { PickStatesBoard, type DefinitionPart } from './pick-states-board';

interface PickStatesProps extends LessonPlace {
  readonly id: string;
  readonly src: string;
  readonly pick: StateRole;
  readonly children: ReactNode;
}

export function PickStates({ id, src, pick, language, path, children }: PickStatesProps) {
  const machine = readMachine(language, src);
  return (
    <>
      <PickStatesBoard
        memory={`${path}#${id}`}
        question={children}
        parts={definitionParts(compactJson(machine), Object.keys(machine.States))}
        wanted={statesWithRole(machine, pick)}
      />
      <WithoutScript language={language}>
        <PickAnswer src={src} pick={pick} language={language} />
      </WithoutScript>
    </>
  );
}

/** Cuts the text at the names of the top-level states: keys four spaces deep inside `States`. */
function definitionParts(text: string, names: readonly string[]): DefinitionPart[] {
  const states = text.indexOf('\n  "States": {');
  return text.split(/(?<=\n)/).reduce<{ parts: DefinitionPart[]; offset: number }>(
    ({ parts, offset }, line) => {
      const name = /^ {4}("(?:[^"\\]|\\.)*"): \{/.exec(line)?.[1];
      const found =
        name && offset > states ? names.find((other) => JSON.stringify(other) === name) : undefined;
      const added: DefinitionPart[] =
        name && found !== undefined
          ? [{ text: '    ' }, { text: name, state: found }, { text: line.slice(4 + name.length) }]
          : [{ text: line }];
      return { parts: [...parts, ...added], offset: offset + line.length };
    },
    { parts: [], offset: 0 },
  ).parts;
}
