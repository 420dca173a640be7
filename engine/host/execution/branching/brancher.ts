import { invariant } from '../../../base/invariant';
import type { Json } from '../../../base/json';
import { fail, ok, type Result } from '../../../base/result';
import { parseProgram } from '../../../asl/parse/parse-program';
import type { Program } from '../../../asl/program';
import { isObject } from '../../../base/json';
import type { Debugging } from '../../../machine/debugging/debugging';
import type { Execution, Identity } from '../../../machine/execution/execution';
import type { HistoryEvent } from '../../../machine/execution/history-event';
import { branchOff } from '../../../machine/rebuild/branch-off';
import { newExecution } from '../../../machine/step';
import type { Loaded } from '../../keeping/keeper';
import type { Ports } from '../../ports';
import type { ExecutionRecord, Revision } from '../../records';
import { newClock, type Pace } from '../../time/execution-clock';
import { rebuild } from './rebuild';

export interface BranchRequest {
  readonly origin: string;
  /** The Entered event of the visit it begins with once more. */
  readonly eventId?: number;
  /** Or a frame that is held, from where it stands. */
  readonly frame?: string;
  readonly input?: Json;
  /** A valid definition, in place of the origin's. */
  readonly definition?: string;
  readonly executionArn: string;
  readonly name: string;
}

export interface BrancherOptions {
  readonly ports: Ports;
  readonly load: (arn: string) => Promise<Loaded | undefined>;
  readonly pace: () => Pace;
  readonly mocksOf: (stateMachineArn: string) => Pick<Identity, 'mocks'>;
  readonly debuggingOf: (stateMachineArn: string) => Debugging | undefined;
}

/** Where a run stands from which another goes on. */
interface Fork {
  readonly execution: Execution;
  readonly frame: string;
  readonly events: readonly HistoryEvent[];
}

const PAGE = 1_000;

/** Makes of a moment of an execution another execution that goes on from there. */
export class Brancher {
  constructor(private readonly options: BrancherOptions) {}

  /** The branch, kept and ready to go on; why there is none; undefined when there is no such origin. */
  async branch(request: BranchRequest): Promise<Result<Loaded, string> | 'taken' | undefined> {
    const { load, ports } = this.options;
    const origin = await load(request.origin);
    if (!origin) return undefined;
    const fork = await this.fork(origin, request);
    if (!fork.ok) return fork;
    const revision = await this.revision(origin, request.definition);
    const program = request.definition === undefined ? origin.keeping.program : programOf(request.definition);
    const snapshot = this.snapshot(program, fork.value, request);
    if (!snapshot.ok) return snapshot;
    if (request.definition !== undefined) await ports.store.stateMachines.keepRevision(revision);
    const record = this.record(origin.record, { request, fork: fork.value, revision });
    const { events: history } = fork.value;
    const transition = { record, snapshot: snapshot.value, replacesSeq: -1, history };
    if (!(await ports.store.executions.create(transition))) return 'taken';
    const branch = await load(record.arn);
    invariant(branch, 'what was created can be read');
    return ok(branch);
  }

  private async fork(origin: Loaded, { eventId, frame }: BranchRequest): Promise<Result<Fork, string>> {
    const { record, snapshot } = origin;
    if (snapshot.identity.type === 'EXPRESS') return fail('the history of an Express execution is not kept');
    if (record.mapRun) return fail('a child of a Distributed Map belongs to the execution that started it');
    if (frame !== undefined) {
      const isThere = snapshot.debugging?.held.some((held) => held.frame === frame);
      if (!isThere) return fail(`no frame '${frame}' is held`);
      const events = await this.events(record.arn, snapshot.lastEventId);
      return ok({ execution: snapshot, frame, events });
    }
    const events = await this.events(record.arn, eventId!);
    const entered = events[eventId! - 1];
    if (!entered?.type.endsWith('StateEntered')) return fail(`event ${eventId} does not enter a state`);
    const rebuilt = await this.rebuilt(origin, events.slice(0, -1));
    if (!rebuilt.ok) return rebuilt;
    const [first] = rebuilt.value.ready;
    if (first === undefined) return fail(`nothing is about to enter a state before event ${eventId}`);
    return ok({ execution: rebuilt.value, frame: first, events: events.slice(0, -1) });
  }

