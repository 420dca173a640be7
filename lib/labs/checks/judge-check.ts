import type { Check, CheckContext, CheckKind, CheckOf, Verdict } from '../check';
import { judgeAnswer } from './answer/answer';
import { judgeDefinition } from './definition';
import { judgeDeleted } from './deleted';
import { judgeAlias } from './deployment/alias';
import { judgeNothingLeft } from './deployment/nothing-left';
import { judgeRole } from './deployment/role';
import { judgeStack } from './deployment/stack';
import { judgeVersions } from './deployment/versions';
import { judgeMachine } from './machine';
import { judgeMine } from './mine';
import { judgePredict } from './predict';
import { judgeRefusedStart } from './refused-start';
import { judgeRevision } from './revision';
import { judgeHidden, judgeRun } from './runs';
import { judgeValid } from './valid/valid';

/** What a verdict depends on: while none of it changes, neither does the verdict. */
export type Source =
  'machine' | 'machines' | 'executions' | 'draft' | 'answer' | 'passed' | 'published' | 'stacks' | 'role';

interface Kind<K extends CheckKind> {
  readonly judge: (check: CheckOf<K>, context: CheckContext) => Promise<Verdict>;
  readonly reads: readonly Source[];
}

const kinds: { readonly [K in CheckKind]: Kind<K> } = {
  machine: { judge: judgeMachine, reads: ['machine', 'machines'] },
  valid: { judge: judgeValid, reads: ['machine', 'draft'] },
  definition: { judge: judgeDefinition, reads: ['machine', 'draft'] },
  run: { judge: judgeRun, reads: ['machine'] },
  history: { judge: judgeRun, reads: ['machine'] },
  hidden: { judge: judgeHidden, reads: ['machine'] },
  mine: { judge: judgeMine, reads: ['machine', 'executions'] },
  revision: { judge: judgeRevision, reads: ['machine'] },
  answer: { judge: judgeAnswer, reads: ['machine', 'executions', 'answer'] },
  deleted: { judge: judgeDeleted, reads: ['machine', 'passed'] },
  'refused-start': { judge: judgeRefusedStart, reads: ['machine', 'executions', 'answer'] },
  versions: { judge: judgeVersions, reads: ['machine', 'published'] },
  alias: { judge: judgeAlias, reads: ['machine', 'published'] },
  stack: { judge: judgeStack, reads: ['stacks'] },
  role: { judge: judgeRole, reads: ['machine', 'role'] },
  'nothing-left': { judge: judgeNothingLeft, reads: ['machines', 'stacks', 'passed'] },
  predict: { judge: judgePredict, reads: ['machine', 'executions', 'answer'] },
};

export function judgeCheck(check: Check, context: CheckContext): Promise<Verdict> {
  return (kinds[check.kind].judge as Kind<CheckKind>['judge'])(check as never, context);
}

export function sourcesOf(check: Check): readonly Source[] {
  return kinds[check.kind].reads;
}
