import type { MapRunWork } from '../../../machine/command';
import type { Revision } from '../../records';
import { identify, type Child } from './children';
import type { MapRunRecord } from '../map-run-record';
import { persist, type MapRunSurroundings, type Parent } from '../surroundings';

/** The child at `place` of a run. */
export interface ChildStart {
  readonly run: MapRunRecord;
  readonly place: number;
  readonly child: Child;
}

/** Starts the children of one Map Run. A child that was started before stays as it is. */
export class ChildStarter {
  constructor(
    private readonly around: MapRunSurroundings,
    private readonly parent: Pick<Parent, 'record' | 'mocks'>,
    private readonly work: MapRunWork,
    private readonly revision: Revision,
  ) {}

  /** Resolves with the child's ARN once its start is committed. */
  async start({ run, place, child }: ChildStart): Promise<string> {
    const { childType, scope } = this.work;
    const { stateMachineArn } = run;
    const { record: parent, mocks } = this.parent;
    const { name, arn } = identify(
      { stateMachineArn, mapRunArn: run.arn, childType },
      place,
      run.redriveCount,
    );
    const request = {
      executionArn: arn,
      name,
      machine: { arn: stateMachineArn, name: parent.stateMachineName, type: childType },
      revision: this.revision,
      input: child.input,
      scope,
      startedBy: parent.arn,
      mocks,
      mapRun: { arn: run.arn, child: place, itemCount: child.items },
    };
    await persist(this.around, () => this.around.host.start(request));
    return arn;
  }

  /** Runs a child that failed once more: a Standard one goes on where it failed, an Express one begins anew. */
  async again(start: ChildStart): Promise<string> {
    if (this.work.childType === 'EXPRESS') return this.start(start);
    const { stateMachineArn, arn: mapRunArn } = start.run;
    const { arn } = identify({ stateMachineArn, mapRunArn, childType: 'STANDARD' }, start.place, 0);
    await persist(this.around, () => this.around.host.redrive(arn));
    return arn;
  }
}
