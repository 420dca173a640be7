/** The exceptions of the house rules, each with its reason. */

export const topLevel = new Set([
  '.ci',
  '.dependency-cruiser.mjs',
  '.gitattributes',
  '.github',
  '.gitignore',
  '.npmrc',
  '.nvmrc',
  '.prettierignore',
  '.prettierrc.json',
  '.vscode',
  'AGENTS.md',
  'ARCHITECTURE.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'LICENSE',
  'README.md',
  'app',
  'bench',
  'chaos',
  'components',
  'compose.yaml',
  'content',
  'docs',
  'e2e',
  'engine',
  'eslint.config.js',
  'exec.cmd',
  'knip.json',
  'labs',
  'lib',
  'next-env.d.ts',
  'next.config.js',
  'package-lock.json',
  'package.json',
  'playwright.config.ts',
  'postcss.config.mjs',
  'proxy.ts',
  'public',
  'scripts',
  'tsconfig.json',
  'tsconfig.tsbuildinfo',
  'vitest.config.ts',
]);

/** Folders that hold many things of one kind, where a level more would only hide them. */
export const flatCatalogues = new Map([
  ['.', 'configuration files that their tools look for at the top'],
  ['scripts', 'one file per command'],
  ['engine', 'a folder per room, and the doors'],
  ['engine/api/operations', 'one file per operation of the AWS API'],
  ['engine/asl/validate/rules', 'one file per rule'],
  ['engine/query/intrinsics', 'one file per intrinsic function'],
  ['engine/machine/states', 'one file per type of state'],
  ['engine/integrations', 'a folder per service'],
  ['engine/services', 'a folder per service'],
]);

/** Files longer than the limit. */
export const longFiles = new Map([
  ['engine/runner/functions/functions.test.ts', 'one table of what handlers do, over one runner'],
]);
