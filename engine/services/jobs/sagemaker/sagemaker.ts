import type { Owner } from '../../../base/arn';
import { own, type JsonObject } from '../../../base/json';
import type { Operation, Output } from '../../../service/operation';
import { ServiceError } from '../../../service/service-error';
import { text } from '../../../service/shape';
import type { Call, LocalService, ServicePorts } from '../../base/services';
import { transactionalApi } from '../../base/transactional-api';
import { environmentOf, readScript } from '../base/script';
import { jobOperations, scriptOperations, seconds, type JobOperation } from '../base/operation';
import { Jobs, stateOf, type Job, type JobState } from '../base/job';
import { KINDS, type Kind } from './kinds';

const operation = jobOperations('ValidationException');
const START_MS = 500;
const jobName = () =>
  text({
    min: 1,
    max: 63,
    pattern: {
      expression: /^[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}$/,
      shown: '[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}',
    },
  });

const STATUS = {
  running: 'InProgress',
  succeeded: 'Completed',
  failed: 'Failed',
  stopped: 'Stopped',
} as const satisfies Record<JobState['kind'], string>;

/** The operations of one kind of job, and how one is ended. */
function operationsOf(kind: Kind): readonly JobOperation[] {
  const jobs = new Jobs(`sagemaker/${kind.arnPart}s`);
  const named = { [kind.name]: jobName() };
  const get = async (name: string, call: Call) => {
    const job = await jobs.find(name, call);
    if (job) return job;
    throw new ServiceError('ValidationException', 'Requested resource not found.', 400);
  };
  return [
    creating(kind, jobs),
    operation({
      name: `Describe${kind.noun}`,
      input: named,
      async handle(input, call) {
        return showJob(kind, await get(String(input[kind.name]), call), call);
      },
    }),
    operation({
      name: `Stop${kind.noun}`,
      input: named,
      async handle(input, call) {
        jobs.stop(await get(String(input[kind.name]), call), '', call);
        return {};
      },
    }),
    operation({
      name: `List${kind.noun}s`,
      input: {},
      async handle(_, call) {
        const all = await jobs.list(call);
        return {
          [`${kind.noun}Summaries`]: all.toReversed().map((job) => ({
            [kind.name]: job.id,
            [kind.arn]: arnOf(kind, job.id, call.caller),
            CreationTime: seconds(job.createdAt),
            [kind.status]: STATUS[stateOf(job, call.now).kind],
          })),
        };
      },
    }),
    ...Object.values(
      scriptOperations(jobs, { length: `DescribeScriptOf${kind.noun}`, end: `End${kind.noun}` }),
    ),
  ];
}

/** The request is kept as it is, whatever its many members are. */
function creating(kind: Kind, jobs: Jobs): JobOperation {
  const name = `Create${kind.noun}`;
  const input = { [kind.name]: jobName() };
  const checked = operation({ name, input, handle: async () => ({}) });
  const answer: Operation<string, Call>['answer'] = async (request: JsonObject, call) => {
    await checked.answer(request, call);
    const missing = kind.required.filter((member) => own(request, member) === undefined);
    if (missing.length > 0) throw requires(missing);
    const id = String(request[kind.name]);
    const arn = arnOf(kind, id, call.caller);
    if (await jobs.find(id, call)) {
      const what = kind.arnPart.replaceAll('-', ' ');
      const message = `Job name must be unique within an AWS account and region, and a ${what} with this name already exists (${arn})`;
      throw new ServiceError('ResourceInUse', message, 400);
    }
    const script = readScript(environmentOf(kind.environment(request)));
    jobs.add({ id, createdAt: call.now, script, request }, call);
    return { [kind.arn]: arn };
  };
  return { ...checked, answer };
}

function requires(members: readonly string[]): ServiceError {
  const violations = members.map(
    (member) =>
      `Value null at '${member.charAt(0).toLowerCase()}${member.slice(1)}' failed to satisfy constraint: Member must not be null`,
  );
  const count = `${violations.length} validation error${violations.length === 1 ? '' : 's'} detected: `;
  return new ServiceError('ValidationException', count + violations.join('; '), 400);
}

function arnOf({ arnPart }: Kind, name: string, { partition, region, account }: Owner): string {
  return `arn:${partition}:sagemaker:${region}:${account}:${arnPart}/${name}`;
}

function showJob(kind: Kind, job: Job, { now, caller }: Call): Output {
  const { id, request, createdAt, script } = job;
  const state = stateOf(job, now);
  const endedAt = state.kind === 'running' ? undefined : state.at;
  const { Tags: _, ...shown } = request;
  return {
    ...shown,
    [kind.arn]: arnOf(kind, id, caller),
    [kind.status]: STATUS[state.kind],
    CreationTime: seconds(createdAt),
    LastModifiedTime: seconds(endedAt ?? createdAt + START_MS),
    ...kind.times(createdAt + START_MS, endedAt),
    ...kind.result?.(request, id, state.kind === 'succeeded'),
    ...(state.kind === 'failed' && {
      FailureReason: script.failure ?? `AlgorithmError: , exit code: ${script.exitCode}`,
      ...(kind.noun === 'TrainingJob' && { SecondaryStatus: 'Failed' }),
    }),
    ...(state.kind === 'stopped' && kind.noun === 'TrainingJob' && { SecondaryStatus: 'Stopped' }),
  };
}

/** SageMaker as far as jobs of training, transforming, processing, tuning and labelling go. */
export function createSageMaker(ports: ServicePorts): LocalService {
  const all = KINDS.flatMap(operationsOf);
  const table = Object.fromEntries(all.map((each) => [each.name, each]));
  return { id: 'sagemaker', api: transactionalApi(table, ports) };
}
