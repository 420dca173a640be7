/** The modules of Node.js by the guest script that has them. */
const SCRIPTS: Readonly<Record<string, readonly string[]>> = {
  assert: ['assert', 'assert/strict'],
  buffer: ['buffer'],
  crypto: ['crypto'],
  events: ['events'],
  fs: ['fs', 'fs/promises'],
  path: ['path', 'path/posix'],
  process: ['process'],
  stream: ['stream', 'stream/promises'],
  timers: ['timers', 'timers/promises'],
  url: ['url', 'querystring'],
  formatting: ['util', 'util/types'],
  surroundings: [
    'async_hooks',
    'constants',
    'diagnostics_channel',
    'module',
    'os',
    'perf_hooks',
    'string_decoder',
    'tty',
    'v8',
  ],
};

/** What can be imported and not be used, with what is imported of it by name. */
export const REFUSED: Readonly<Record<string, readonly string[]>> = {
  'node:child_process': ['exec', 'execFile', 'execFileSync', 'execSync', 'fork', 'spawn', 'spawnSync'],
  'node:cluster': ['fork'],
  'node:dgram': ['createSocket'],
  'node:dns': ['lookup', 'promises', 'resolve'],
  'node:dns/promises': ['lookup', 'resolve'],
  'node:http': ['Agent', 'createServer', 'get', 'request'],
  'node:http2': ['connect', 'createServer'],
  'node:https': ['Agent', 'createServer', 'get', 'request'],
  'node:inspector': ['open'],
  'node:net': ['Socket', 'connect', 'createConnection', 'createServer'],
  'node:readline': ['createInterface'],
  'node:tls': ['connect', 'createSecureContext'],
  'node:vm': ['Script', 'createContext', 'runInContext', 'runInNewContext', 'runInThisContext'],
  'node:worker_threads': ['Worker', 'isMainThread', 'parentPort', 'workerData'],
  'node:zlib': [
    'brotliCompressSync',
    'brotliDecompressSync',
    'createGunzip',
    'createGzip',
    'deflateSync',
    'gunzip',
    'gunzipSync',
    'gzip',
    'gzipSync',
    'inflateSync',
  ],
};

const SCRIPT_OF = new Map(
  Object.entries(SCRIPTS).flatMap(([script, names]) =>
    names.map((name): [string, string] => [`node:${name}`, script]),
  ),
);
export const BUILTINS = [...SCRIPT_OF.keys(), ...Object.keys(REFUSED)].map((id) => id.slice(5));
const KNOWN: ReadonlySet<string> = new Set(BUILTINS);

/** `fs` and `node:fs` as `node:fs`, if there is such a module. */
export function builtinId(specifier: string): string | undefined {
  const name = specifier.startsWith('node:') ? specifier.slice(5) : specifier;
  return KNOWN.has(name) ? `node:${name}` : undefined;
}

/** The script of a module that begins with `node:`: also those of ours that no program can name. */
export function builtinScript(id: string): string {
  return `modules/${SCRIPT_OF.get(id) ?? (id === 'node:pasos' || id === 'node:web' ? id.slice(5) : 'surroundings')}.js`;
}
