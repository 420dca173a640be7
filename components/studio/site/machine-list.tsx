import type { StateMachineListItem } from '@aws-sdk/client-sfn';
import { useCallback, useEffect, useState } from 'react';
import { TargetSwitch } from '@/components/account/target-switch';
import { Refusal } from '@/components/sandbox/notices/refusal';
import { Button } from '@/components/ui/button';
import type { Language } from '@/lib/i18n/languages';
import { explainError, type CallProblem } from '@/lib/sandbox/explain/explain-error';
import { listMachines, openMachine } from '@/lib/studio/account/machines';
import { freeName, type StudioMachine } from '@/lib/studio/account/studio-lab';
import type { BegunMachines } from '@/lib/studio/account/unsaved';
import type { Target } from '@/lib/targets/target';
import { ActivityList } from './activity-list';
import { CreateDialog } from './create-dialog';
import { getMessages, type StudioTexts } from './messages';
import { MachineRow } from './machine-row';
import { RemoveDialog } from './remove-dialog';
import { goToMachine } from './use-machine-name';

interface MachineListProps {
  readonly target: Target;
  readonly begun: BegunMachines;
  readonly language: Language;
}

/** A machine of the account, or one that only this browser has. */
export interface ListedMachine {
  readonly name: string;
  readonly type: string;
  readonly arn?: string;
  readonly created?: Date;
}

const refreshMs = 8_000;
const shownMost = 100;

/** Every state machine of the account with how its executions stand, and the way to make another. */
export function MachineList({ target, begun, language }: MachineListProps) {
  const texts = getMessages(language);
  const { machines, problem, refresh } = useMachines(target, begun);
  const [query, setQuery] = useState('');
  const [type, setType] = useState('');
  const [creating, setCreating] = useState<Partial<StudioMachine>>();
  const [removing, setRemoving] = useState<ListedMachine>();
  const shown = (machines ?? []).filter((machine) => isAsked(machine, query, type));
  const copy = async ({ name, arn }: ListedMachine) => {
    const original = arn ? await openMachine(target.client, arn) : begun.find(name);
    if (original)
      setCreating({
        ...original,
        name: freeName(
          name,
          (machines ?? []).map((machine) => machine.name),
        ),
      });
  };
  return (
    <div className="mx-auto w-full max-w-5xl px-4 py-8 sm:px-6">
      <Heading texts={texts} kind={target.kind} language={language} onCreate={() => setCreating({})} />
      <Filters {...{ texts, query, type }} onQuery={setQuery} onType={setType} />
      {problem && <Failing problem={problem} kind={target.kind} language={language} />}
      {machines === undefined && !problem && <p className="mt-8 text-muted">{texts.loading}</p>}
      {machines && (
        <>
          <p role="status" className="mt-6 text-sm text-muted">
            {summary(texts, shown.length, machines.length)}
          </p>
          <Rows
            machines={shown}
            target={target}
            language={language}
            onCopy={(machine) => void copy(machine)}
            onRemove={setRemoving}
          />
        </>
      )}
      <ActivityList target={target} language={language} />
      {creating && (
        <CreateDialog
          from={creating}
          taken={(machines ?? []).map(({ name }) => name)}
          language={language}
          target={target}
          onClose={() => setCreating(undefined)}
          onCreate={(machine) => {
            begun.put(machine);
            goToMachine(machine.name);
          }}
        />
      )}
      {removing && (
        <RemoveDialog
          machine={removing}
          target={target}
          begun={begun}
          language={language}
          onClose={() => {
            setRemoving(undefined);
            void refresh();
          }}
        />
      )}
    </div>
  );
}

interface FailingProps {
  readonly problem: CallProblem;
  readonly kind: Target['kind'];
  readonly language: Language;
}

/** The engine here comes back by itself; what an account says is for its owner to read. */
function Failing({ problem, kind, language }: FailingProps) {
  if (kind === 'aws')
    return (
      <div className="mt-4">
        <Refusal problem={problem} language={language} />
      </div>
    );
  return (
    <p role="alert" className="mt-4 rounded-md bg-warn-soft px-3 py-2 text-sm text-warn">
      {getMessages(language).failed}
    </p>
  );
}

