const { createHash } = require('node:crypto');
const { readFileSync, statSync } = require('node:fs');
const { join } = require('node:path');

/*
 * Runs at each start of the engine before anything else does, as CommonJS: Node reads a module of this kind at once,
 * and an import of its own modules would first make everything they export.
 */
const root = join(__dirname, '..', '..');
const bundles = join(root, 'node_modules/.cache/pasos/engine');

/** The engine in one file, if it was made by this very Node from the files as they are now; else undefined. */
function findBundle(place = bundles) {
  try {
    const { made, folder, sources, hashes } = JSON.parse(readFileSync(join(place, 'current.json'), 'utf8'));
    if (made !== maker() || !sources.every(isUnchanged)) return undefined;
    const file = join(place, folder, 'engine.cjs');
    const code = readFileSync(file);
    const compiled = readFileSync(`${file}.compiled`);
    // V8 does not look whether what it once compiled was damaged since.
    const isSound = hashes.code === hash(code) && hashes.compiled === hash(compiled);
    return isSound ? { file, code, compiled } : undefined;
  } catch {
    return undefined;
  }
}

/** What was compiled is of use to the same Node on the same kind of machine only. */
function maker() {
  return `${process.version} ${process.platform} ${process.arch} ${process.versions.v8}`;
}

function hash(bytes) {
  return createHash('sha256').update(bytes).digest('base64');
}

/** How a file looks from outside: no file is written, replaced or moved without one of these changing. */
function look(path) {
  const { size, mtimeMs, ctimeMs } = statSync(join(root, path));
  return [path, size, mtimeMs, ctimeMs];
}

function isUnchanged(seen) {
  const now = look(seen[0]);
  return seen.every((part, index) => part === now[index]);
}

module.exports = { bundles, findBundle, hash, look, maker, root };
