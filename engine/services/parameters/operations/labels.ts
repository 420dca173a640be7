import { integer, list, optional, text } from '../../../service/shape';
import type { Call } from '../../base/services';
import { notFound, ParametersError, versionNotFound } from '../errors';
import * as members from '../members';
import { operation } from '../operation';
import {
  collectionOf,
  findParameter,
  PARAMETERS,
  parseName,
  putVersion,
  versionsOf,
  type Parameter,
} from '../parameter';

const LABELS_MAX = 10;
const labels = () => list(text({ min: 1, max: 100 }), { min: 1, max: LABELS_MAX });
const version = () => integer({ min: 1, max: Number.MAX_SAFE_INTEGER });

/** A label is on one version at most: it moves. */
export const labelParameterVersion = operation({
  name: 'LabelParameterVersion',
  input: { Name: members.parameterName(), ParameterVersion: optional(version()), Labels: labels() },

  async handle({ Name, ParameterVersion: number, Labels: given }, call) {
    const { name } = parseName(Name);
    const invalid = given.filter((label) => !/^(?!aws|ssm)[a-z_][\w.-]*$/i.test(label));
    const added = given.filter((label) => !invalid.includes(label));
    const chosen = await chosenVersion(name, number, call);
    const all = [...new Set([...chosen.labels, ...added])];
    if (all.length > LABELS_MAX)
      throw new ParametersError(
        'ParameterVersionLabelLimitExceeded',
        'A parameter version can have a maximum of ten labels.',
      );
    for (const other of await versionsOf(name, call))
      if (other.version !== chosen.version && other.labels.some((label) => added.includes(label)))
        relabel(
          other,
          other.labels.filter((label) => !added.includes(label)),
          call,
        );
    relabel(chosen, all, call);
    await follow(chosen, all, call);
    return { InvalidLabels: invalid, ParameterVersion: chosen.version };
  },
});

export const unlabelParameterVersion = operation({
  name: 'UnlabelParameterVersion',
  input: { Name: members.parameterName(), ParameterVersion: version(), Labels: labels() },

  async handle({ Name, ParameterVersion: number, Labels: given }, call) {
    const chosen = await chosenVersion(parseName(Name).name, number, call);
    const rest = chosen.labels.filter((label) => !given.includes(label));
    relabel(chosen, rest, call);
    await follow(chosen, rest, call);
    return {
      RemovedLabels: given.filter((label) => chosen.labels.includes(label)),
      InvalidLabels: given.filter((label) => !chosen.labels.includes(label)),
    };
  },
});

async function chosenVersion(name: string, number: number | undefined, call: Call): Promise<Parameter> {
  const versions = await versionsOf(name, call);
  if (versions.length === 0) throw notFound();
  const chosen = versions.find(({ version }) => version === (number ?? versions.at(-1)!.version));
  if (!chosen) throw versionNotFound(name, String(number));
  return chosen;
}

function relabel(version: Parameter, labels: readonly string[], call: Call): void {
  putVersion({ ...version, labels }, call);
}

/** The current version stands under the name too. */
async function follow({ name, version }: Parameter, labels: readonly string[], call: Call): Promise<void> {
  const current = await findParameter(name, call);
  if (current?.version === version)
    call.tx.put(collectionOf(call.caller, PARAMETERS), name, { ...current, labels });
}
