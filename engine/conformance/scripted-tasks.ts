import type { Clock, TaskRequest } from '../host/ports';
import type { CallReply, Integration } from '../integrations/integration';
import type { ConformanceCase, ScriptedAnswer } from './case';

/** Answers Task resources as the case says, on the case's own clock. */
export function scriptedTasks(tasks: ConformanceCase['tasks'] = {}, clock: () => Clock): Integration {
  const attempts = new Map<string, number>();

  function nextAnswer({ resource, input }: TaskRequest): CallReply & { readonly delayMs: number } {
    const answers = tasks[resource]!;
    const attempt = attempts.get(resource) ?? 0;
    attempts.set(resource, attempt + 1);
    const answer = answers[Math.min(attempt, answers.length - 1)]!;
    return { ...toReply(answer, input), delayMs: (answer.afterSeconds ?? 0) * 1000 };
  }

  return {
    serves: (resource) => resource in tasks,
    async perform(request) {
      const { delayMs, ...reply } = nextAnswer(request);
      if (delayMs > 0) await new Promise<void>((wake) => clock().schedule(clock().now() + delayMs, wake));
      return reply;
    },
  };
}

/** A function that is told nothing echoes what it is given. */
function toReply({ output, error, cause }: ScriptedAnswer, input: TaskRequest['input']): CallReply {
  return error === undefined
    ? { kind: 'TaskSucceeded', output: output ?? input }
    : { kind: 'TaskFailed', error, cause };
}
