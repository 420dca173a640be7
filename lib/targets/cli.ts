import { choice } from './choice';

/** How a terminal reaches what an ARN names, where this tab works: the engine of this machine, or AWS itself. */
export function awsCommand(arn: string): string {
  return choice.get().kind === 'local'
    ? 'aws --endpoint-url http://127.0.0.1:8083'
    : `aws --region ${arn.split(':')[3] ?? ''}`;
}
