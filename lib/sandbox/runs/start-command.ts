import { awsCommand } from '@/lib/targets/cli';

export interface StartCommand {
  readonly arn: string;
  readonly input: string;
  readonly name: string;
  readonly isSync: boolean;
}

/** What the aws CLI would be told. */
export function startCommand({ arn, input, name, isSync }: StartCommand): string {
  const lines = [
    `${awsCommand(arn)} stepfunctions ${isSync ? 'start-sync-execution' : 'start-execution'}`,
    `--state-machine-arn ${arn}`,
    ...(name ? [`--name ${quoted(name)}`] : []),
    `--input ${quoted(compact(input))}`,
  ];
  return lines.join(' \\\n  ');
}

/** As a shell takes it, word for word. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

function compact(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    return text;
  }
}
