import type { QuickJSContext, QuickJSHandle, VmCallResult } from 'quickjs-emscripten-core';
import { digests } from './digests';
import { formatted } from './intl';
import type { ModuleSources } from './module-sources';
import type { PackageFiles } from './package-files';
import { sdkModel } from './sdk-model';

/** What a program within the wall can ask of the outside: all of it. Texts in, text out. */
export interface Verbs {
  readonly files: PackageFiles;
  memoryBytes(): number;
  loaded(problem: string | undefined): void;
  end(kind: 'returned' | 'failed', payload: string): void;
  log(level: string | undefined, text: string): void;
  call(n: number, service: string, operation: string, input: string): void;
  timer(id: number, ms: number): void;
  untimer(id: number): void;
  exit(payload: string | undefined, status: string): void;
}

interface HostOptions {
  readonly context: QuickJSContext;
  readonly sources: ModuleSources;
  readonly verbs: Verbs;
}

/** The function `host(verb, …texts)` for the prelude. */
export function guestVerbs({ context, sources, verbs }: HostOptions): QuickJSHandle {
  const handled: Readonly<Record<string, (text: string) => VmCallResult<QuickJSHandle>>> = {
    compile: (id) => sources.compile(id),
    import: (path) => sources.evaluate(path),
  };
  const told = textVerbs(verbs);
  const host = context.newFunction('host', (...handles) => {
    const [verb = '', ...texts] = handles.map((handle) => context.getString(handle));
    if (Object.hasOwn(handled, verb)) return handled[verb]!(texts[0] ?? '');
    if (!Object.hasOwn(told, verb)) return context.undefined;
    const answer = told[verb]!(...(texts as [string, string, string, string]));
    return answer === undefined ? context.undefined : context.newString(answer);
  });
  // ES modules reach CommonJS by this one.
  return host;
}

type TextVerb = (a: string, b: string, c: string, d: string) => string | undefined;

function textVerbs(verbs: Verbs): Readonly<Record<string, TextVerb>> {
  const { files } = verbs;
  return {
    text: (path) => files.text(path),
    bytes: (path) => Buffer.from(files.bytes(path) ?? new Uint8Array()).toString('base64'),
    resolve: (specifier, from) => JSON.stringify(files.resolve(specifier, from, 'require')),
    hash: (algorithm, bytes) => digests.hash(algorithm, bytes),
    hmac: (algorithm, key, bytes) => digests.hmac(algorithm, key, bytes),
    intl: (kind, given) => formatted(kind, given),
    sdk: (name) => sdkModel(name),
    memory: () => String(verbs.memoryBytes()),
    now: () => String(performance.timeOrigin + performance.now()),
    log: (level, text) => void verbs.log(level, text),
    write: (text) => void verbs.log(undefined, text),
    call: (n, service, operation, input) => void verbs.call(Number(n), service, operation, input),
    timer: (id, ms) => void verbs.timer(Number(id), Number(ms)),
    untimer: (id) => void verbs.untimer(Number(id)),
    loaded: (problem) => void verbs.loaded(problem),
    end: (kind, payload) => void verbs.end(kind === 'returned' ? 'returned' : 'failed', payload),
    crash: (_kind, payload) => void verbs.exit(payload, 'exit status 128'),
    exit: (code) =>
      void verbs.exit(
        undefined,
        code === 'aborted' ? 'signal: aborted' : `exit status ${Math.trunc(Number(code)) & 255}`,
      ),
  };
}
