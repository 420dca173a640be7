import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type * as Package from 'pyodide';
import { guestFile } from '../../guest-files';
import type { EncodedFiles, RunOrder } from '../../protocol';
import { sdkModel } from '../sdk-model';
import { disarm } from './disarm';

/** What an interpreter may take of memory at most. */
const MEMORY_BYTES_MAX = 640 * 1024 * 1024;
/** What takes the place of packages of Lambda's Python runtime. */
const SOURCES = {
  boto3: 'python/boto3.py',
  'boto3.dynamodb': 'python/empty.py',
  'boto3.dynamodb.conditions': 'python/conditions.py',
  'boto3.dynamodb.types': 'python/types.py',
  botocore: 'python/empty.py',
  'botocore.config': 'python/config.py',
  'botocore.exceptions': 'python/exceptions.py',
} as const;

export type Host = (verb: string, text: string) => string;

interface Runtime {
  start(host: Host, settings: string): void;
  load(requestId: string): string;
  invoke(event: string, context: string): string;
}

type Pyodide = Awaited<ReturnType<typeof Package.loadPyodide>>;

/** CPython as WebAssembly with the runtime of Lambda, in a thread that has lost all its ways out. */
export class Interpreter {
  private constructor(
    private readonly pyodide: Pyodide,
    private readonly runtime: Runtime,
    private readonly sources: Readonly<Record<string, string>>,
    private readonly memory: { readonly HEAPU8: Uint8Array },
  ) {}

  static async create(): Promise<Interpreter> {
    const packages = createRequire(import.meta.url);
    const { loadPyodide } = packages('pyodide') as typeof Package;
    capMemory();
    const pyodide = await loadPyodide({
      indexURL: dirname(packages.resolve('pyodide')),
      jsglobals: Object.create(null) as object,
      env: {},
      stdout: () => undefined,
      stderr: () => undefined,
    });
    const sources = Object.fromEntries(
      Object.entries(SOURCES).map(([name, file]) => [name, guestFile(file)]),
    );
    const globals = pyodide.toPy({ __name__: 'runtime' }) as { get(name: string): never };
    pyodide.runPython(guestFile('python/runtime.py'), { globals: globals as never, filename: '<runtime>' });
    const runtime = { start: globals.get('start'), load: globals.get('load'), invoke: globals.get('invoke') };
    const { _module: memory } = pyodide as unknown as { readonly _module: { readonly HEAPU8: Uint8Array } };
    // Read now: the thread loses its ways to files.
    sdkModel('client-s3');
    disarm();
    return new Interpreter(pyodide, runtime, sources, memory);
  }

  get memoryBytes(): number {
    return this.memory.HEAPU8.length;
  }

  load({ program, id }: RunOrder, files: EncodedFiles, ports: { host: Host; logStream: string }): string {
    const { FS } = this.pyodide;
    FS.mkdirTree('/var/task');
    for (const [path, text] of Object.entries(files)) {
      const place = `/var/task/${path}`;
      FS.mkdirTree(place.slice(0, place.lastIndexOf('/')));
      FS.writeFile(place, Buffer.from(text, 'base64'));
    }
    const environment = { ...program.environment, AWS_LAMBDA_LOG_STREAM_NAME: ports.logStream };
    const settings = { handler: program.handler, environment, sources: this.sources };
    this.runtime.start(ports.host, JSON.stringify(settings));
    return this.runtime.load(id);
  }

  invoke(event: string, context: string): readonly ['returned' | 'failed' | 'exited', string] {
    return JSON.parse(this.runtime.invoke(event, context)) as ['returned', string];
  }
}

/** A program that wants more gets a MemoryError. */
function capMemory(): void {
  const { prototype } = WebAssembly.Memory;
  const { grow } = prototype;
  prototype.grow = function (this: WebAssembly.Memory, pages: number) {
    if (this.buffer.byteLength + pages * 65_536 > MEMORY_BYTES_MAX) throw new RangeError('too much memory');
    return grow.call(this, pages);
  };
}
