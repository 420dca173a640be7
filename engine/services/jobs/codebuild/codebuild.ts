import type { Output } from '../../../service/operation';
import { list, optional, text } from '../../../service/shape';
import { ServiceError } from '../../../service/service-error';
import type { Call, LocalService, ServicePorts } from '../../base/services';
import { transactionalApi } from '../../base/transactional-api';
import { environmentOf, readScript } from '../base/script';
import { given, jobOperations, kept, scriptOperations, seconds } from '../base/operation';
import { Jobs, stateOf, type Job, type JobState } from '../base/job';

const BUILDS = new Jobs('codebuild/builds');
const operation = jobOperations('InvalidInputException');
const PHASE_MS = 200;

const startBuild = operation({
  name: 'StartBuild',
  input: {
    projectName: text({ min: 1 }),
    sourceVersion: optional(text()),
    environmentVariablesOverride: kept(),
    buildspecOverride: optional(text()),
    computeTypeOverride: optional(text()),
    imageOverride: optional(text()),
    serviceRoleOverride: optional(text()),
    timeoutInMinutesOverride: kept(),
    artifactsOverride: kept(),
    sourceTypeOverride: optional(text()),
    sourceLocationOverride: optional(text()),
  },

  async handle(input, call) {
    const build = {
      id: `${input.projectName}:${call.uuid()}`,
      createdAt: call.now,
      script: readScript(environmentOf(input.environmentVariablesOverride)),
      request: given(input),
    };
    BUILDS.add(build, call);
    return { build: showBuild(build, call) };
  },
});

const batchGetBuilds = operation({
  name: 'BatchGetBuilds',
  input: { ids: list(text({ min: 1 }), { min: 1, max: 100 }) },

  async handle({ ids }, call) {
    const builds = await Promise.all(ids.map((id) => BUILDS.find(idOf(id), call)));
    const missing = ids.filter((_, index) => !builds[index]);
    return {
      builds: builds.filter((build) => build !== undefined).map((build) => showBuild(build, call)),
      buildsNotFound: missing.length > 0 ? missing : undefined,
    };
  },
});

const listBuildsForProject = operation({
  name: 'ListBuildsForProject',
  input: { projectName: text({ min: 1 }), sortOrder: optional(text()), nextToken: optional(text()) },

  async handle({ projectName, sortOrder }, call) {
    const builds = (await BUILDS.list(call)).filter(({ request }) => request.projectName === projectName);
    const ids = builds.map(({ id }) => id);
    return { ids: sortOrder === 'ASCENDING' ? ids : ids.toReversed() };
  },
});

const stopBuild = operation({
  name: 'StopBuild',
  input: { id: text({ min: 1 }) },

  async handle({ id }, call) {
    const build = await BUILDS.find(idOf(id), call);
    if (!build) {
      throw new ServiceError('ResourceNotFoundException', `Build ${id} does not exist`, 400);
    }
    return { build: showBuild(BUILDS.stop(build, 'Stopped by user', call), call) };
  },
});

/** The id in an id or an ARN. */
function idOf(build: string): string {
  return build.startsWith('arn:') ? build.split(':build/')[1]! : build;
}

const STATUS = {
  running: 'IN_PROGRESS',
  succeeded: 'SUCCEEDED',
  failed: 'FAILED',
  stopped: 'STOPPED',
} as const satisfies Record<JobState['kind'], string>;

function showBuild(build: Job, { now, caller }: Call): Output {
  const { id, request, createdAt, script } = build;
  const state = stateOf(build, now);
  const isOver = state.kind !== 'running';
  const { partition, region, account } = caller;
  const [project = '', uuid = ''] = id.split(':');
  return {
    id,
    arn: `arn:${partition}:codebuild:${region}:${account}:build/${id}`,
    buildNumber: 1,
    startTime: seconds(createdAt),
    ...(isOver && { endTime: seconds(state.at) }),
    currentPhase: isOver ? 'COMPLETED' : 'BUILD',
    buildStatus: STATUS[state.kind],
    ...(request.sourceVersion !== undefined && { sourceVersion: request.sourceVersion }),
    projectName: project,
    phases: phases(createdAt, state, script.failure ?? `exit status ${script.exitCode}`),
    source: { type: 'NO_SOURCE', buildspec: request.buildspecOverride ?? '', insecureSsl: false },
    secondarySources: [],
    secondarySourceVersions: [],
    artifacts: { location: '' },
    cache: { type: 'NO_CACHE' },
    environment: {
      type: 'LINUX_CONTAINER',
      image: request.imageOverride ?? 'aws/codebuild/amazonlinux2-x86_64-standard:5.0',
      computeType: request.computeTypeOverride ?? 'BUILD_GENERAL1_SMALL',
      environmentVariables: request.environmentVariablesOverride ?? [],
      privilegedMode: false,
      imagePullCredentialsType: 'CODEBUILD',
    },
    serviceRole: request.serviceRoleOverride ?? `arn:${partition}:iam::${account}:role/codebuild-${project}`,
    logs: {
      groupName: `/aws/codebuild/${project}`,
      streamName: uuid,
      cloudWatchLogsArn: `arn:${partition}:logs:${region}:${account}:log-group:/aws/codebuild/${project}:log-stream:${uuid}`,
    },
    timeoutInMinutes: request.timeoutInMinutesOverride ?? 60,
    queuedTimeoutInMinutes: 480,
    buildComplete: isOver,
    initiator: caller.executionArn === undefined ? 'user' : 'states.amazonaws.com',
    encryptionKey: `arn:${partition}:kms:${region}:${account}:alias/aws/s3`,
  };
}

const STATUS_OF_PHASE = {
  running: undefined,
  succeeded: 'SUCCEEDED',
  failed: 'FAILED',
  stopped: 'STOPPED',
} as const satisfies Record<JobState['kind'], string | undefined>;

function phases(createdAt: number, state: JobState, failure: string): readonly Output[] {
  const before = ['SUBMITTED', 'QUEUED', 'PROVISIONING'].map((phaseType, index) => ({
    phaseType,
    phaseStatus: 'SUCCEEDED',
    startTime: seconds(createdAt + index * PHASE_MS),
    endTime: seconds(createdAt + (index + 1) * PHASE_MS),
    durationInSeconds: 0,
  }));
  const startedAt = createdAt + before.length * PHASE_MS;
  if (state.kind === 'running') return [...before, { phaseType: 'BUILD', startTime: seconds(startedAt) }];
  const build = {
    phaseType: 'BUILD',
    phaseStatus: STATUS_OF_PHASE[state.kind],
    startTime: seconds(startedAt),
    endTime: seconds(state.at),
    durationInSeconds: Math.max(0, Math.round((state.at - startedAt) / 1000)),
    contexts: [
      state.kind === 'failed'
        ? {
            statusCode: 'COMMAND_EXECUTION_ERROR',
            message: `Error while executing command. Reason: ${failure}`,
          }
        : { statusCode: '', message: '' },
    ],
  };
  return [...before, build, { phaseType: 'COMPLETED', startTime: seconds(state.at) }];
}

/** CodeBuild as far as builds go: the projects are only named. */
export function createCodeBuild(ports: ServicePorts): LocalService {
  const table = {
    StartBuild: startBuild,
    BatchGetBuilds: batchGetBuilds,
    ListBuildsForProject: listBuildsForProject,
    StopBuild: stopBuild,
    ...scriptOperations(BUILDS),
  };
  return { id: 'codebuild', api: transactionalApi(table, ports) };
}
