const { readFileSync, statSync } = require('node:fs');
const { join } = require('node:path');

/*
 * Runs at each start of the engine before anything else does, as CommonJS: Node reads a module of this kind at once,
 * and an import of its own modules would first make everything they export.
 */
const root = join(__dirname, '..', '..');
const bundles = join(root, 'node_modules/.cache/pasos/engine');

/**
 * The engine in one file, if it was made by this very Node and no file has changed since, neither one of those it is
 * made from nor itself; else undefined.
 */
function findBundle(place = bundles) {
  try {
    const { made, folder, files } = JSON.parse(readFileSync(join(place, 'current.json'), 'utf8'));
    if (made !== maker() || !files.every(isUnchanged)) return undefined;
    const file = join(place, folder, 'engine.cjs');
    return { file, code: readFileSync(file, 'latin1'), compiled: readFileSync(`${file}.compiled`) };
  } catch {
    return undefined;
  }
}

/** What was compiled is of use to the same Node on the same kind of machine only. */
function maker() {
  return `${process.version} ${process.platform} ${process.arch} ${process.versions.v8}`;
}

/** How a file looks from outside: none is written, replaced, moved or cut short without one of these changing. */
function look(path) {
  const { size, mtimeMs, ctimeMs } = statSync(join(root, path));
  return [path, size, mtimeMs, ctimeMs];
}

function isUnchanged([path, size, mtimeMs, ctimeMs]) {
  const now = statSync(`${root}/${path}`);
  return now.size === size && now.mtimeMs === mtimeMs && now.ctimeMs === ctimeMs;
}

module.exports = { bundles, findBundle, look, maker, root };
