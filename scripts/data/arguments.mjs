import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../support/root.mjs';
import { Stop, inWords, say } from '../support/terminal.mjs';

/** Reads `--<name> FILE` and `--data DIR`; undefined when only help was wanted, which is then given. */
export function readArguments(name, { usage }) {
  const values = parse(name, usage);
  if (values.help) return say(usage);
  if (!values[name]) throw new Stop(usage);
  // A path is meant from where npm was called; the folder's default is the project's.
  const from = process.env.INIT_CWD ?? process.cwd();
  const data = values.data ?? process.env.PASOS_DATA;
  return {
    file: resolve(from, values[name]),
    data: data ? resolve(values.data ? from : root, data) : resolve(root, '.pasos'),
  };
}

function parse(name, usage) {
  const options = {
    [name]: { type: 'string' },
    data: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  };
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    throw new Stop(`${error.message}\n${inWords(usage)}`);
  }
}

export function isFolder(path) {
  return existsSync(path) && statSync(path).isDirectory();
}
