import { relative } from 'node:path';
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
      // It finds its own binary beside itself.
      onResolve({ filter: /^libsql$/, namespace: 'late' }, ({ path }) => ({ path, external: true }));
      responseModels(folder, { onResolve, onLoad });
    },
  };
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
