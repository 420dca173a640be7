import {
  CloudFormationClient,
  CreateStackCommand,
  DeleteStackCommand,
  waitUntilStackCreateComplete,
  waitUntilStackDeleteComplete,
} from '@aws-sdk/client-cloudformation';

/** A student's terminal: `aws cloudformation deploy` and `delete-stack`. */
export class Stacks {
  private readonly client: CloudFormationClient;

  constructor(endpoint: string) {
    const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
    this.client = new CloudFormationClient({ endpoint, region: 'us-east-1', credentials });
  }

  async deploy(StackName: string, TemplateBody: string): Promise<void> {
    const Capabilities = ['CAPABILITY_IAM' as const];
    await this.client.send(new CreateStackCommand({ StackName, TemplateBody, Capabilities }));
    await waitUntilStackCreateComplete(this.patience(), { StackName });
  }

  async delete(StackName: string): Promise<void> {
    await this.client.send(new DeleteStackCommand({ StackName }));
    await waitUntilStackDeleteComplete(this.patience(), { StackName });
  }

  private patience() {
    return { client: this.client, maxWaitTime: 60, minDelay: 1, maxDelay: 1 };
  }
}
