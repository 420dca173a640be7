import type { Workload } from '../workloads';
import type { Engine } from './engine';
import { HttpConnections } from './http-connections';
import { randomPort, Server, type ServerCommand } from './server';

type Answer = Record<string, unknown>;

const roleArn = 'arn:aws:iam::123456789012:role/Bench';
const headers =
  'Content-Type: application/x-amz-json-1.0\r\nAccept: */*\r\nX-Amz-Date: 20260101T000000Z\r\n' +
  'Authorization: AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/states/aws4_request, SignedHeaders=host, Signature=0\r\n';
const pauseMsMax = 50;

export interface Machine {
  readonly arn: string;
  readonly isSync: boolean;
}

/** An engine behind the Step Functions API, started by its command. */
export class AwsEndpoint implements Engine<Machine> {
  private machines = 0;

  private constructor(
    readonly server: Server,
    private readonly connections: HttpConnections,
  ) {}

  static async open(command: (port: number) => ServerCommand, clients: number): Promise<AwsEndpoint> {
    const port = randomPort();
    const server = await Server.start(command(port), port);
    return new AwsEndpoint(server, new HttpConnections(port, clients));
  }

  async call(operation: string, body: object): Promise<Answer> {
    const target = `X-Amz-Target: AWSStepFunctions.${operation}\r\n`;
    for (;;) {
      const answer = await this.connections.post(headers + target, JSON.stringify(body));
      // It listens before it is ready.
      if (answer.status === 503) await pause(2);
      else if (answer.status < 300) return JSON.parse(answer.body) as Answer;
      else throw new Error(`${operation}: ${answer.status} ${answer.body.slice(0, 300)}`);
    }
  }

  async create({ definition, type = 'STANDARD' }: Workload): Promise<Machine> {
    const name = `bench-${process.pid}-${(this.machines += 1)}`;
    const body = { name, definition: JSON.stringify(definition), roleArn };
    const isSync = type === 'EXPRESS';
    const { stateMachineArn } = await this.call('CreateStateMachine', isSync ? { ...body, type } : body);
    return { arn: String(stateMachineArn), isSync };
  }

  async start({ arn: stateMachineArn }: Machine, input: unknown): Promise<string> {
    const { executionArn } = await this.call('StartExecution', {
      stateMachineArn,
      input: JSON.stringify(input),
    });
    return String(executionArn);
  }

  async run(machine: Machine, input: unknown): Promise<unknown> {
    if (machine.isSync) {
      const body = { stateMachineArn: machine.arn, input: JSON.stringify(input) };
      return outputOf(await this.call('StartSyncExecution', body));
    }
    return this.outcome(await this.start(machine, input));
  }

  /** Asks until the execution is over: at once, then ever later. */
  async outcome(executionArn: string): Promise<unknown> {
    for (let asked = 0; ; asked += 1) {
      const answer = await this.call('DescribeExecution', { executionArn });
      if (answer.status !== 'RUNNING') return outputOf(answer);
      if (asked > 1) await pause(Math.min(pauseMsMax, asked));
    }
  }

  async close(): Promise<void> {
    this.connections.close();
    await this.server.stop();
  }
}

function outputOf({ status, output, error, cause }: Answer): unknown {
  if (status !== 'SUCCEEDED')
    throw new Error(`${String(status)} ${String(error)} ${String(cause)}`.slice(0, 400));
  return JSON.parse(String(output));
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
