import type { Localized } from '@/lib/i18n/languages';
import type { Check } from '@/lib/labs/check';
import type { Lab } from '@/lib/labs/lab';
import { json, prefix, say } from '@/lib/labs/localized';
import type { CanonicalEvent } from '../replay/history';
import type { Finding } from './compare';
import type { Judged } from './verify-receipt';

type Words = readonly Localized[];

/** What is proven, what differs, and what a receipt cannot show. */
export function describeJudged(judged: Judged): { readonly isRight: boolean; readonly lines: Words } {
  const { findings, lab, receipt } = judged;
  const isRight = findings.length === 0;
  return {
    isRight,
    lines: [
      say(`Recibo de: ${lab.title.es} (${lab.slug})`, `Receipt of: ${lab.title.en} (${lab.slug})`),
      ...aboutVersions(judged),
      ...receipt.steps.flatMap(({ id }) => aboutStep(judged, id)),
      ...findings.filter(isGeneral).map((finding) => prefix(cross, describe(finding, lab))),
      isRight ? right : wrong(findings.length),
      ...(isRight ? [honest] : []),
    ],
  };
}

const cross = say('✗ ', '✗ ');
const indent = say('    ', '    ');

const right = say(
  'Todo coincide: estas definiciones hacen lo que el recibo dice.',
  'Everything agrees: these definitions do what the receipt says.',
);
const honest = say(
  'Un recibo muestra cómo se comportan las definiciones. No demuestra quién las escribió ni cuándo.',
  'A receipt shows how the definitions behave. It does not prove who wrote them, or when.',
);

function wrong(count: number): Localized {
  return count === 1
    ? say(
        'Hay 1 diferencia: el recibo no vale tal como está.',
        'There is 1 difference: the receipt does not hold as it is.',
      )
    : say(
        `Hay ${count} diferencias: el recibo no vale tal como está.`,
        `There are ${count} differences: the receipt does not hold as it is.`,
      );
}

function aboutVersions({ isSameLab, release, receipt }: Judged): Words {
  const lab = say(
    'El laboratorio ha cambiado desde que se hizo el recibo: se juzga con el de ahora.',
    'The lab has changed since the receipt was made: it is judged by the one of today.',
  );
  const other = say(
    `Lo hizo Pasos ${receipt.pasos}; lo comprueba Pasos ${release}.`,
    `Made by Pasos ${receipt.pasos}; verified by Pasos ${release}.`,
  );
  return [...(isSameLab ? [] : [lab]), ...(release === receipt.pasos ? [] : [other])];
}

function aboutStep({ findings, lab, receipt, replayed }: Judged, id: string): Words {
  const step = lab.steps.find((each) => each.id === id);
  const repeated = replayed.find((each) => each.id === id);
  const there = receipt.steps.find((each) => each.id === id);
  if (!step || !repeated || !there) return [];
  const own = findings.filter((finding) => !isGeneral(finding) && finding.step === id);
  const stated = there.checks
    .filter(({ proof }) => proof === 'stated')
    .map(({ id }) => titleOf(lab, step.id, id));
  const proven = there.checks.length - stated.length;
  const count = say(
    `${step.title.es} · ${plural(proven, 'comprobación repetida', 'comprobaciones repetidas')}, ${plural(repeated.cases.length, 'ejecución', 'ejecuciones')}`,
    `${step.title.en} · ${plural(proven, 'check repeated', 'checks repeated')}, ${plural(repeated.cases.length, 'execution', 'executions')}`,
  );
  return [
    prefix(own.length === 0 ? say('✓ ', '✓ ') : cross, count),
    ...own.map((finding) => prefix(indent, describe(finding, lab))),
    ...(stated.length === 0 ? [] : [prefix(indent, statedOnly(stated))]),
  ];
}

function statedOnly(titles: readonly Localized[]): Localized {
  const es = titles.map((title) => `«${title.es}»`).join(', ');
  const en = titles.map((title) => `“${title.en}”`).join(', ');
  return say(
    `Solo lo dice el recibo (son cosas hechas en una cuenta, que no se pueden repetir): ${es}`,
    `Only the receipt says so (things done in an account, which cannot be repeated): ${en}`,
  );
}

