import type { Cleaned, LabRequest, OwnedResource } from '@/lib/account/contract';
import type { Lab } from '@/lib/labs/lab';
import { readBody } from '@/lib/progress/request';
import { AccountError } from '../../account-error';
import type { AccountSession } from '../../session/account-session';
import { clean, listOwned } from '../clean/clean';
import type { Owner } from '../names';
import { plan } from '../plan/plan';
import { workOf } from '../plan/work';
import { prepare } from '../prepare/prepare';
import { cleaningsOf, placeOf, type LabSite } from './account-lab';
import { BODY_BYTES_MAX, cleanRequestSchema, labRequestSchema } from './request.schema';
import { inTurn } from './turns';

/** `POST /api/account/plan`: asks, and changes nothing. */
export async function answerPlan(request: Request, account: AccountSession, site: LabSite) {
  const body = await readBody(request, labRequestSchema, BODY_BYTES_MAX);
  if ('refusal' in body) return body.refusal;
  const lab = await labOf(body.value, site);
  return reply(
    await plan({
      place: placeOf(account, site.clock),
      owner: ownerOf(body.value, account),
      callerArn: account.connection.arn,
      work: workOf(body.value.machine, lab),
      template: lab?.template,
    }),
  );
}

/** `POST /api/account/prepare`: asked twice at once, it is done once and looked over once more. */
export async function answerPrepare(request: Request, account: AccountSession, site: LabSite) {
  const body = await readBody(request, labRequestSchema, BODY_BYTES_MAX);
  if ('refusal' in body) return body.refusal;
  const lab = await labOf(body.value, site);
  const { machine } = body.value;
  const making = {
    place: placeOf(account, site.clock),
    owner: ownerOf(body.value, account),
    journal: site.journal,
  };
  return reply(await inTurn(keyOf(account), () => prepare(making, { machine, template: lab?.template })));
}

/** `GET /api/account/resources[?lab=…]` */
export async function answerResources(request: Request, account: AccountSession, site: LabSite) {
  const lab = new URL(request.url).searchParams.get('lab') ?? undefined;
  const found: OwnedResource[] = [];
  for (const cleaning of cleaningsOf(account, site, lab)) found.push(...(await listOwned(cleaning)));
  return reply(found);
}

/** `POST /api/account/clean` */
export async function answerClean(request: Request, account: AccountSession, site: LabSite) {
  const body = await readBody(request, cleanRequestSchema, BODY_BYTES_MAX);
  if ('refusal' in body) return body.refusal;
  const { lab, dryRun } = body.value;
  const cleanAll = async (): Promise<Cleaned> => {
    const parts: Cleaned[] = [];
    for (const cleaning of cleaningsOf(account, site, lab)) parts.push(await clean(cleaning, { dryRun }));
    return { removed: parts.flatMap((part) => part.removed), left: parts.flatMap((part) => part.left) };
  };
  return reply(await (dryRun ? cleanAll() : inTurn(keyOf(account), cleanAll)));
}

function ownerOf({ lab }: LabRequest, { student }: AccountSession): Owner {
  return { lab, student };
}

/** Undefined for the studio. */
async function labOf({ lab }: LabRequest, { loadLab }: LabSite): Promise<Lab | undefined> {
  if (lab === 'studio') return undefined;
  const found = await loadLab(lab);
  if (!found.localOnly) return found;
  throw new AccountError('OperationNotOffered', `${lab} is done on the local engine only.`);
}

/** Whoever works in an account of their own works there one after the other. */
function keyOf({ connection, student }: AccountSession): string {
  return `${connection.accountId} ${student}`;
}

function reply(answer: unknown): Response {
  return Response.json(answer, { headers: { 'cache-control': 'no-store' } });
}
