import { hearRefusal, isThrottling } from './account';
import { LAB_HEADER, TARGET_HEADER, WAITING_HEADER } from './contract';
import { isStudentHere } from './presence';

const attemptsMax = 6;
const firstPauseMs = 400;
const longestPauseMs = 8_000;

interface Ports {
  readonly send?: typeof fetch;
  readonly pause?: (ms: number) => Promise<void>;
  readonly chance?: () => number;
}

/** What every call that is meant for the account says of itself. */
export function accountHeaders(lab: string): Readonly<Record<string, string>> {
  return { [TARGET_HEADER]: 'aws', [LAB_HEADER]: lab, ...(!isStudentHere() && { [WAITING_HEADER]: '1' }) };
}

/** `fetch` for the services that are called without an SDK: to the account, and again when AWS asks to slow down. */
export function accountFetch(lab: string, ports: Ports = {}): typeof fetch {
  const { send = fetch, pause = wait, chance = Math.random } = ports;
  return async (input, init) => {
    const headers = new Headers(init?.headers);
    for (const [name, value] of Object.entries(accountHeaders(lab))) headers.set(name, value);
    for (let attempt = 1; ; attempt++) {
      const answer = await send(input, { ...init, headers });
      const code = answer.ok ? undefined : await codeOf(answer);
      if (code !== undefined) hearRefusal(code);
      if (code === undefined || !isThrottling(code) || attempt === attemptsMax) return answer;
      const most = Math.min(longestPauseMs, firstPauseMs * 2 ** attempt);
      // Half of it at least: a pause of nothing would ask again at once.
      await pause(most * (0.5 + chance() / 2));
    }
  };
}

async function codeOf(answer: Response): Promise<string> {
  const body: unknown = await answer
    .clone()
    .json()
    .catch(() => undefined);
  const { __type: type = '' } = (body ?? {}) as { __type?: string };
  return type.split('#').pop() ?? '';
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
