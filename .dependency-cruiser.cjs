// The import rules of ARCHITECTURE.md, as dependency-cruiser checks them (`npm run check:imports`).
// Every rule here needs an injected violation in src/test/import-rules.fixture.ts; a test refuses one without.
//
// Paths in patterns are relative to the root; `$1`, `$2` in `to` are the groups that `from` captured.

/** From the bottom to the top: a layer imports layers before it, never one after it. */
const layers = ['model', 'interpreter', 'properties', 'visualize', 'src', 'papers'];
const anyLayer = layers.join('|');

/** Code that only runs under the test runner. It is not built, and may use what is not shipped. */
const testCode = ['/test/', '\\.test\\.ts$', '^properties/(suites|mutants/trial)/'];

/** Generators of random programs: used file by file. */
const generators = '^properties/arbitraries/';

/** A test may reach into its own layer, so that a mechanism can be tested where it is. */
const tests = ['/test/', '\\.test\\.ts$', '^properties/suites/'];

/** Code that is run in the checkout only: it is built, not shipped. */
const notShipped = ['^properties/(bench|mutants)/', '^papers/'];

const npmTypes = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-bundled', 'npm-no-pkg', 'npm-unknown'];

const nodeModule = (...names) => `(^|/)node_modules/(${names.join('|')})/`;

const forbid = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to });

const layerRules = layers
  .slice(0, -1)
  .map((layer, position) =>
    forbid(
      `layer-${layer}`,
      `Imports go one way, ${layers.join(' <- ')}: ${layer} knows nothing of the layers above it.`,
      { path: `^${layer}/` },
      { path: `^(${layers.slice(position + 1).join('|')})/` },
    ),
  );

const frontDoorRules = [
  forbid(
    'front-door-of-layer',
    'A layer is what its index.ts exports; everything else in it may change without notice.',
    { path: `^(${anyLayer})/` },
    { path: `^(${anyLayer})/`, pathNot: ['^$1/', `^(${anyLayer})/index\\.ts$`] },
  ),
  forbid(
    'front-door-of-folder',
    'Inside a layer, one folder uses another through its index.ts only (files directly in the layer are open to all).',
    { path: `^(${anyLayer})/([^/]+)/`, pathNot: tests },
    { path: '^$1/[^/]+/', pathNot: ['^$1/$2/', '^$1/[^/]+/index\\.ts$', generators, ...testCode] },
  ),
  forbid(
    'front-door-from-layer-root',
    'A file directly in a layer uses the folders beside it through their index.ts only.',
    { path: `^(${anyLayer})/[^/]+$`, pathNot: tests },
    { path: '^$1/[^/]+/', pathNot: ['^$1/[^/]+/index\\.ts$', ...testCode] },
  ),
];

const placeRules = [
  forbid(
    'xstate-only-in-chart',
    'The state machine is defined in one place; hot code steps through the table compiled from it.',
    { path: `^(${anyLayer})/`, pathNot: '^model/chart/' },
    { path: nodeModule('xstate') },
  ),
  forbid(
    'd3-node-only-in-backend',
    'Scenes are pure and also drawn in a browser; only the back ends know of a DOM for Node.',
    { path: `^(${anyLayer})/`, pathNot: '^visualize/backend/' },
    { path: nodeModule('d3-node', '@types/d3-node') },
  ),
  forbid(
    'commander-only-in-src',
    'The command line is parsed in src/ and nowhere else.',
    { path: `^(${anyLayer})/`, pathNot: '^src/' },
    { path: nodeModule('commander') },
  ),
  forbid(
    'test-tools-only-in-tests',
    'vitest belongs to tests; fast-check to them, to generators, and to what shrinks or draws programs for users.',
    { path: `^(${anyLayer})/`, pathNot: [...testCode, generators, '^properties/(catalogue|witness)/'] },
    { path: nodeModule('fast-check', 'vitest', '@vitest/[^/]+') },
  ),
];

const purityRules = [
  forbid(
    'model-is-pure',
    'The model is a function of its inputs: no Node, and no package but xstate in chart/.',
    { path: '^model/', pathNot: testCode },
    { dependencyTypes: [...npmTypes, 'core'], pathNot: nodeModule('xstate', 'fast-check', 'vitest', '@vitest/[^/]+') },
  ),
  forbid(
    'interpreter-without-node',
    'The interpreter also runs in a browser page.',
    { path: '^interpreter/', pathNot: testCode },
    { dependencyTypes: ['core'] },
  ),
  forbid(
    'drawing-without-node',
    'Scenes and the explorer also run in a browser page; files are written by the back ends.',
    { path: '^visualize/', pathNot: ['^visualize/backend/', ...testCode] },
    { dependencyTypes: ['core'] },
  ),
];

const hygieneRules = [
  forbid(
    'no-test-code-in-product',
    'Test code is not built, so product code that imports it breaks when it is installed.',
    { path: `^(${anyLayer})/`, pathNot: testCode },
    { path: testCode },
  ),
  forbid(
    'no-dev-dependency-in-product',
    'A development dependency is not there when the package is installed.',
    { path: `^(${anyLayer})/`, pathNot: [...testCode, ...notShipped] },
    // The pathNot are those that a rule of their own watches, or that are allowed nowhere in product code.
    { dependencyTypes: ['npm-dev'], pathNot: nodeModule('fast-check', 'vitest', '@vitest/[^/]+') },
  ),
  forbid(
    'no-circular',
    'Modules that need each other, be it only for a type, are one module or miss a third.',
    {},
    { circular: true },
  ),
  forbid('no-unresolvable', 'An import must lead to a module.', {}, { couldNotResolve: true }),
  {
    name: 'no-unused-module',
    severity: 'error',
    comment: 'A module that nothing imports and that is no entry point is dead.',
    module: {
      path: `^(${anyLayer})/`,
      pathNot: [
        ...tests,
        '\\.d\\.ts$',
        '^src/(main|index|precompile)\\.ts$',
        '^properties/bench/main\\.ts$',
        // What a worker thread runs, and what is bundled with a fault in it.
        '^properties/explore/dpor/worker\\.ts$',
        '^properties/mutants/trial/entry\\.ts$',
        // Scripts that write figures and tables.
        '^papers/[^/]+\\.ts$',
      ],
      numberOfDependentsLessThan: 1,
    },
    from: {},
  },
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [...layerRules, ...frontDoorRules, ...placeRules, ...purityRules, ...hygieneRules],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|coverage)/' },
    // Imports of types count: without this a purity rule does not see `import type`.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
    skipAnalysisNotInRules: true,
  },
};
