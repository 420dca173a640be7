import { readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { Stop } from './terminal.mjs';

/** Ends with one line that names the port, who probably has it, and what to change. */
export async function requireFreePorts(wanted, host) {
  for (const { port, variable } of wanted) {
    const refusal = await tryListening(port, host);
    if (refusal) throw new Stop(await explain(refusal, { port, variable, host }));
  }
}

/** Reads a port from the environment; a wrong one ends with one line. */
export function portFrom(env, variable, otherwise) {
  const text = env[variable] || String(otherwise);
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Stop({
    es: `${variable}=${text} no es un puerto: tiene que ser un número entre 1 y 65535.`,
    en: `${variable}=${text} is not a port: it has to be a number between 1 and 65535.`,
  });
}

/** A port that nobody uses at this moment. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function tryListening(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve(error.code));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}

async function explain(refusal, { port, variable, host }) {
  if (refusal === 'EACCES') {
    return {
      es: `El sistema no deja usar el puerto ${port}. Elige uno mayor que 1023: ${variable}=${port + 3000}`,
      en: `The system does not allow port ${port}. Choose one above 1023: ${variable}=${port + 3000}`,
    };
  }
  if (refusal !== 'EADDRINUSE') {
    return {
      es: `No se puede escuchar en ${host}:${port} (${refusal}). Revisa HOST y ${variable}.`,
      en: `Cannot listen on ${host}:${port} (${refusal}). Check HOST and ${variable}.`,
    };
  }
  const owner = (await isPasos(port)) ? 'Pasos' : processOn(port);
  return {
    es: `El puerto ${port} ya está ocupado${owner ? `, probablemente por ${owner}` : ''}. Termínalo o elige otro con ${variable}=${port + 10}`,
    en: `Port ${port} is taken${owner ? `, probably by ${owner}` : ''}. Stop it or choose another with ${variable}=${port + 10}`,
  };
}

async function isPasos(port) {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(1_000) });
    return answer.status === 200 || answer.status === 503;
  } catch {
    return false;
  }
}

/** The command that listens on a port, where the system shows it (Linux). */
export function processOn(port) {
  try {
    const inodes = listeningInodes(port);
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
      if (holds(pid, inodes)) return `«${commandOf(pid)}» (pid ${pid})`;
    }
  } catch {
    return undefined;
  }
  return undefined;
}

function listeningInodes(port) {
  const wanted = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  const rows = ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((path) =>
    readFileSync(path, 'utf8').split('\n').slice(1),
  );
  const listening = rows
    .map((row) => row.trim().split(/\s+/))
    .filter((row) => row[3] === '0A' && row[1]?.endsWith(wanted));
  return new Set(listening.map((row) => `socket:[${row[9]}]`));
}

function holds(pid, inodes) {
  try {
    return readdirSync(`/proc/${pid}/fd`).some((fd) => inodes.has(readlinkSync(`/proc/${pid}/fd/${fd}`)));
  } catch {
    return false;
  }
}

function commandOf(pid) {
  return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').filter(Boolean).join(' ').slice(0, 80);
}
