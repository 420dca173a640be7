import base from '@jitl/quickjs-wasmfile-release-sync';
import {
  newQuickJSWASMModuleFromVariant,
  newVariant,
  type QuickJSContext,
  type QuickJSHandle,
  type QuickJSRuntime,
} from 'quickjs-emscripten-core';
import type { FunctionProgram } from '../../../host/functions';
import { guestFile } from '../guest-files';
import { BUILTINS, REFUSED } from './builtins';
import { ModuleSources } from './module-sources';
import type { PackageFiles } from './package-files';
import { guestVerbs, type Verbs } from './verbs';

const PAGE_BYTES = 65_536;
const PAGES_FIRST = 256;
const MEMORY_MB_MAX = 512;
const MEMORY_MB_MIN = 64;
const STACK_BYTES_MAX = 512 * 1024;
const JOBS_AT_ONCE = 2_000;
const VERSIONS: Readonly<Record<string, string>> = {
  'nodejs24.x': '24.11.0',
  'nodejs22.x': '22.21.0',
  'nodejs20.x': '20.19.5',
};

/** What a sandbox tells whoever runs it. Called within a slice. */
export interface SandboxEvents {
  /** The module with the handler was loaded; or what was wrong with it, as a payload. */
  loaded(problem: string | undefined): void;
  ended(kind: 'returned' | 'failed', payload: string): void;
  log(level: string | undefined, text: string): void;
  call(n: number, service: string, operation: string, input: string): void;
  timer(id: number, ms: number): void;
  untimer(id: number): void;
  /** An exception that nobody catches, or the end of the process. */
  exited(payload: string | undefined, status: string): void;
}

export interface SandboxOptions {
  readonly wasm: WebAssembly.Module;
  readonly program: FunctionProgram;
  readonly instance: string;
  readonly files: PackageFiles;
  readonly events: SandboxEvents;
}

/** How a slice of work went. `out-of-memory` and `interrupted`: the sandbox is of no more use. */
export type Slice = 'ok' | 'interrupted' | 'out-of-memory' | 'broken';

/** One QuickJS in a memory of its own, with the code of one function. */
export class Sandbox {
  /** Until when the slice at hand may take, in milliseconds since the epoch. */
  deadline = Infinity;
  /** Its time is over, whatever the program makes of that. */
  isStopped = false;
  private readonly guest: QuickJSHandle;

  private constructor(
    private readonly context: QuickJSContext,
    private readonly runtime: QuickJSRuntime,
    private readonly memory: WebAssembly.Memory,
    private readonly options: SandboxOptions,
  ) {
    runtime.setInterruptHandler(() => (this.isStopped ||= Date.now() > this.deadline));
    const sources = new ModuleSources(context, options.files, (id) => this.exportNames(id));
    runtime.setModuleLoader(sources.load, sources.normalize);
    this.guest = this.prelude(guestVerbs({ context, sources, verbs: this.verbs() }));
  }

  static async create(options: SandboxOptions): Promise<Sandbox> {
    const megabytes = Math.min(Math.max(options.program.memoryMb, MEMORY_MB_MIN), MEMORY_MB_MAX);
    const memory = new WebAssembly.Memory({
      initial: PAGES_FIRST,
      maximum: (megabytes * 1048576) / PAGE_BYTES,
    });
    const variant = newVariant(base, { wasmModule: options.wasm, wasmMemory: memory });
    const runtime = (await newQuickJSWASMModuleFromVariant(variant)).newRuntime();
    runtime.setMemoryLimit(Math.trunc(megabytes * 0.9) * 1048576);
    runtime.setMaxStackSize(STACK_BYTES_MAX);
    return new Sandbox(runtime.newContext(), runtime, memory, options);
  }

  get memoryBytes(): number {
    return this.memory.buffer.byteLength;
  }

