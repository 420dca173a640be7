import { flatCatalogues, longFiles, topLevel } from './allowed.mjs';
import { functionLengths } from './function-lengths.mjs';

const fileLinesMax = 400;
const functionLinesMax = 70;
const folderEntriesMax = 15;

const code = /\.(ts|tsx|mjs|cjs|js|css)$/;
const script = /\.(ts|tsx|mjs)$/;
const testFile = /\.(test|spec)\.tsx?$/;
const data = /\.(json|ya?ml|mdx?|svg|css)$/;
const kebab = /^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
// Next gives meaning to these shapes: [param], [[...rest]], (group), _private, @slot.
const nextName = /^(\[{1,2}(\.\.\.)?[a-z]+\]{1,2}|\([a-z-]+\)|[_@][a-z-]+)$/;
const shouted = /^[A-Z]+(\.md)?$/;
const comment = /\/[/*].*|^\s*\* .*/gm;
const mark = /\b(TODO(?!\(#\d+\))|FIXME|XXX|HACK)\b/;
const emptyName = /^(.*-)?(utils?|helpers?|common|misc)(\.|$)/;

/** Each rule looks at one file, `{ path, text }`, and says what is wrong with it. */
export const fileRules = [
  function fileLength({ path, text }) {
    const lines = text.split('\n').length - 1;
    if (!code.test(path) || lines <= fileLinesMax || longFiles.has(path)) return [];
    return [
      `${lines} lines; ${fileLinesMax} is the most. Split it by idea, or give a reason in scripts/tidy/allowed.mjs`,
    ];
  },

  function functionLength({ path, text }) {
    if (!script.test(path)) return [];
    return functionLengths(path, text)
      .filter(({ lines }) => lines > functionLinesMax)
      .map(
        ({ name, line, lines }) =>
          `line ${line}: ${name} has ${lines} lines; ${functionLinesMax} is the most`,
      );
  },

  function emptyNames({ path }) {
    const name = path.split('/').find((part) => emptyName.test(part));
    return name ? [`"${name}" says nothing: a helper lives with its noun`] : [];
  },

  function kebabCase({ path }) {
    const wrong = path
      .split('/')
      .find((part) => !kebab.test(part) && !nextName.test(part) && !shouted.test(part));
    return wrong ? [`"${wrong}" is not kebab-case`] : [];
  },

  function indexOnlyAsDoor({ path }) {
    if (!/(^|\/)index\.[a-z]+$/.test(path) || path === 'engine/index.ts') return [];
    return ['only the engine has a door called index.ts; name the file for its main export'];
  },

  function marks({ path, text }) {
    if (!code.test(path)) return [];
    const comments = [...text.matchAll(comment)].filter(([words]) => mark.test(words));
    return comments.map(
      (match) => `line ${lineAt(text, match)}: a mark without an issue: write TODO(#n), or do it`,
    );
  },

  function machinePaths({ path, text }) {
    if (path === 'package-lock.json') return [];
    const wrong = [...text.matchAll(/(?<![\w.:/])\/(?:home|root|Users|work)\/[\w.-]+/g)];
    return wrong.map((match) => `line ${lineAt(text, match)}: ${match[0]} exists on one machine only`);
  },

  function everyTestRuns({ path, text }) {
    if (!testFile.test(path)) return [];
    const wrong = [...text.matchAll(/\b(describe|test|it)\.(skip|only|fixme|todo|skipIf|runIf)\b/g)];
    return wrong.map((match) => `line ${lineAt(text, match)}: ${match[0]}: every test runs, always`);
  },

  function reasonsForSilence({ path, text }) {
    if (!code.test(path)) return [];
    const wrong = [...text.matchAll(/eslint-disable(?!.* -- \S)[^\n]*/g)];
    return wrong.map((match) => `line ${lineAt(text, match)}: eslint-disable without " -- reason"`);
  },
];

/** Each rule looks at the tree, a list of paths. */
export const treeRules = [
  function folderSize(paths) {
    return [...folderEntries(paths)]
      .filter(([folder, entries]) => entries.size > folderEntriesMax && !flatCatalogues.has(folder))
      .map(
        ([folder, entries]) =>
          `${folder}: ${entries.size} entries; ${folderEntriesMax} is the most (tests and data not counted)`,
      );
  },

  function onlyKnownTopLevel(paths) {
    const names = new Set(paths.map((path) => path.split('/')[0]));
    return [...names]
      .filter((name) => !topLevel.has(name))
      .map(
        (name) =>
          `${name}: not a room of this house; see ARCHITECTURE.md, or add it to scripts/tidy/allowed.mjs`,
      );
  },
];

function folderEntries(paths) {
  const folders = new Map();
  for (const path of paths.filter((path) => !testFile.test(path) && !data.test(path))) {
    const parts = path.split('/');
    parts.forEach((part, depth) => {
      const folder = parts.slice(0, depth).join('/') || '.';
      folders.set(folder, (folders.get(folder) ?? new Set()).add(part));
    });
  }
  return folders;
}

function lineAt(text, { index }) {
  return text.slice(0, index).split('\n').length;
}
