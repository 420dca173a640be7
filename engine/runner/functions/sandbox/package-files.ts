import { builtinId } from './builtins';
import { sdkId } from './sdk-packages';

/** Where a deployment package lies. */
const TASK = '/var/task/';

export type ModuleFormat = 'common-js' | 'es-module' | 'json';
export type Resolved =
  | { readonly kind: 'found'; readonly id: string; readonly format: ModuleFormat }
  /** Found, and cannot be required. */
  | { readonly kind: 'es-module'; readonly id: string }
  | { readonly kind: 'missing' };
export type ImportKind = 'import' | 'require';

/** The files of a deployment package, and how a program names one from another. */
export class PackageFiles {
  private readonly files: ReadonlyMap<string, Uint8Array>;

  constructor(files: ReadonlyMap<string, Uint8Array>) {
    this.files = files;
  }

  get names(): string[] {
    return [...this.files.keys()];
  }

  get bytesTotal(): number {
    let total = 0;
    for (const bytes of this.files.values()) total += bytes.length;
    return total;
  }

  bytes(path: string): Uint8Array | undefined {
    return path.startsWith(TASK) ? this.files.get(path.slice(TASK.length)) : undefined;
  }

  text(path: string): string {
    return new TextDecoder().decode(this.bytes(path) ?? new Uint8Array());
  }

  /** The module of a handler such as `src/index.handler`, with its path. */
  handlerModule(module: string): Resolved {
    for (const ending of ['', '.js', '.mjs', '.cjs']) {
      const path = normalized(`${TASK}${module}${ending}`);
      if (this.isFile(path)) return { kind: 'found', id: path, format: this.formatOf(path) };
    }
    return { kind: 'missing' };
  }

  resolve(specifier: string, from: string, kind: ImportKind): Resolved {
    const builtin = builtinId(specifier) ?? sdkId(specifier);
    if (builtin) return { kind: 'found', id: builtin, format: 'common-js' };
    const path = this.find(specifier.replace(/^file:\/\//, ''), from, kind);
    if (path === undefined) return { kind: 'missing' };
    const format = this.formatOf(path);
    if (kind === 'require' && format === 'es-module') return { kind: 'es-module', id: path };
    return { kind: 'found', id: path, format };
  }

  formatOf(path: string): ModuleFormat {
    if (path.endsWith('.json')) return 'json';
    if (path.endsWith('.mjs')) return 'es-module';
    if (path.endsWith('.cjs')) return 'common-js';
    for (let folder = parent(path); folder.length >= TASK.length - 1; folder = parent(folder)) {
      const manifest = this.manifest(folder);
      if (manifest) return manifest.type === 'module' ? 'es-module' : 'common-js';
    }
    return 'common-js';
  }

  private find(specifier: string, from: string, kind: ImportKind): string | undefined {
    if (specifier.startsWith('/')) return this.file(normalized(specifier), kind);
    if (/^\.\.?(\/|$)/.test(specifier)) return this.file(normalized(`${parent(from)}/${specifier}`), kind);
    for (let folder = parent(from); folder.length >= TASK.length - 1; folder = parent(folder)) {
      const found = this.inPackage(`${folder}/node_modules`, specifier, kind);
      if (found) return found;
    }
    return undefined;
  }

  private inPackage(folder: string, specifier: string, kind: ImportKind): string | undefined {
    const parts = specifier.split('/');
    const name = parts.splice(0, specifier.startsWith('@') ? 2 : 1).join('/');
    const place = `${folder}/${name}`;
    const inner = parts.join('/');
    const exported = exportedPath(this.manifest(place)?.exports, inner ? `./${inner}` : '.', kind);
    if (exported) return this.file(normalized(`${place}/${exported}`), 'require');
    return this.file(normalized(`${place}/${inner}`), 'require');
  }

  /** As `require` does: with an ending, or the main file of a folder; `import` takes the path as it is. */
  private file(path: string, kind: ImportKind): string | undefined {
    if (this.isFile(path)) return path;
    if (kind === 'import') return undefined;
    for (const ending of ['.js', '.json', '.cjs', '.mjs'])
      if (this.isFile(path + ending)) return path + ending;
    const main = this.manifest(path)?.main;
    const candidates = typeof main === 'string' ? [main, `${main}.js`, `${main}/index.js`] : [];
    return [...candidates, 'index.js', 'index.json', 'index.cjs', 'index.mjs']
      .map((name) => normalized(`${path}/${name}`))
      .find((each) => this.isFile(each));
  }

  private isFile(path: string): boolean {
    return this.bytes(path) !== undefined;
  }

  private manifest(folder: string): Manifest | undefined {
    const path = `${folder.replace(/\/$/, '')}/package.json`;
    if (!this.isFile(path)) return undefined;
    try {
      return JSON.parse(this.text(path)) as Manifest;
    } catch {
      return {};
    }
  }
}

interface Manifest {
  readonly type?: unknown;
  readonly main?: unknown;
  readonly exports?: unknown;
}

function parent(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}

function normalized(path: string): string {
  const kept: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') kept.pop();
    else if (part !== '' && part !== '.') kept.push(part);
  }
  return `/${kept.join('/')}`;
}

/** What `exports` of a package.json gives a way in: with conditions and `*`. */
function exportedPath(exports: unknown, wanted: string, kind: ImportKind): string | undefined {
  if (exports === undefined || exports === null) return undefined;
  const isMap = typeof exports === 'object' && Object.keys(exports).some((key) => key.startsWith('.'));
  const ways = isMap ? (exports as Record<string, unknown>) : { '.': exports };
  if (Object.hasOwn(ways, wanted)) return conditioned(ways[wanted], kind);
  for (const [way, target] of Object.entries(ways)) {
    const [start, end] = way.split('*') as [string, string | undefined];
    if (end === undefined || !wanted.startsWith(start) || !wanted.endsWith(end)) continue;
    return conditioned(target, kind)?.replace('*', wanted.slice(start.length, wanted.length - end.length));
  }
  return undefined;
}

function conditioned(target: unknown, kind: ImportKind): string | undefined {
  if (typeof target === 'string') return target;
  if (typeof target !== 'object' || target === null) return undefined;
  for (const [condition, inner] of Object.entries(target)) {
    if ([kind, 'node', 'default'].includes(condition)) return conditioned(inner, kind);
  }
  return undefined;
}