  /** Loads the module with the handler. */
  load(): Slice {
    const { handler } = this.options.program;
    const match = /^(.*?)([^/.]+)\.(.+)$/.exec(handler);
    if (!match || handler.includes('..'))
      return this.enter('tell', 'Runtime.MalformedHandlerName', 'Bad handler');
    const module = `${match[1]}${match[2]}`;
    const found = this.options.files.handlerModule(module);
    if (found.kind !== 'found') {
      return this.enter(
        'tell',
        'Runtime.ImportModuleError',
        `Error: Cannot find module '${match[2]}'\nRequire stack:\n- /var/runtime/index.mjs`,
      );
    }
    return this.enter('begin', found.id, found.format, match[3]!);
  }

  invoke(event: string, context: string): Slice {
    return this.enter('invoke', event, context);
  }

  fire(timer: number): Slice {
    return this.enter('fire', String(timer));
  }

  answer(n: number, text: string): Slice {
    return this.enter('answer', String(n), text);
  }

  /** Calls into the sandbox, and runs what follows until it waits. */
  private enter(name: string, ...texts: string[]): Slice {
    try {
      const slice =
        this.call(name, texts) ?? this.runJobs() ?? this.call('settle', []) ?? this.runJobs() ?? 'ok';
      return slice === 'ok' && this.isStopped ? 'interrupted' : slice;
    } catch {
      // What WebAssembly traps, and a stack of V8 that is full: nothing in this memory can be trusted any more.
      return 'broken';
    }
  }

  private call(name: string, texts: readonly string[]): Slice | undefined {
    const { context } = this;
    const handles = texts.map((text) => context.newString(text));
    const work = context.getProp(this.guest, name);
    const result = context.callFunction(work, context.undefined, ...handles);
    for (const handle of [work, ...handles]) handle.dispose();
    if (result.error) return this.verdict(result.error);
    result.value.dispose();
    return undefined;
  }

  private runJobs(): Slice | undefined {
    while (this.runtime.hasPendingJob()) {
      const result = this.runtime.executePendingJobs(JOBS_AT_ONCE);
      if (result.error) return this.verdict(result.error);
      if (this.isStopped || Date.now() > this.deadline) return 'interrupted';
    }
    return undefined;
  }

  private verdict(error: QuickJSHandle): Slice {
    const told = this.context.dump(error) as { readonly message?: unknown } | null;
    error.dispose();
    return told?.message === 'out of memory' ? 'out-of-memory' : 'interrupted';
  }

  private prelude(host: QuickJSHandle): QuickJSHandle {
    const { context, options } = this;
    const { program, instance, files } = options;
    const settings = {
      ...program,
      instance,
      files: files.names,
      startedAt: Date.now(),
      version: VERSIONS[program.runtime] ?? '22.21.0',
      builtins: BUILTINS,
      refused: REFUSED,
    };
    const make = context.unwrapResult(context.evalCode(guestFile('prelude.js'), '<pasos>/prelude'));
    const text = context.newString(JSON.stringify(settings));
    const guest = context.unwrapResult(context.callFunction(make, context.undefined, host, text));
    for (const handle of [make, text, host]) handle.dispose();
    return guest;
  }

  private exportNames(id: string): string[] | undefined {
    const { context } = this;
    const work = context.getProp(this.guest, 'exportNames');
    const text = context.newString(id);
    const names = context.unwrapResult(context.callFunction(work, context.undefined, text));
    const told = context.getString(names);
    for (const handle of [work, text, names]) handle.dispose();
    return (JSON.parse(told) as string[] | null) ?? undefined;
  }

  private verbs(): Verbs {
    const { events, files } = this.options;
    return {
      files,
      memoryBytes: () => this.memoryBytes,
      loaded: (problem) => events.loaded(problem),
      end: (kind, payload) => events.ended(kind, payload),
      log: (level, text) => events.log(level, text),
      call: (n, service, operation, input) => events.call(n, service, operation, input),
      timer: (id, ms) => events.timer(id, ms),
      untimer: (id) => events.untimer(id),
      exit: (payload, status) => {
        this.isStopped = true;
        events.exited(payload, status);
      },
    };
  }
}