  /** Driven once more from its start, or if it is a branch itself from where that went on. */
  private async rebuilt(
    { record, snapshot, keeping: { program } }: Loaded,
    events: readonly HistoryEvent[],
  ): Promise<Result<Execution, string>> {
    const { evaluator } = this.options.ports;
    let execution = newExecution(snapshot.identity, snapshot.firstSeed ?? snapshot.seed);
    execution = { ...execution, identity: { ...snapshot.identity, redriveCount: 0, redriveTime: undefined } };
    if (record.branch && record.branch.eventId <= events.length) {
      const { eventId, frame, origin: arn } = record.branch;
      const origin = await this.options.load(arn);
      if (!origin) return fail(`the execution it is a branch of is gone: ${arn}`);
      const before = await this.rebuilt(origin, events.slice(0, eventId - 1));
      if (!before.ok) return before;
      const begun = branchOff(program, before.value, frame, { identity: snapshot.identity });
      if (!begun.ok) return begun;
      execution = begun.value;
    } else if (record.branch) {
      const origin = await this.options.load(record.branch.origin);
      return origin
        ? this.rebuilt(origin, events)
        : fail(`the execution it is a branch of is gone: ${record.branch.origin}`);
    }
    const evaluate: Parameters<typeof rebuild>[0]['evaluate'] = async ({ evaluations }) => ({
      kind: 'evaluated',
      answers: await Promise.all(evaluations.map((evaluation) => evaluator.evaluate(evaluation))),
    });
    return rebuild({ program, execution, events, evaluate });
  }

  private snapshot(
    program: Program,
    { execution, frame }: Fork,
    { executionArn, name, input }: BranchRequest,
  ): Result<Execution, string> {
    const { mocks: _mocks, ...identity } = execution.identity;
    const { stateMachineArn } = identity;
    const branched = branchOff(program, execution, frame, {
      ...(input !== undefined && { input }),
      identity: {
        ...identity,
        executionArn,
        executionName: name,
        ...this.options.mocksOf(stateMachineArn),
      },
    });
    if (!branched.ok) return branched;
    const debugging = this.options.debuggingOf(stateMachineArn);
    // It goes on from where its origin was looked at.
    return ok({
      ...branched.value,
      seq: 0,
      ...(debugging && { debugging: { ...debugging, passing: [frame] } }),
    });
  }

  /** It began when its origin did, and its own clock goes on from the moment it comes from. */
  private record(
    origin: ExecutionRecord,
    {
      request,
      fork,
      revision,
    }: { readonly request: BranchRequest; readonly fork: Fork; readonly revision: Revision },
  ): ExecutionRecord {
    const { executionArn: arn, name } = request;
    const clock = newClock(arn, this.options.pace(), this.options.ports.clock.now());
    const shown = fork.execution.steppedAt ?? clock.shown;
    return {
      arn,
      stateMachineArn: origin.stateMachineArn,
      stateMachineName: origin.stateMachineName,
      name,
      revisionKey: revision.key,
      status: 'RUNNING',
      startDate: origin.startDate,
      input: origin.input,
      redriveCount: fork.execution.identity.redriveCount,
      clock: { ...clock, shown, settings: 1 },
      branch: { origin: origin.arn, eventId: fork.events.length + 1, frame: fork.frame },
    };
  }

  private async revision({ record }: Loaded, definition: string | undefined): Promise<Revision> {
    const { ids, clock, store } = this.options.ports;
    const kept = await store.stateMachines.findRevision(record.revisionKey);
    invariant(kept, 'an execution has a revision');
    if (definition === undefined) return kept;
    const { revisionId: _revisionId, ...rest } = kept;
    return { ...rest, key: ids.uuid(), definition, updateDate: clock.now() };
  }

  private async events(arn: string, upTo: number): Promise<HistoryEvent[]> {
    const events: HistoryEvent[] = [];
    let after: string | undefined;
    do {
      const limit = Math.min(PAGE, upTo - events.length);
      const page = await this.options.ports.store.executions.history(arn, {
        limit,
        reverse: false,
        ...(after !== undefined && { after }),
      });
      events.push(...page.items);
      after = page.next;
    } while (after !== undefined && events.length < upTo);
    return events;
  }
}

function programOf(text: string): Program {
  const definition = JSON.parse(text) as Json;
  invariant(isObject(definition), 'a valid definition is an object');
  return parseProgram(definition);
}
