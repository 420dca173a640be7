import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ENVIRONMENT_PROFILE } from '@/lib/account/contract';
import { connect } from '@/lib/aws/credentials/connect';
import { createClients, realClock } from '@/lib/aws/lab/account';
import { openJournal } from '@/lib/aws/lab/journal/journal';
import { recordRun, type ToRecord } from '@/lib/aws/record/record-run';
import { troubleOf } from '@/lib/aws/trouble';
import { getStep } from '@/lib/labs/lab';
import { readLab } from '@/lib/labs/read-lab';
import { simulatorHere } from '@/lib/studio/simulator/run-here';
import { caseFileText, conformanceCase } from '@/lib/studio/twin/case/conformance-case';
import { twinWithAnswers } from '@/lib/studio/twin/run/twin-with-answers';
import type { TwinRun } from '@/lib/studio/twin/twin-run';
import { compareTwins } from '@/lib/studio/twin/verdict/compare-twins';
import { verdictText } from '@/lib/studio/twin/words/verdict-text';
import { readSettings } from '../support/settings.mjs';
import { Stop, inWords, runCommand, say } from '../support/terminal.mjs';

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';

const usage = {
  es: `Uso: npm run record -- (--lab LAB --step PASO | --machine FICHERO) [--input JSON] [--name NOMBRE] [--out FICHERO]
                         [--profile PERFIL] [--region REGIÓN] [--endpoint URL]

Crea la máquina en tu cuenta de AWS con un rol propio (y lo que traiga el laboratorio), la ejecuta una vez, guarda lo que pasó como
caso de conformidad sin cuenta, nombres, identificadores ni horas, y lo borra todo. De un paso usa la solución y su primera entrada.
Los datos de la entrada y de las respuestas sí quedan en el caso. Sin --profile usa las claves del entorno.`,
  en: `Usage: npm run record -- (--lab LAB --step STEP | --machine FILE) [--input JSON] [--name NAME] [--out FILE]
                         [--profile PROFILE] [--region REGION] [--endpoint URL]

Creates the machine in your AWS account with a role of its own (and what the lab brings), runs it once, keeps what happened as a
conformance case without account, names, identifiers or times, and removes everything. Of a step it takes the solution and its first
input. The data of the input and of the answers is in the case. Without --profile it uses the keys of the environment.`,
};

await runCommand(async () => {
  const asked = readArguments();
  if (asked.help || (asked.lab === undefined) === (asked.machine === undefined)) return void say(usage);
  const student = randomBytes(6).toString('hex');
  const toRecord = await whatToRecord(asked, `pasos-record-${student.slice(0, 6)}`);
  const account = await connected(asked);
  const { accountId, partition, region, arn } = account.connection;
  say(`${accountId} ${arn} ${region}`);
  const place = {
    accountId,
    partition,
    region,
    clients: createClients(account.settings()),
    clock: realClock,
  };
  const journal = openJournal(join(readSettings().data, 'aws', 'journal.jsonl'));
  const site = { place, journal, owner: { lab: 'record', student } };
  const { run, left } = await recordRun({ site, troubleOf: (error) => troubleOf(error) }, toRecord).catch(
    (error: unknown) => {
      throw inWordsOfAws(error);
    },
  );
  say(`${run.status} ${run.error ?? ''}`);
  await sayTwin(run);
  await keep(run, asked);
  for (const line of left) say(`✗ ${line}`);
  return left.length === 0 ? 0 : 1;
});
// Whatever the simulator has still open.
process.exit();

type Arguments = ReturnType<typeof readArguments>;

function readArguments() {
  try {
    const text = { type: 'string' } as const;
    const { values } = parseArgs({
      options: {
        ...{ lab: text, step: text, machine: text, input: text, name: text, out: text, endpoint: text },
        profile: { type: 'string', default: process.env.AWS_PROFILE || ENVIRONMENT_PROFILE },
        region: { type: 'string', default: process.env.AWS_REGION || process.env.AWS_DEFAULT_REGION },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const name = values.name ?? [values.lab, values.step].filter(Boolean).join('-');
    return { ...values, name: name || 'machine', region: values.region ?? 'us-east-1' };
  } catch (error) {
    throw new Stop(`${error instanceof Error ? error.message : String(error)}\n${inWords(usage)}`);
  }
}

/** The machine gets a name of its own: one of the student's is not to be met. */
async function whatToRecord(
  { lab: slug, step: id, machine, input }: Arguments,
  name: string,
): Promise<ToRecord> {
  if (slug === undefined) {
    const definition = await readFile(machine ?? '', 'utf8');
    return { machine: { name, type: 'STANDARD', definition }, input: input ?? '{}' };
  }
  const lab = await readLab(slug);
  const step = getStep(lab, id ?? lab.steps[0]?.id ?? '');
  if (step.machine?.type === 'EXPRESS')
    throw new Stop({
      es: 'AWS no cuenta la historia de las ejecuciones Express: solo se graban máquinas Standard.',
      en: 'AWS tells no history of Express executions: only Standard machines are recorded.',
    });
  const definition = step.drafts[0]?.solution ?? '';
  const given = input ?? JSON.stringify(step.inputs[0]?.value ?? {});
  return { machine: { name, type: 'STANDARD', definition }, input: given, template: lab.template };
}

async function connected({ profile, region, endpoint }: Arguments) {
  try {
    const request = { way: { kind: 'profile' as const, name: profile }, region, endpoint };
    return await connect({ request, student: '', now: Date.now });
  } catch (error) {
    throw inWordsOfAws(error);
  }
}

function inWordsOfAws(error: unknown): Stop {
  const { code, message, kind } = troubleOf(error);
  return new Stop(`${code ?? kind}: ${message ?? ''}`);
}

/** Whether the engine here does the same with what AWS answered. */
async function sayTwin(run: TwinRun): Promise<void> {
  const twin = await twinWithAnswers({ run, type: 'STANDARD' }, simulatorHere);
  if (twin.kind !== 'ran') return;
  const report = compareTwins(run, twin.run);
  say({ es: verdictText(report, 'es'), en: verdictText(report, 'en') });
}

async function keep(run: TwinRun, { name, region, endpoint, out }: Arguments): Promise<void> {
  const where = endpoint === undefined ? `AWS, ${region}` : 'an endpoint that is not AWS';
  const provenance = `Recorded at ${where}, by npm run record. Account, names, identifiers and times taken out.`;
  const file = out ?? join('engine', 'conformance', 'cases', `recorded-${name}.json`);
  await writeFile(file, caseFileText({ provenance, cases: [conformanceCase(name, run)] }));
  say({ es: `Guardado en ${file}.`, en: `Kept in ${file}.` });
}