interface HeadingProps {
  readonly texts: StudioTexts;
  readonly kind: Target['kind'];
  readonly language: Language;
  readonly onCreate: () => void;
}

function Heading({ texts, kind, language, onCreate }: HeadingProps) {
  return (
    <div className="flex flex-wrap items-end gap-4">
      <div className="min-w-64 flex-1">
        <h1 className="text-3xl font-bold tracking-tight">{texts.title}</h1>
        <p className="mt-2 max-w-2xl text-muted">{texts.lead[kind]}</p>
      </div>
      <TargetSwitch language={language} />
      <Button look="primary" onClick={onCreate}>
        {texts.create}
      </Button>
    </div>
  );
}

interface RowsProps {
  readonly machines: readonly ListedMachine[];
  readonly target: Target;
  readonly language: Language;
  readonly onCopy: (machine: ListedMachine) => void;
  readonly onRemove: (machine: ListedMachine) => void;
}

function Rows({ machines, target, language, onCopy, onRemove }: RowsProps) {
  if (machines.length === 0) return null;
  return (
    <ul className="mt-2 divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface">
      {machines.slice(0, shownMost).map((machine) => (
        <MachineRow
          key={machine.name}
          machine={machine}
          target={target}
          language={language}
          onCopy={() => onCopy(machine)}
          onRemove={() => onRemove(machine)}
        />
      ))}
    </ul>
  );
}

interface FiltersProps {
  readonly texts: StudioTexts;
  readonly query: string;
  readonly type: string;
  readonly onQuery: (query: string) => void;
  readonly onType: (type: string) => void;
}

const field =
  'min-h-10 rounded-md border border-line bg-surface px-3 text-sm outline-accent focus-visible:outline-2';

function Filters({ texts, query, type, onQuery, onType }: FiltersProps) {
  return (
    <div className="mt-6 flex flex-wrap gap-3">
      <input
        type="search"
        aria-label={texts.search}
        placeholder={texts.search}
        value={query}
        onChange={(event) => onQuery(event.target.value)}
        className={`${field} min-w-56 flex-1`}
      />
      <select
        aria-label={texts.type}
        value={type}
        onChange={(event) => onType(event.target.value)}
        className={field}
      >
        <option value="">{texts.anyType}</option>
        <option value="STANDARD">Standard</option>
        <option value="EXPRESS">Express</option>
      </select>
    </div>
  );
}

/** What the account has and what was begun here, asked again from time to time: a terminal makes machines too. */
function useMachines(target: Target, begun: BegunMachines) {
  const [machines, setMachines] = useState<readonly ListedMachine[]>();
  const [problem, setProblem] = useState<CallProblem>();
  const refresh = useCallback(async () => {
    try {
      const listed = (await listMachines(target.client)).map(listedMachine);
      const names = new Set(listed.map(({ name }) => name));
      setMachines([...begun.list().filter(({ name }) => !names.has(name)), ...listed]);
      setProblem(undefined);
    } catch (trouble) {
      setProblem(explainError(trouble));
    }
  }, [target, begun]);
  useEffect(() => {
    const look = () => void (document.hidden || refresh());
    void refresh();
    const timer = setInterval(look, refreshMs);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [refresh]);
  return { machines, problem, refresh };
}

function listedMachine({
  name = '',
  type = 'STANDARD',
  stateMachineArn,
  creationDate,
}: StateMachineListItem) {
  return { name, type, arn: stateMachineArn, created: creationDate };
}

function isAsked({ name, type }: ListedMachine, query: string, wanted: string): boolean {
  return name.toLowerCase().includes(query.trim().toLowerCase()) && (wanted === '' || type === wanted);
}

function summary(texts: StudioTexts, shown: number, all: number): string {
  if (all === 0) return texts.empty;
  return shown === 0 ? texts.nothing : texts.count(shown, all);
}
