import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Rooms of the engine that must come to the same result when they are run again. */
const pureRooms = [
  'base',
  'query',
  'asl',
  'machine',
  'access',
  'service',
  'services',
  'api',
  'logs',
  'storage/memory',
].map((room) => `engine/${room}/**/*.ts`);

const throughPorts =
  'below host/ the clock, chance and timers come in through a port (engine/host/ports.ts).';

const noPlatformChance = {
  'no-restricted-properties': [
    'error',
    { object: 'Date', property: 'now', message: `No Date.now(): ${throughPorts}` },
    { object: 'Math', property: 'random', message: `No Math.random(): ${throughPorts}` },
    { object: 'performance', property: 'now', message: `No performance.now(): ${throughPorts}` },
    { object: 'crypto', property: 'randomUUID', message: `No crypto.randomUUID(): ${throughPorts}` },
  ],
  'no-restricted-syntax': [
    'error',
    {
      selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
      message: `No new Date(): ${throughPorts}`,
    },
  ],
  'no-restricted-globals': [
    'error',
    ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'fetch', 'process'].map((name) => ({
      name,
      message: `No ${name}: ${throughPorts}`,
    })),
  ],
};

export default tseslint.config(
  {
    ignores: [
      '.next/',
      '.pasos/',
      '.cache/',
      'node_modules/',
      'test-results/',
      'playwright-report/',
      'next-env.d.ts',
    ],
  },

  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommended],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'max-params': ['error', 5],
      eqeqeq: 'error',
      'no-console': ['error', { allow: ['error', 'warn'] }],
      'no-eval': 'error',
      'no-implied-eval': 'error',
    },
  },

  { files: pureRooms, ignores: ['**/*.test.ts'], rules: noPlatformChance },

  {
    files: ['app/**/*.{ts,tsx}', 'components/**/*.{ts,tsx}', 'lib/**/*.ts'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },

  {
    files: ['app/**/*.{ts,tsx}', 'components/**/*.{ts,tsx}'],
    // The script that sets the theme before the first paint is a constant of ours; colours of code come from the highlighter.
    ignores: [
      'app/\\[lang\\]/layout.tsx',
      'app/global-not-found.tsx',
      'components/lesson/prose/coloured-code.tsx',
    ],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
          message: 'Text of students and of executions reaches the page as React text, never as HTML.',
        },
      ],
    },
  },

  // Commands and servers talk to a terminal.
  {
    files: ['scripts/**', 'bench/**', 'chaos/**', 'engine/bin.ts', 'engine/simulation/main.ts', 'e2e/**'],
    rules: { 'no-console': 'off' },
  },

  {
    files: ['**/*.mjs', '**/*.js'],
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: { eqeqeq: 'error', 'no-var': 'error', 'prefer-const': 'error' },
  },
);
