import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { invariant } from '../../../../base/invariant';
import type { FunctionCall } from '../../../../host/functions';
import { sdkModel } from '../sdk-model';
import { Interpreter, type Host } from './interpreter';
import type { FromPython, PythonThreadData, ToPython } from './protocol';

/* The main module of a thread with one interpreter of Python, which serves one function. */
const port = parentPort;
invariant(port, 'this is a thread');
const { answers, signal } = workerData as PythonThreadData;
const counter = new Int32Array(signal);
/** Taken before the thread loses them. */
const receive = receiveMessageOnPort;
let calls = 0;

function tell(message: FromPython): void {
  port!.postMessage(message);
}

/** Asks the process, and stands still until it has answered: Python's calls are synchronous. */
function call(text: string): string {
  const [service, operation, input] = JSON.parse(text) as [string, string, FunctionCall['input']];
  const before = Atomics.load(counter, 0);
  tell({ kind: 'call', n: ++calls, service, operation, input });
  Atomics.wait(counter, 0, before);
  const { message } = receive(answers) as { readonly message: unknown };
  return JSON.stringify(message);
}

const host: Host = (verb, text) => {
  if (verb === 'call') return call(text);
  if (verb === 'sdk') return sdkModel(text);
  tell({ kind: 'log', at: Date.now(), text });
  return '';
};

const interpreter = Interpreter.create();
// A failed start ends the thread, which is what its owner hears of.
void interpreter.then(() => tell({ kind: 'ready' }));

port.on('message', async (message: ToPython) => {
  const python = await interpreter;
  switch (message.kind) {
    case 'load': {
      const { order, files, logStream } = message;
      return tell({ kind: 'loaded', problem: python.load(order, files, { host, logStream }) });
    }
    case 'invoke': {
      calls = 0;
      const [how, payload] = python.invoke(message.event, message.context);
      return tell({ kind: 'ended', how, payload, memoryBytes: python.memoryBytes });
    }
  }
});
