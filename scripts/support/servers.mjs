import { launch } from './processes.mjs';
import { toolScript } from './root.mjs';
import { serverEnvironment } from './settings.mjs';
import { Stop, say } from './terminal.mjs';

const readyMs = 120_000;
const steadyMs = 60_000;
const backoffMs = [500, 1_000, 2_000, 5_000, 10_000, 30_000];

/** What each kind of start runs: `start` the bundle, `dev` the sources as they are being edited. */
const engineCommand = { start: ['scripts/engine.mjs'], dev: ['--import', 'tsx', 'engine/bin.ts'] };

export function launchEngine(settings, mode) {
  const args = ['--port', String(settings.enginePort), '--host', settings.host, '--data', settings.data];
  return launch('engine', [...engineCommand[mode], ...args], { env: serverEnvironment(settings) });
}

/** `mode` is Next's own word: `start` serves the build, `dev` compiles as you edit. */
export function launchSite(settings, mode) {
  const args = [toolScript('next'), mode, '-H', settings.host, '-p', String(settings.port)];
  const NODE_ENV = mode === 'dev' ? 'development' : 'production';
  return launch('site', args, { env: { ...serverEnvironment(settings), NODE_ENV } });
}

/** Resolves when `/readyz` answers 200; ends with the server's last words if it dies or never gets there. */
export async function untilReady(server, port, host) {
  const base = `http://${reachable(host)}:${port}`;
  let over;
  server.exited.then((end) => (over = end));
  const deadline = performance.now() + readyMs;
  while (performance.now() < deadline) {
    if (over) throw new Stop(notStarted(server, over));
    if (await answersReady(base)) return base;
    await pause(100);
  }
  throw new Stop(notStarted(server, { code: 'timeout' }));
}

/** Keeps an engine running: when it dies it is started again, ever later while it keeps dying. */
export function superviseEngine(settings, mode, first) {
  let current = first;
  let stopping = false;
  let restarting = false;
  void keepRunning();
  return {
    restart() {
      restarting = true;
      return current.stop();
    },
    stop() {
      stopping = true;
      return current.stop();
    },
  };

  async function keepRunning() {
    let failures = 0;
    for (;;) {
      const since = performance.now();
      const end = await current.exited;
      if (performance.now() - since > steadyMs) failures = 0;
      if (!stopping && !restarting) await waitAfterFailure(end, failures++);
      if (stopping) return;
      restarting = false;
      current = launchEngine(settings, mode);
      current.speak();
    }
  }
}

function waitAfterFailure(end, failures) {
  const wait = backoffMs[Math.min(failures, backoffMs.length - 1)];
  say({
    es: `El motor se ha parado (${reason(end)}); vuelve a arrancar en ${wait / 1000} s.`,
    en: `The engine stopped (${reason(end)}); starting it again in ${wait / 1000} s.`,
  });
  return pause(wait);
}

export function reason({ code, signal }) {
  return signal ?? `code ${code}`;
}

export function pause(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

async function answersReady(base) {
  try {
    const answer = await fetch(`${base}/readyz`, { signal: AbortSignal.timeout(5_000) });
    await answer.arrayBuffer();
    return answer.status === 200;
  } catch {
    return false;
  }
}

/** An address to call for an address to listen on. */
export function reachable(host) {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}

function notStarted(server, end) {
  const words = server.lastLines();
  return {
    es: `${server.name === 'site' ? 'El sitio' : 'El motor'} no ha arrancado (${reason(end)}).\n${words}`,
    en: `The ${server.name} did not start (${reason(end)}).\n${words}`,
  };
}
