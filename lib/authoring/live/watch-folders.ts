import { readdirSync, statSync, watch, type FSWatcher } from 'node:fs';
import path from 'node:path';

/**
 * Tells of every file that is made, written, renamed or removed below `roots`, however an editor does it. Folder by
 * folder: watching whole trees loses files that are put in the place of others, on Linux.
 */
export function watchFolders(roots: readonly string[], changed: (file: string) => void): () => void {
  const watchers = new Map<string, FSWatcher>();
  roots.forEach(include);

  function include(folder: string): void {
    if (watchers.has(folder) || !isFolder(folder)) return;
    const watcher = watch(folder, (_, name) => name && notice(path.join(folder, name)));
    watcher.on('error', () => leave(folder));
    watchers.set(folder, watcher);
    for (const entry of readdirSync(folder, { withFileTypes: true }))
      if (entry.isDirectory()) include(path.join(folder, entry.name));
  }

  function notice(file: string): void {
    if (isFolder(file)) tellNew(file);
    else leave(file);
    changed(file);
  }

  /** Files may have come into a new folder before it was watched. */
  function tellNew(folder: string): void {
    if (watchers.has(folder)) return;
    include(folder);
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
      changed(path.join(folder, name));
  }

  function leave(folder: string): void {
    for (const [watched, watcher] of watchers) {
      if (watched !== folder && !watched.startsWith(folder + path.sep)) continue;
      watcher.close();
      watchers.delete(watched);
    }
  }

  return () => {
    for (const watcher of watchers.values()) watcher.close();
    watchers.clear();
  };
}

function isFolder(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
