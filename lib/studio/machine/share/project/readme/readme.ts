import type { Language } from '@/lib/i18n/languages';
import type { Portable } from '../portable/portable';
import type { ProjectKind } from '../project-kind';
import { commandsOf } from './commands';
import { en } from './en';
import { es, type ReadmeTexts } from './es';

export interface Contents {
  readonly kind: ProjectKind;
  readonly inputs: readonly string[];
  readonly hasMocks: boolean;
  readonly files: readonly string[];
}

const texts: Readonly<Record<Language, ReadmeTexts>> = { es, en };

/** What is in the project and what to do with it: to deploy it, try it, find it in the console, and remove it. */
export function readme(machine: Portable, contents: Contents, language: Language): string {
  const { kind, inputs, hasMocks, files } = contents;
  const told = texts[language];
  const commands = commandsOf(kind, machine, inputs[0]);
  const parts = [
    `# ${machine.name}`,
    told.intro(machine.type),
    [
      ...files.flatMap((file) =>
        told.files[file] === undefined ? [] : [`- \`${file}\`: ${told.files[file]}`],
      ),
      `- \`inputs/\`: ${told.inputs}`,
      ...(hasMocks ? [`- \`MockConfigFile.json\`: ${told.mocks}`] : []),
    ].join('\n'),
    `## ${told.before}`,
    [
      told.needs[kind],
      machine.resources === undefined ? told.ownResources : told.labResources,
      told.role,
      ...(machine.isBroad ? [told.broad] : []),
      ...machine.otherRoles.map((role) => told.otherRole(role)),
      told.otherAccounts,
    ].join('\n\n'),
    `## ${told.deploy}`,
    shell(commands.deploy),
    told.created,
    `## ${told.test}`,
    shell(commands.test),
    told.tested,
    `## ${told.console}`,
    told.consoleUrl[kind],
    CONSOLES.map(([name, url]) => `- [${name}](${url})`).join('\n'),
    `## ${told.local}`,
    told.localFirst,
    shell(commands.local),
    `## ${told.destroy}`,
    shell(commands.destroy),
    told.destroyed,
  ];
  return `${parts.join('\n\n')}\n`;
}

/** Without a region they open in the one that was looked at last. */
const CONSOLES = [
  ['Step Functions', 'https://console.aws.amazon.com/states/home#/statemachines'],
  ['CloudFormation', 'https://console.aws.amazon.com/cloudformation/home#/stacks'],
  ['CloudWatch Logs', 'https://console.aws.amazon.com/cloudwatch/home#logsV2:log-groups'],
  ['IAM', 'https://console.aws.amazon.com/iam/home#/roles'],
] as const;

function shell(commands: string): string {
  return `\`\`\`sh\n${commands}\n\`\`\``;
}
