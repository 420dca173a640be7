import type { QuickJSContext, QuickJSHandle, VmCallResult } from 'quickjs-emscripten-core';
import { guestFile } from '../guest-files';
import { builtinScript } from './builtins';
import type { PackageFiles } from './package-files';

const FILE = 'file://';
/** What is not there is only told when it is loaded: QuickJS takes no error for a name. */
const MISSING = 'missing:';

/** Turns the modules of a deployment package into what QuickJS evaluates. */
export class ModuleSources {
  constructor(
    private readonly context: QuickJSContext,
    private readonly files: PackageFiles,
    private readonly exportNames: (id: string) => readonly string[] | undefined,
  ) {}

  /** The name of an imported module: `file:///var/task/x.mjs` for one that is an ES module, else its id. */
  readonly normalize = (from: string, specifier: string): string => {
    const origin = from.replace(FILE, '');
    const found = this.files.resolve(specifier, origin, 'import');
    if (found.kind === 'found') return found.format === 'es-module' ? FILE + found.id : found.id;
    const isPackage = !/^[./]|^file:/.test(specifier);
    const what = isPackage
      ? `package '${specifier
          .split('/')
          .slice(0, specifier.startsWith('@') ? 2 : 1)
          .join('/')}'`
      : `module '${resolved(specifier, origin)}'`;
    return `${MISSING}Cannot find ${what} imported from ${origin}`;
  };

  readonly load = (name: string): string | { error: Error } => {
    if (name.startsWith(MISSING)) return { error: new Error(name.slice(MISSING.length)) };
    if (name.startsWith(FILE)) {
      const path = name.slice(FILE.length);
      // On the first line, so that the lines of errors stay right.
      return `import.meta.url=${JSON.stringify(name)};import.meta.filename=${JSON.stringify(path)};import.meta.dirname=${JSON.stringify(path.slice(0, path.lastIndexOf('/')))};${withoutShebang(this.files.text(path))}`;
    }
    const names = (this.exportNames(name) ?? []).filter(
      (each) => /^[A-Za-z_$][\w$]*$/.test(each) && each !== 'default',
    );
    const taken = `const $m = globalThis[Symbol.for('pasos.load')](${JSON.stringify(name)});export default $m;`;
    return `${taken}${names.map((each, index) => `const $${index} = $m[${JSON.stringify(each)}];export { $${index} as ${each} };`).join('')}`;
  };

  /** A function that runs the module `id`: one of ours, or CommonJS of the package. */
  compile(id: string): VmCallResult<QuickJSHandle> {
    if (id.startsWith('node:')) return this.context.evalCode(guestFile(builtinScript(id)), `<pasos>/${id}`);
    if (id.startsWith('sdk:')) {
      const script = id === 'sdk:lib-dynamodb' || id === 'sdk:util-dynamodb' ? 'document' : 'client';
      return this.context.evalCode(guestFile(`sdk/${script}.js`), `<pasos>/${id}`);
    }
    const text = withoutShebang(this.files.text(id));
    const result = this.context.evalCode(
      `(function (exports, require, module, __filename, __dirname) {${text}\n})`,
      id,
    );
    if (result.error) this.reword(result.error, text);
    return result;
  }

  /** Evaluates an ES module: an object, or a promise of it, that has it as `module`. */
  evaluate(path: string): VmCallResult<QuickJSHandle> {
    const source = `export * as module from ${JSON.stringify(FILE + path)};`;
    return this.context.evalCode(source, '/var/runtime/index.mjs', { type: 'module' });
  }

  /** V8 tells somebody who takes CommonJS for an ES module what is wrong. */
  private reword(error: QuickJSHandle, text: string): void {
    const words = /^\s*export\s/m.test(text)
      ? "Unexpected token 'export'"
      : /^\s*import[\s{*]/m.test(text)
        ? 'Cannot use import statement outside a module'
        : undefined;
    if (words)
      this.context.newString(words).consume((message) => this.context.setProp(error, 'message', message));
  }
}

function withoutShebang(text: string): string {
  return text.startsWith('#!') ? `//${text}` : text;
}

function resolved(specifier: string, from: string): string {
  return new URL(specifier, `${FILE}${from}`).pathname;
}
