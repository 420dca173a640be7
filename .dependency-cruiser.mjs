import { rooms, testDoor } from './scripts/rooms.mjs';

// The rules are made from the table in scripts/rooms.mjs: change the table, not this file.

const testFile = '\\.(test|spec)\\.tsx?$';
const allRooms = rooms.map(({ path }) => path);
const pathOf = Object.fromEntries(rooms.map(({ name, path }) => [name, path]));

const roomRules = rooms.map(({ name, path, may, instead }) => ({
  name: `room: ${name}`,
  comment: `May import: ${may.join(', ') || 'nothing of ours'}. ${instead}`,
  severity: 'error',
  from: { path, pathNot: testFile },
  to: { path: allRooms, pathNot: [path, ...may.map((other) => pathOf[other])] },
}));

/** Tests of an engine room may also use the engine's testing door. */
const testRules = rooms.map(({ name, path, may, instead }) => ({
  name: `tests of ${name}`,
  comment: `May import: ${[...may, 'engine/testing.ts'].join(', ')}. ${instead}`,
  severity: 'error',
  from: { path: `${path}.*${testFile}` },
  to: { path: allRooms, pathNot: [path, testDoor, ...may.map((other) => pathOf[other])] },
}));

const engineCommon = '^engine/(base|query|asl|machine|service|api|logs|control|integrations)/';

const otherRules = [
  {
    name: 'no circles between folders',
    comment:
      'Recursion over one grammar may cross the files of a folder; two folders that need each other hide a third.',
    severity: 'error',
    from: { path: '^(.+)/[^/]+$' },
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] }, via: { pathNot: '^$1/[^/]+$' } },
  },
  {
    name: 'nothing missing',
    comment: 'The import does not resolve.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'no platform in the engine',
    comment:
      'This code also runs in a browser: take what you need from a port of host/, or from a package that only computes.',
    severity: 'error',
    from: { path: engineCommon, pathNot: testFile },
    to: { dependencyTypes: ['core', 'npm', 'npm-dev'], pathNot: '^node_modules/(jsonata|fflate)/' },
  },
  {
    name: 'JSONata in its place',
    comment:
      'engine/query/jsonata/ knows the package: use what it exports, so that a page loads JSONata once and late.',
    severity: 'error',
    from: { pathNot: '^(engine/query/jsonata|bench/limits)/' },
    to: { path: '^node_modules/jsonata/' },
  },
  {
    name: 'no React outside the screen',
    comment:
      'lib/ and engine/ are used without a screen: elements belong in components/, a hook over lib/ in use-….ts.',
    severity: 'error',
    // React.cache remembers for the length of a request: on the server it is no screen.
    from: { path: '^(lib|engine)/', pathNot: `${testFile}|/use-[a-z-]+\\.ts$|\\.server\\.ts$` },
    to: { path: 'node_modules/(react|react-dom|next)/' },
  },
  {
    name: 'no tests in the product',
    comment: 'A test is imported by nobody.',
    severity: 'error',
    from: { pathNot: testFile },
    to: { path: testFile },
  },
  {
    name: 'no development packages in the product',
    // lib/authoring/review is the editor of `npm run content`: nothing that is served reaches it.
    comment: 'The product runs without devDependencies: move the package to dependencies.',
    severity: 'error',
    from: {
      path: '^(app|components|lib|engine)/',
      pathNot: `${testFile}|^engine/testing|^lib/authoring/review/`,
    },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  },
];

export default {
  forbidden: [...roomRules, ...testRules, ...otherRules],
  options: {
    includeOnly: {
      path: '^(app|components|lib|content|labs|e2e|engine|scripts|bench|chaos)/|node_modules|^node:',
    },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.next|node_modules/\\.cache)' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
