import type { ChildProcessWithoutNullStreams } from 'node:child_process';

interface Holdable {
  ref(): void;
  unref(): void;
}

/** Whether this process stays alive for the sake of `child`. */
export function holdProcess(child: ChildProcessWithoutNullStreams, isNeeded: boolean): void {
  // The pipes are sockets, which the types do not say.
  const { stdin, stdout, stderr } = child as unknown as Record<string, Holdable>;
  for (const handle of [child, stdin!, stdout!, stderr!]) {
    if (isNeeded) handle.ref();
    else handle.unref();
  }
}
