import type { Engine } from '../engines/engine';
import { importPeer } from './installed';

interface StateMachine {
  run(input: unknown): { readonly result: Promise<unknown> };
}

/** In process. Its history is a stream of events that nobody reads here, which spares it work. */
export async function awsLocalStepFunctions(): Promise<Engine<StateMachine>> {
  const { StateMachine } = (await importPeer('aws-local-stepfunctions')) as {
    StateMachine: new (definition: object) => StateMachine;
  };
  return {
    create: async ({ definition }) => new StateMachine(definition),
    run: (machine, input) => machine.run(input).result,
    async start(machine, input) {
      const execution = machine.run(input);
      execution.result.catch(() => undefined);
      return execution;
    },
    close: async () => undefined,
  };
}
