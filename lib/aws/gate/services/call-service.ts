import * as z from 'zod';
import { LAB_TAG, STUDENT_TAG } from '@/lib/account/contract';
import { AccountError } from '../../account-error';
import type { AccountSession } from '../../session/account-session';
import type { Gate } from '../gate';
import { notOurs } from '../ownership';
import type { Offered, OfferedService } from './offered-service';
import { schemasOf, toJson, toSdk } from './model-json';

/** Each is fetched when it is first called: a client weighs some megabytes. */
const services = {
  cloudformation: async () => (await import('./cloudformation')).cloudformation,
  cloudwatchlogs: async () => (await import('./cloudwatchlogs')).cloudwatchlogs,
  dynamodb: async () => (await import('./dynamodb')).dynamodb,
  eventbridge: async () => (await import('./eventbridge')).eventbridge,
  iam: async () => (await import('./iam')).iam,
  lambda: async () => (await import('./lambda')).lambda,
  s3: async () => (await import('./s3')).s3,
  sns: async () => (await import('./sns')).sns,
  sqs: async () => (await import('./sqs')).sqs,
  sts: async () => (await import('./sts')).sts,
} as const satisfies Record<string, () => Promise<(account: AccountSession) => OfferedService>>;

const open = new WeakMap<AccountSession, Map<string, Promise<OfferedService>>>();
const ours = new WeakMap<AccountSession, Set<string>>();

export interface ServiceCall {
  readonly service: string;
  readonly operation: string;
  readonly input: Readonly<Record<string, unknown>>;
}

const callSchema: z.ZodType<ServiceCall> = z.object({
  service: z.string(),
  operation: z.string(),
  input: z.record(z.string(), z.unknown()),
});

export function parseServiceCall(body: Uint8Array): ServiceCall {
  try {
    return callSchema.parse(JSON.parse(new TextDecoder().decode(body)));
  } catch {
    throw new AccountError('SerializationException', 'The input is not a call of a service.');
  }
}

interface Asked {
  readonly account: AccountSession;
  readonly lab: string;
  readonly making: Gate['making'];
}

/** A call of a service on the student's account: by the SDK's own client, in whatever that service speaks. */
export async function callService({ account, lab, making }: Asked, call: ServiceCall): Promise<Response> {
  const service = await serviceOf(account, call);
  const offer = service?.offerOf(call.operation);
  if (!service || !offer) throw notOffered(call);
  const perform = async (input = call.input) => answerTo(service, offer.command, input);
  switch (offer.kind) {
    case 'read':
      return perform();
    case 'use':
      await requireOurs(account, service, call);
      return perform();
    case 'make': {
      const input = offer.tagged(call.input, { [LAB_TAG]: lab, [STUDENT_TAG]: account.student });
      const made = { account, lab, type: offer.type, name: String(input[offer.name]) };
      return making(made, async () => ({ value: await perform(input) }));
    }
  }
}

async function answerTo(
  service: OfferedService,
  command: Offered['command'],
  given: ServiceCall['input'],
): Promise<Response> {
  const { input, output } = schemasOf(new command({} as never));
  const answer = await service.send(new command(toSdk(input, given) as never));
  return Response.json(toJson(output, await whole(answer)));
}

function notOffered({ service, operation }: ServiceCall): AccountError {
  return new AccountError(
    'OperationNotOffered',
    `Pasos does not call ${service}:${operation} on an AWS account.`,
  );
}

function serviceOf(account: AccountSession, { service }: ServiceCall): Promise<OfferedService> | undefined {
  if (!Object.hasOwn(services, service)) return undefined;
  const clients = open.get(account) ?? new Map<string, Promise<OfferedService>>();
  open.set(account, clients);
  const found =
    clients.get(service) ?? services[service as keyof typeof services]().then((offered) => offered(account));
  clients.set(service, found);
  return found;
}

/** What is not there is AWS's to speak of. */
async function requireOurs(
  account: AccountSession,
  service: OfferedService,
  call: ServiceCall,
): Promise<void> {
  const known = ours.get(account) ?? new Set();
  ours.set(account, known);
  for (const name of service.named(call.input)) {
    const key = `${call.service} ${name}`;
    if (known.has(key)) continue;
    const tags = await service.tags(name).catch((problem: unknown) => {
      if (isMissing(problem)) return undefined;
      throw problem;
    });
    if (tags === undefined) continue;
    if (!tags.includes(LAB_TAG)) throw notOurs(name);
    known.add(key);
  }
}

const missing =
  /^(?:ResourceNotFound(?:Exception)?|NotFound(?:Exception)?|NoSuchBucket|QueueDoesNotExist|AWS\.SimpleQueueService\.NonExistentQueue)$/;

function isMissing(problem: unknown): boolean {
  return problem instanceof Error && missing.test(problem.name);
}

/** Without what the SDK says of the call; an object of S3 comes as a stream. */
async function whole(answer: unknown): Promise<object> {
  const {
    $metadata: _,
    Body: body,
    ...rest
  } = answer as {
    readonly $metadata?: object;
    readonly Body?: { readonly transformToByteArray?: () => Promise<Uint8Array> };
  };
  return body?.transformToByteArray ? { ...rest, Body: await body.transformToByteArray() } : rest;
}
