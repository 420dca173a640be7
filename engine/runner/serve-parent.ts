import { RUNNER_ANSWER_CHARS_MAX } from '../base/limits';
import { evaluateEach } from '../query/jsonata/evaluate-jsonata';
import type { Answer, Evaluation } from '../query/jsonata/evaluation';
import { harden } from './harden';
import { Lines } from './lines';
import { READY, TOO_LARGE } from './protocol';
import { startWatchdog } from './watchdog';

/*
 * The main module of a child. One line in is an evaluation, one line out the answer to one expression, in order. An
 * answer is written before the next expression is begun, so that the parent knows which one it was that never ended.
 */
const { stdin, stdout } = process;
const watchdog = startWatchdog();
const waiting: string[] = [];
let isBusy = false;

function write(line: string): void {
  stdout.write(`${line}\n`);
}

function tell(answer: Answer): void {
  const text = JSON.stringify(answer);
  write(text.length > RUNNER_ANSWER_CHARS_MAX ? JSON.stringify(TOO_LARGE) : text);
}

async function serve(): Promise<void> {
  isBusy = true;
  for (let line = waiting.shift(); line !== undefined; line = waiting.shift()) {
    watchdog.begin();
    await evaluateEach(JSON.parse(line) as Evaluation, tell);
    watchdog.end();
  }
  isBusy = false;
}

// Ctrl+C reaches every process of a terminal: the parent says when it is over, by closing the pipe.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
stdin.on('end', () => process.exit(0));
stdin.setEncoding('utf8');
const lines = new Lines((line) => {
  waiting.push(line);
  if (!isBusy) void serve();
});
stdin.on('data', (chunk) => lines.push(String(chunk)));

harden();
write(READY);
