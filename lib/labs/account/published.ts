import {
  DescribeStateMachineAliasCommand,
  ListStateMachineAliasesCommand,
  ListStateMachineVersionsCommand,
} from '@aws-sdk/client-sfn';
import type { SFNClient } from '@aws-sdk/client-sfn';
import { lastPart } from '../run/facts';

export interface Published {
  /** Numbers, the newest first. */
  readonly versions: readonly number[];
  readonly aliases: readonly AliasFacts[];
}

export interface AliasFacts {
  readonly name: string;
  readonly routes: readonly { readonly version: number; readonly weight: number }[];
}

/** What was published of a machine; nothing when the machine is gone. */
export async function readPublished(client: SFNClient, stateMachineArn: string): Promise<Published> {
  try {
    const input = { stateMachineArn, maxResults: 100 };
    const [{ stateMachineVersions = [] }, { stateMachineAliases = [] }] = await Promise.all([
      client.send(new ListStateMachineVersionsCommand(input)),
      client.send(new ListStateMachineAliasesCommand(input)),
    ]);
    const versions = stateMachineVersions.map(({ stateMachineVersionArn = '' }) =>
      versionOf(stateMachineVersionArn),
    );
    const aliases = stateMachineAliases.map(({ stateMachineAliasArn = '' }) =>
      readAlias(client, stateMachineAliasArn),
    );
    return { versions: versions.sort((a, b) => b - a), aliases: await Promise.all(aliases) };
  } catch (error) {
    if (error instanceof Error && error.name === 'StateMachineDoesNotExist')
      return { versions: [], aliases: [] };
    throw error;
  }
}

async function readAlias(client: SFNClient, stateMachineAliasArn: string): Promise<AliasFacts> {
  const { name = '', routingConfiguration = [] } = await client.send(
    new DescribeStateMachineAliasCommand({ stateMachineAliasArn }),
  );
  const routes = routingConfiguration.map(({ stateMachineVersionArn = '', weight = 0 }) => ({
    version: versionOf(stateMachineVersionArn),
    weight,
  }));
  return { name, routes };
}

function versionOf(arn: string): number {
  return Number(lastPart(arn));
}
