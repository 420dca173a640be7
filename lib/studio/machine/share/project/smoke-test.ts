import type { ProjectMachine } from './portable/project-machine';

/** A script that starts one execution and says whether it succeeded. */
export function smokeTest({ type }: Pick<ProjectMachine, 'type'>, input: string | undefined): string {
  const head = `#!/bin/sh
# sh smoke-test.sh <state-machine-arn> [input.json]
set -eu
ARN=\${1:?the ARN of the state machine}
INPUT=\${2:-${input ?? ''}}
`;
  return head + (type === 'EXPRESS' ? sync : standard);
}

const given = `\${INPUT:+--input "file://$INPUT"}`;

const sync = `STATUS=$(aws stepfunctions start-sync-execution --state-machine-arn "$ARN" ${given} --query status --output text)
echo "$STATUS"
[ "$STATUS" = SUCCEEDED ]
`;

const standard = `EXECUTION=$(aws stepfunctions start-execution --state-machine-arn "$ARN" ${given} --query executionArn --output text)
STATUS=RUNNING
while [ "$STATUS" = RUNNING ]; do
  sleep 1
  STATUS=$(aws stepfunctions describe-execution --execution-arn "$EXECUTION" --query status --output text)
done
echo "$STATUS $EXECUTION"
[ "$STATUS" = SUCCEEDED ]
`;
