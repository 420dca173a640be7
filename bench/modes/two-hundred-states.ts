/** 200 states of six types: what the editor validates at each key. */
export const twoHundredStates = JSON.stringify({ StartAt: 'S0', States: manyStates(200) }, null, 2);

function manyStates(count: number): Record<string, unknown> {
  const last = { [`S${count}`]: { Type: 'Succeed' } };
  const rest = Array.from({ length: count }, (_, n) => [`S${n}`, stateOf(n)]);
  return { ...Object.fromEntries(rest), ...last };
}

function stateOf(n: number): object {
  const Next = `S${n + 1}`;
  switch (n % 5) {
    case 0:
      return {
        Type: 'Pass',
        Parameters: { 'id.$': '$.order.id', 'name.$': "States.Format('{}-{}', $.a, $.b)" },
        Next,
      };
    case 1:
      return { Type: 'Wait', SecondsPath: '$.seconds', Next };
    case 2:
      return {
        Type: 'Choice',
        Choices: [
          {
            And: [
              { Variable: '$.n', IsPresent: true },
              { Variable: '$.n', NumericLessThan: n },
            ],
            Next,
          },
        ],
        Default: Next,
      };
    case 3:
      return {
        Type: 'Task',
        Resource: 'arn:aws:states:::lambda:invoke',
        Parameters: { FunctionName: 'arn:aws:lambda:us-east-1:123456789012:function:Work', 'Payload.$': '$' },
        Retry: [{ ErrorEquals: ['States.TaskFailed'], IntervalSeconds: 1, MaxAttempts: 3, BackoffRate: 2 }],
        Catch: [{ ErrorEquals: ['States.ALL'], ResultPath: '$.error', Next }],
        Next,
      };
    default:
      return {
        Type: 'Parallel',
        Branches: [{ StartAt: `B${n}`, States: { [`B${n}`]: { Type: 'Pass', End: true } } }],
        Next,
      };
  }
}
