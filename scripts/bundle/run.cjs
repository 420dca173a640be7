const { createRequire } = require('node:module');
const { dirname } = require('node:path');
const { Script } = require('node:vm');

/** Runs a bundle as Node runs a file, but for what V8 has compiled before; gives what it exports. */
function runBundle(bundle) {
  return run(compile(bundle), bundle.file);
}

/** esbuild writes ASCII only. */
function compile({ file, code, compiled }) {
  const text = `(function (exports, require, module, __filename, __dirname) {${code}\n})`;
  return new Script(text, { filename: file, cachedData: compiled });
}

function run(script, file) {
  const module = { exports: {} };
  const given = [module.exports, createRequire(file), module, file, dirname(file)];
  script.runInThisContext().apply(module.exports, given);
  return module.exports;
}

module.exports = { compile, run, runBundle };
