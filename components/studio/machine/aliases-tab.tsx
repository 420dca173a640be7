import {
  CreateStateMachineAliasCommand,
  DeleteStateMachineAliasCommand,
  DescribeStateMachineAliasCommand,
  ListStateMachineAliasesCommand,
  ListStateMachineVersionsCommand,
  UpdateStateMachineAliasCommand,
  type DescribeStateMachineAliasOutput,
  type SFNClient,
} from '@aws-sdk/client-sfn';
import { useCallback, useState, type SubmitEvent } from 'react';
import { Refusal } from '@/components/sandbox/notices/refusal';
import { Button } from '@/components/ui/button';
import { Field } from './fields';
import type { TabProps } from './machine-panel';
import { getMessages, type MachineTexts } from './messages';
import { useAnswer } from './use-answer';
import { versionOf } from './versions-tab';

interface Routed {
  readonly name: string;
  readonly first: string;
  readonly second: string;
  readonly weight: number;
}

export function AliasesTab({ arn, target: { client }, language }: TabProps) {
  const all = getMessages(language);
  const texts = all.aliases;
  const ask = useCallback(() => readAliases(client, arn), [client, arn]);
  const { answer, problem, isBusy, change } = useAnswer(ask);
  const [edited, setEdited] = useState<Routed>();
  if (!answer) return problem ? <Refusal problem={problem} language={language} /> : <p>{all.loading}</p>;
  const { versions, aliases } = answer;
  const save = async (routed: Routed) => {
    const known = aliases.find(({ name }) => name === routed.name);
    const routingConfiguration = routesOf(routed);
    const command = known
      ? new UpdateStateMachineAliasCommand({
          stateMachineAliasArn: known.stateMachineAliasArn,
          routingConfiguration,
        })
      : new CreateStateMachineAliasCommand({ name: routed.name, routingConfiguration });
    if (await change(() => client.send(command as CreateStateMachineAliasCommand))) setEdited(undefined);
  };
  const remove = (stateMachineAliasArn: string | undefined) =>
    change(() => client.send(new DeleteStateMachineAliasCommand({ stateMachineAliasArn })));
  return (
    <div className="grid gap-5">
      <p className="text-sm text-muted">{texts.lead}</p>
      {versions.length === 0 ? (
        <p className="text-sm">{texts.needsVersion}</p>
      ) : (
        <AliasForm
          key={edited?.name ?? aliases.length}
          {...{ texts, versions, edited, isBusy }}
          onSave={(routed) => void save(routed)}
        />
      )}
      {problem && <Refusal problem={problem} language={language} />}
      {versions.length > 0 && aliases.length === 0 && <p className="text-sm text-muted">{texts.empty}</p>}
      <ul className="divide-y divide-line">
        {aliases.map((alias) => (
          <li key={alias.name} className="flex flex-wrap items-center gap-3 py-2 text-sm">
            <span className="font-mono font-medium">{alias.name}</span>
            <span className="flex-1 text-xs text-muted">
              {alias.routingConfiguration
                ?.map(
                  ({ stateMachineVersionArn, weight }) => `${versionOf(stateMachineVersionArn)}: ${weight} %`,
                )
                .join(' · ')}
            </span>
            <Button size="small" onClick={() => setEdited(routedOf(alias))}>
              {texts.update}
              <span className="sr-only"> {alias.name}</span>
            </Button>
            <Button size="small" look="danger" onClick={() => void remove(alias.stateMachineAliasArn)}>
              {all.remove}
              <span className="sr-only"> {alias.name}</span>
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface AliasFormProps {
  readonly texts: MachineTexts['aliases'];
  readonly versions: readonly string[];
  readonly edited: Routed | undefined;
  readonly isBusy: boolean;
  readonly onSave: (routed: Routed) => void;
}

function AliasForm({ texts, versions, edited, isBusy, onSave }: AliasFormProps) {
  const [routed, setRouted] = useState(
    edited ?? { name: '', first: versions[0] ?? '', second: '', weight: 100 },
  );
  const set = (part: Partial<Routed>) => setRouted({ ...routed, ...part });
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    onSave(routed);
  };
  const options = versions.map((version) => (
    <option key={version} value={version}>
      {versionOf(version)}
    </option>
  ));
  return (
    <form onSubmit={onSubmit} className="grid gap-3 @lg:grid-cols-2">
      <Field label={texts.name}>
        {(ids) => (
          <input
            {...ids}
            required
            disabled={edited !== undefined}
            value={routed.name}
            onChange={(event) => set({ name: event.target.value })}
          />
        )}
      </Field>
      <Field label={texts.first}>
        {(ids) => (
          <select {...ids} value={routed.first} onChange={(event) => set({ first: event.target.value })}>
            {options}
          </select>
        )}
      </Field>
      <Field label={texts.second}>
        {(ids) => (
          <select
            {...ids}
            value={routed.second}
            onChange={({ target: { value } }) => set({ second: value, weight: value === '' ? 100 : 50 })}
          >
            <option value="">{texts.none}</option>
            {options}
          </select>
        )}
      </Field>
      {routed.second !== '' && (
        <Field label={`${texts.weight}: ${routed.weight} %`}>
          {(ids) => (
            <input
              {...ids}
              type="range"
              min={0}
              max={100}
              value={routed.weight}
              onChange={(event) => set({ weight: Number(event.target.value) })}
            />
          )}
        </Field>
      )}
      <div className="self-end">
        <Button look="primary" type="submit" aria-busy={isBusy}>
          {edited ? texts.update : texts.create}
        </Button>
      </div>
    </form>
  );
}

async function readAliases(client: SFNClient, stateMachineArn: string) {
  const listed = await client.send(new ListStateMachineAliasesCommand({ stateMachineArn, maxResults: 1000 }));
  const { stateMachineVersions = [] } = await client.send(
    new ListStateMachineVersionsCommand({ stateMachineArn, maxResults: 1000 }),
  );
  const arns = (listed.stateMachineAliases ?? []).map(({ stateMachineAliasArn }) => stateMachineAliasArn);
  const aliases = await Promise.all(
    arns.map((stateMachineAliasArn) =>
      client.send(new DescribeStateMachineAliasCommand({ stateMachineAliasArn })),
    ),
  );
  return { aliases, versions: stateMachineVersions.map((version) => version.stateMachineVersionArn ?? '') };
}

function routesOf({ first, second, weight }: Routed) {
  const route = (stateMachineVersionArn: string, percent: number) => ({
    stateMachineVersionArn,
    weight: percent,
  });
  return second === '' ? [route(first, 100)] : [route(first, weight), route(second, 100 - weight)];
}

function routedOf({ name = '', routingConfiguration: routes = [] }: DescribeStateMachineAliasOutput): Routed {
  const [first, second] = routes;
  return {
    name,
    first: first?.stateMachineVersionArn ?? '',
    second: second?.stateMachineVersionArn ?? '',
    weight: first?.weight ?? 100,
  };
}
