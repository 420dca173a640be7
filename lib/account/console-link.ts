/** Where AWS's console shows a state machine or an execution. */
export function consoleLink(arn: string): string {
  const [, partition = '', , region = '', , kind] = arn.split(':');
  const place = kind === 'stateMachine' ? 'statemachines/view' : 'v2/executions/details';
  return `https://${hostOf(partition, region)}/states/home?region=${region}#/${place}/${encodeURIComponent(arn)}`;
}

function hostOf(partition: string, region: string): string {
  switch (partition) {
    case 'aws-cn':
      return 'console.amazonaws.cn';
    case 'aws-us-gov':
      return 'console.amazonaws-us-gov.com';
    default:
      return `${region}.console.aws.amazon.com`;
  }
}
