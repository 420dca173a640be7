import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { root } from './current.cjs';

/** Packages that are one function or class: what is imported of them asks for the package when it is called. */
const packages = {
  jsonata: "require('jsonata')(...given)",
  libsql: "new (require('libsql'))(...given)",
};

export const responseModel = /[\\/]models[\\/]data[\\/][^\\/]+\.json$/;

/** For esbuild: what the first execution does not need is read, and run, when it is first used. */
export function late(folder) {
  return {
    name: 'late',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^(jsonata|libsql)$/, namespace: 'file' }, ({ path }) => ({
        path,
        namespace: 'late',
      }));
      onLoad({ filter: /.*/, namespace: 'late' }, ({ path }) => ({
        contents: `export default function (...given) { return ${packages[path]}; }`,
        resolveDir: root,
      }));
      thisMachine({ onResolve, onLoad });
      responseModels(folder, { onResolve, onLoad });
    },
  };
}

/** libsql looks at each start which of its binaries is for this machine, and has Node write a report on itself for that. */
function thisMachine({ onResolve, onLoad }) {
  const fromLibsql = createRequire(createRequire(join(root, 'engine/node.ts')).resolve('libsql'));
  const { familySync, GLIBC, MUSL } = fromLibsql('detect-libc');
  const target = JSON.stringify(fromLibsql('@neon-rs/load').currentTarget());
  const family = JSON.stringify({ GLIBC, MUSL, now: familySync() });
  const known = {
    '@neon-rs/load': `exports.currentTarget = () => ${target};`,
    'detect-libc': `const { GLIBC, MUSL, now } = ${family}; module.exports = { GLIBC, MUSL, familySync: () => now };`,
  };
  onResolve({ filter: /^(@neon-rs\/load|detect-libc)$/ }, ({ path }) => ({ path, namespace: 'known' }));
  onLoad({ filter: /.*/, namespace: 'known' }, ({ path }) => ({ contents: known[path] }));
}

/** A megabyte of data, of which a Task needs one file: it is read where it lies. */
function responseModels(folder, { onResolve, onLoad }) {
  onLoad({ filter: responseModel }, ({ path }) => ({
    contents: `module.exports = require('${relative(folder, path).replaceAll('\\', '/')}');`,
  }));
  onResolve({ filter: responseModel }, ({ path, importer }) =>
    responseModel.test(importer) ? { path, external: true } : undefined,
  );
}
