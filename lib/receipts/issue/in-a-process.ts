import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import type { Claim } from '../receipt.schema';
import type { Issued } from './issue-receipt';

const PATIENCE_MS = 300_000;

/** What was to be repeated came to no end, or ended the process it was repeated in. */
export class NotRepeated extends Error {
  override readonly name = 'NotRepeated';
}

let last: Promise<unknown> = Promise.resolve();

/** One claim at a time, in a process that may be killed: the definitions in it may be hostile. */
export function issueInProcess(claim: Claim): Promise<Issued> {
  const issued = last.then(() => issueNow(claim));
  last = issued.catch(() => {});
  return issued;
}

async function issueNow(claim: Claim): Promise<Issued> {
  const args = ['--max-old-space-size=1024', '--import', 'tsx', 'scripts/receipt.ts'];
  const child = spawn(process.execPath, args, {
    stdio: ['pipe', 'pipe', 'inherit'],
    timeout: PATIENCE_MS,
    killSignal: 'SIGKILL',
    env: { ...process.env, AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
  });
  // A process that ends at once takes nothing in any more.
  child.stdin.on('error', () => {});
  child.stdin.end(JSON.stringify(claim));
  const [answer, [code]] = await Promise.all([text(child.stdout), once(child, 'close')]);
  if (code !== 0) throw new NotRepeated(`ended with ${String(code)}`);
  return JSON.parse(answer) as Issued;
}
