import type { JsonObject } from '../../base/json';
import { toEpochSeconds } from '../../base/time';
import { short } from '../world/trace';
import type { ClientParts } from './clients';
import { machineArn, type Run } from './runs';

/** Clients that look: what they see is what was committed, neither less nor more. */
export class Readers {
  constructor(private readonly parts: ClientParts) {}

  read(run: Run): void {
    const { chance } = this.parts.world;
    switch (chance.weighted({ describe: 3, history: 3, list: 2 })) {
      case 'describe':
        return void this.describe(run);
      case 'history':
        return void this.history(run);
      case 'list':
        return void this.list(run);
    }
  }

  /** Nothing that was there when it was asked for is missing from the answer. */
  private async describe(run: Run): Promise<void> {
    const before = this.parts.witness.find(run.arn)?.record;
    const seen = await this.call('DescribeExecution', { executionArn: run.arn }, run);
    const after = this.parts.witness.find(run.arn)?.record;
    if (!seen || !after) return;
    if (seen.input !== run.input) this.fail(run, 'DescribeExecution shows another input');
    const isStill = before?.status === after.status && before.redriveCount === after.redriveCount;
    if (!isStill) return;
    const { status, output, stopDate } = seen;
    const kept = [after.status, after.output, after.stopDate && toEpochSeconds(after.stopDate)];
    if (JSON.stringify([status, output, stopDate]) !== JSON.stringify(kept))
      this.fail(
        run,
        `DescribeExecution shows ${JSON.stringify([status, output, stopDate])}, not ${JSON.stringify(kept)}`,
      );
  }

  /** Page by page: the events that were there, in order and once each. */
  private async history(run: Run): Promise<void> {
    const before = this.parts.witness.find(run.arn)?.events.length ?? 0;
    const events = await this.pages(
      'GetExecutionHistory',
      { executionArn: run.arn, maxResults: 7 },
      'events',
      run,
    );
    if (!events) return;
    const kept = this.parts.witness.find(run.arn)?.events ?? [];
    const shown = events.map(({ id, type }) => `${String(id)} ${String(type)}`);
    const expected = kept.slice(0, shown.length).map(({ id, type }) => `${id} ${type}`);
    if (shown.join() !== expected.join()) this.fail(run, `GetExecutionHistory shows ${shown.join(', ')}`);
    if (shown.length < before)
      this.fail(run, `GetExecutionHistory shows ${shown.length} of ${before} events`);
  }

  /** Page by page: all that were there, once each. */
  private async list(run: Run): Promise<void> {
    const stateMachineArn = machineArn(run.machine.name);
    const of = () =>
      [...this.parts.witness.executions.values()]
        .filter(({ record }) => record.stateMachineArn === stateMachineArn)
        .map(({ record }) => record.arn);
    const before = of();
    const listed = await this.pages('ListExecutions', { stateMachineArn, maxResults: 2 }, 'executions', run);
    if (!listed) return;
    const arns = listed.map(({ executionArn }) => String(executionArn));
    if (new Set(arns).size !== arns.length) this.fail(run, 'ListExecutions shows one twice');
    const still = new Set(of());
    const missing = before.find((arn) => still.has(arn) && !arns.includes(arn));
    if (missing !== undefined) this.fail(run, `ListExecutions does not show ${short(missing)}`);
  }

  private async pages(
    operation: string,
    input: JsonObject,
    member: string,
    run: Run,
  ): Promise<readonly JsonObject[] | undefined> {
    const found: JsonObject[] = [];
    let nextToken: string | undefined;
    do {
      const page = await this.call(
        operation,
        { ...input, ...(nextToken !== undefined && { nextToken }) },
        run,
      );
      if (!page) return undefined;
      found.push(...(page[member] as readonly JsonObject[]));
      nextToken = page.nextToken as string | undefined;
    } while (nextToken !== undefined);
    return found;
  }

  private async call(operation: string, input: JsonObject, run: Run): Promise<JsonObject | undefined> {
    const known = this.parts.witness.find(run.arn) !== undefined;
    const answer = await this.parts.processes.call(operation, input, short(run.arn));
    if (answer?.kind === 'answered') return answer.output;
    const isUnknown = answer?.kind === 'refused' && answer.code === 'ExecutionDoesNotExist';
    if (isUnknown && known && this.parts.witness.find(run.arn))
      this.fail(run, `${operation} does not find it`);
    return undefined;
  }

  private fail(run: Run, problem: string): void {
    this.parts.world.fail(`${short(run.arn)}: ${problem}`);
  }
}
