import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { connect } from '@/lib/aws/credentials/connect';
import { cleaningsOf } from '@/lib/aws/lab/answer/account-lab';
import { realClock } from '@/lib/aws/lab/account';
import { clean } from '@/lib/aws/lab/clean/clean';
import { openJournal } from '@/lib/aws/lab/journal/journal';
import { troubleOf } from '@/lib/aws/trouble';
import { ENVIRONMENT_PROFILE } from '@/lib/account/contract';
import { readSettings } from '../support/settings.mjs';
import { Stop, inWords, runCommand, say } from '../support/terminal.mjs';

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';

const usage = {
  es: `Uso: npm run sweep -- [--dry-run] [--profile PERFIL] [--region REGIÓN] [--endpoint URL] [--lab LAB] [--everybody]

Quita de una cuenta de AWS lo que hayan dejado los laboratorios hechos desde esta carpeta de datos, en todas las regiones que
conoce su diario. Con --dry-run solo lo enseña. Sin --profile usa las claves del entorno. Con --everybody, todo lo que lleva las
etiquetas de Pasos, sea de quien sea. Nunca toca nada que no las lleve.`,
  en: `Usage: npm run sweep -- [--dry-run] [--profile PROFILE] [--region REGION] [--endpoint URL] [--lab LAB] [--everybody]

Removes from an AWS account what labs that were made from this data folder have left, in all regions its journal knows. With
--dry-run it only shows it. Without --profile it uses the keys of the environment. With --everybody, all that carries the tags of
Pasos, whoever it belongs to. It never touches what does not carry them.`,
};

await runCommand(async () => {
  const asked = readArguments();
  if (asked.help) return void say(usage);
  const { dryRun, lab, everybody } = asked;
  const site = {
    journal: openJournal(join(readSettings().data, 'aws', 'journal.jsonl')),
    clock: realClock,
    troubleOf: (error: unknown) => troubleOf(error),
    whose: everybody ? ('everybody' as const) : ('made-from-here' as const),
  };
  const account = await connected(asked);
  const { accountId, arn } = account.connection;
  say(`${accountId} ${arn}`);
  let left = 0;
  for (const cleaning of cleaningsOf(account, site, lab)) {
    const cleaned = await clean(cleaning, { dryRun });
    for (const { type, name, region } of cleaned.removed)
      say(`${dryRun ? '·' : '✓'} ${type} ${name} (${region})`);
    for (const each of cleaned.left) {
      say(`✗ ${each.type} ${each.name} (${each.region}): ${each.trouble.message ?? each.trouble.kind}`);
      say(`    ${each.consoleUrl}`);
    }
    left += cleaned.left.length;
    if (cleaned.removed.length + cleaned.left.length === 0)
      say({
        es: `${cleaning.place.region}: no hay nada.`,
        en: `${cleaning.place.region}: there is nothing.`,
      });
  }
  return left === 0 ? 0 : 1;
});

type Arguments = ReturnType<typeof readArguments>;

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        'dry-run': { type: 'boolean', default: false },
        everybody: { type: 'boolean', default: false },
        profile: { type: 'string', default: process.env.AWS_PROFILE || ENVIRONMENT_PROFILE },
        region: { type: 'string', default: process.env.AWS_REGION || process.env.AWS_DEFAULT_REGION },
        endpoint: { type: 'string' },
        lab: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    return { ...values, dryRun: values['dry-run'], region: values.region ?? 'us-east-1' };
  } catch (error) {
    throw new Stop(`${error instanceof Error ? error.message : String(error)}\n${inWords(usage)}`);
  }
}

async function connected({ profile, region, endpoint }: Arguments) {
  try {
    const request = { way: { kind: 'profile' as const, name: profile }, region, endpoint };
    return await connect({ request, student: '', now: Date.now });
  } catch (error) {
    const { code, message, kind } = troubleOf(error);
    throw new Stop(`${code ?? kind}: ${message ?? ''}`);
  }
}