type General = Extract<Finding, { readonly kind: 'seal' | 'no-step' | 'unknown-step' }>;

function isGeneral(finding: Finding): finding is General {
  return finding.kind === 'seal' || finding.kind === 'no-step' || finding.kind === 'unknown-step';
}

function describe(finding: Finding, lab: Lab): Localized {
  switch (finding.kind) {
    case 'seal':
      return say(
        'El sello no corresponde al contenido: alguien o algo ha cambiado el archivo.',
        'The seal does not fit the contents: somebody or something has changed the file.',
      );
    case 'no-step':
      return say(`Falta el paso ${finding.step}.`, `The step ${finding.step} is missing.`);
    case 'unknown-step':
      return say(
        `El laboratorio no tiene ningún paso ${finding.step}.`,
        `The lab has no step ${finding.step}.`,
      );
    case 'refused':
      return say(
        `AWS no acepta ${finding.name}: ${finding.message}`,
        `AWS does not take ${finding.name}: ${finding.message}`,
      );
    case 'check':
      return about(finding, lab, failureOf(finding));
    case 'proof':
      return about(
        finding,
        lab,
        say(
          'el recibo no dice de ella lo que sale al repetirla',
          'the receipt says something else of it than repeating it shows',
        ),
      );
    case 'asked':
      return about(finding, lab, askedOf(finding));
    case 'history':
      return about(finding, lab, partingOf(finding));
  }
}

function about(
  finding: { readonly step: string; readonly check: string; readonly case?: number },
  lab: Lab,
  what: Localized,
): Localized {
  const title = titleOf(lab, finding.step, finding.check);
  const number =
    finding.case === undefined
      ? say('', '')
      : say(`, caso ${finding.case + 1}`, `, case ${finding.case + 1}`);
  return say(`«${title.es}»${number.es}: ${what.es}`, `“${title.en}”${number.en}: ${what.en}`);
}

function failureOf({ verdict }: Extract<Finding, { kind: 'check' }>): Localized {
  switch (verdict?.status) {
    case 'failed':
      return say(
        `no se cumple. Se espera ${verdict.expected.es}; ${verdict.seen.es}`,
        `does not hold. Expected: ${verdict.expected.en}; ${verdict.seen.en}`,
      );
    case 'waiting':
      return prefix(say('no se cumple. ', 'does not hold. '), verdict.reason);
    case 'error':
      return prefix(say('no se ha podido repetir. ', 'could not be repeated. '), verdict.message);
    case 'passed':
    case undefined:
      return say('no se cumple', 'does not hold');
  }
}

function askedOf({ here, there }: Extract<Finding, { kind: 'asked' }>): Localized {
  if (!there) return say('el recibo no trae esta ejecución', 'the receipt does not have this execution');
  if (!here) return say('el laboratorio no pide esta ejecución', 'the lab does not demand this execution');
  if (here.seed !== there.seed)
    return say(
      `la semilla debería ser ${here.seed} y es ${there.seed}`,
      `the seed should be ${here.seed} and is ${there.seed}`,
    );
  return say(
    `la entrada debería ser ${json(here.input)} y es ${json(there.input)}`,
    `the input should be ${json(here.input)} and is ${json(there.input)}`,
  );
}

function partingOf({ number, event }: Extract<Finding, { kind: 'history' }>): Localized {
  const here = event ? say(`: aquí es ${nameOf(event)}`, `: here it is ${nameOf(event)}`) : ended;
  return say(
    `el historial es otro desde el evento ${number}${here.es}`,
    `the history is another from event ${number} on${here.en}`,
  );
}

const ended = say(': aquí ya ha terminado', ': here it has ended by then');

function nameOf({ type, ...event }: CanonicalEvent): string {
  const state = event.stateEnteredEventDetails?.name ?? event.stateExitedEventDetails?.name;
  return state === undefined ? `${type}` : `${type} (${state})`;
}

function titleOf(lab: Lab, step: string, id: string): Localized {
  const check: Check | undefined = lab.steps
    .find((each) => each.id === step)
    ?.checks.find((each) => each.id === id);
  return check?.title ?? say(id, id);
}

function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
