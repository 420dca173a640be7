/* `node:fs` and `node:fs/promises`: the deployment package to read, and a `/tmp` in memory that lasts as long as the sandbox. */
(function (module, load, pasos, id) {
  'use strict';
  const { host, files } = pasos;
  const { Buffer } = load('node:buffer');
  const { resolve } = load('node:path');
  const state = (pasos.disk ??= { written: new Map(), folders: new Set(['/tmp']) });
  const WORDS = {
    ENOENT: 'no such file or directory',
    EROFS: 'read-only file system',
    EISDIR: 'illegal operation on a directory',
    EEXIST: 'file already exists',
    ENOTDIR: 'not a directory',
    ENOTEMPTY: 'directory not empty',
  };
  const NUMBERS = { ENOENT: -2, EROFS: -30, EISDIR: -21, EEXIST: -17, ENOTDIR: -20, ENOTEMPTY: -39 };

  function failure(code, syscall, path) {
    const error = new Error(`${code}: ${WORDS[code]}, ${syscall} '${path}'`);
    return Object.assign(error, { errno: NUMBERS[code], code, syscall, path });
  }

  const placeOf = (path) => {
    const text =
      path instanceof URL || (path && path.href) ? decodeURIComponent(path.pathname) : String(path);
    return resolve(text).replace(/^\/private/, '');
  };
  const everything = () => [...files.map((file) => `/var/task/${file}`), ...state.written.keys()];
  const isFolder = (path) =>
    state.folders.has(path) ||
    ['/', '/var', '/var/task'].includes(path) ||
    everything().some((file) => file.startsWith(`${path}/`));
  const isPackaged = (path) => path.startsWith('/var/task/') && files.includes(path.slice(10));

  function mustBeWritable(path, syscall) {
    if (path !== '/tmp' && !path.startsWith('/tmp/')) throw failure('EROFS', syscall, path);
  }

  const encodingOf = (options) => (typeof options === 'string' ? options : options?.encoding);

  const sync = {
    readFileSync(path, options) {
      const at = placeOf(path);
      const bytes =
        state.written.get(at) ?? (isPackaged(at) ? Buffer.from(host('bytes', at), 'base64') : undefined);
      if (!bytes) throw failure(isFolder(at) ? 'EISDIR' : 'ENOENT', isFolder(at) ? 'read' : 'open', at);
      const encoding = encodingOf(options);
      return encoding ? bytes.toString(encoding) : Buffer.from(bytes);
    },
    writeFileSync(path, data, options) {
      const at = placeOf(path);
      mustBeWritable(at, 'open');
      const folder = at.slice(0, at.lastIndexOf('/'));
      if (!isFolder(folder)) throw failure('ENOENT', 'open', at);
      if (isFolder(at)) throw failure('EISDIR', 'open', at);
      const bytes =
        typeof data === 'string' ? Buffer.from(data, encodingOf(options) ?? 'utf8') : Buffer.from(data);
      const before = options?.flag === 'a' ? state.written.get(at) : undefined;
      state.written.set(at, before ? Buffer.concat([before, bytes]) : bytes);
    },
    appendFileSync: (path, data, options) =>
      sync.writeFileSync(path, data, { encoding: encodingOf(options), flag: 'a' }),
    existsSync(path) {
      const at = placeOf(path);
      return state.written.has(at) || isPackaged(at) || isFolder(at);
    },
    statSync(path, options) {
      const at = placeOf(path);
      if (!sync.existsSync(at)) {
        if (options?.throwIfNoEntry === false) return undefined;
        throw failure('ENOENT', 'stat', at);
      }
      const folder = isFolder(at);
      const size = folder ? 4096 : sync.readFileSync(at).length;
      const at0 = new Date(pasos.settings.startedAt);
      return {
        size,
        mode: folder ? 16877 : 33188,
        isFile: () => !folder,
        isDirectory: () => folder,
        isSymbolicLink: () => false,
        mtime: at0,
        ctime: at0,
        atime: at0,
        birthtime: at0,
        mtimeMs: +at0,
      };
    },
    readdirSync(path, options) {
      const at = placeOf(path);
      if (!isFolder(at)) throw failure(sync.existsSync(at) ? 'ENOTDIR' : 'ENOENT', 'scandir', at);
      const prefix = at === '/' ? '/' : `${at}/`;
      const names = new Set(
        [...everything(), ...state.folders]
          .filter((each) => each.startsWith(prefix) && each !== prefix)
          .map((each) => each.slice(prefix.length).split('/')[0]),
      );
      const sorted = [...names].filter(Boolean).sort();
      if (!options?.withFileTypes) return sorted;
      return sorted.map((name) => ({
        name,
        parentPath: at,
        isFile: () => !isFolder(prefix + name),
        isDirectory: () => isFolder(prefix + name),
        isSymbolicLink: () => false,
      }));
    },
    mkdirSync(path, options) {
      const at = placeOf(path);
      mustBeWritable(at, 'mkdir');
      if (isFolder(at) && !options?.recursive) throw failure('EEXIST', 'mkdir', at);
      const parent = at.slice(0, at.lastIndexOf('/'));
      if (!isFolder(parent)) {
        if (!options?.recursive) throw failure('ENOENT', 'mkdir', at);
        sync.mkdirSync(parent, options);
      }
      state.folders.add(at);
    },
    mkdtempSync(prefix) {
      const path = prefix + Math.random().toString(36).slice(2, 8);
      sync.mkdirSync(path);
      return path;
    },
    unlinkSync(path) {
      const at = placeOf(path);
      mustBeWritable(at, 'unlink');
      if (!state.written.delete(at)) throw failure('ENOENT', 'unlink', at);
    },
    rmSync(path, options) {
      const at = placeOf(path);
      mustBeWritable(at, 'rm');
      if (!sync.existsSync(at) && !options?.force) throw failure('ENOENT', 'rm', at);
      for (const each of [...state.written.keys()])
        if (each === at || each.startsWith(`${at}/`)) state.written.delete(each);
      for (const each of [...state.folders])
        if (each !== '/tmp' && (each === at || each.startsWith(`${at}/`))) state.folders.delete(each);
    },
    renameSync(from, to) {
      const bytes = sync.readFileSync(from);
      sync.writeFileSync(to, bytes);
      sync.unlinkSync(from);
    },
    copyFileSync: (from, to) => sync.writeFileSync(to, sync.readFileSync(from)),
    accessSync(path) {
      if (!sync.existsSync(path)) throw failure('ENOENT', 'access', placeOf(path));
    },
    realpathSync: (path) => placeOf(path),
    lstatSync: (path, options) => sync.statSync(path, options),
    rmdirSync: (path, options) => sync.rmSync(path, options),
  };
  const names = Object.keys(sync).filter((name) => name !== 'existsSync');
  const promises = Object.fromEntries(
    names.map((name) => [name.replace('Sync', ''), async (...args) => sync[name](...args)]),
  );
  const callbacks = Object.fromEntries(
    names.map((name) => [
      name.replace('Sync', ''),
      (...args) => {
        const callback = args.pop();
        promises[name.replace('Sync', '')](...args).then((value) => callback(null, value), callback);
      },
    ]),
  );
  const constants = { F_OK: 0, R_OK: 4, W_OK: 2, X_OK: 1 };
  const streams = {
    createReadStream: (path, options) =>
      load('node:stream').Readable.from([sync.readFileSync(path, options)]),
    createWriteStream(path) {
      sync.writeFileSync(path, '');
      const { Writable } = load('node:stream');
      return new Writable({ write: (chunk, _encoding, done) => done(void sync.appendFileSync(path, chunk)) });
    },
  };
  module.exports =
    id === 'node:fs/promises'
      ? { ...promises, constants }
      : { ...sync, ...callbacks, ...streams, promises: { ...promises, constants }, constants };
});
