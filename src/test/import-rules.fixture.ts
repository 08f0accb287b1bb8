/** Files of a source tree: path from its root, and text. */
export type Tree = Readonly<Record<string, string>>;

const packageNames = ['commander', 'd3-node', 'fast-check', 'tinybench', 'unlisted', 'vitest', 'xstate', 'yaml'];

/** Stand-ins for the packages: only their names and where package.json lists them matter to the rules. */
const packages: Tree = Object.fromEntries(
  packageNames.flatMap((name) => [
    [`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' })],
    [`node_modules/${name}/index.js`, ''],
  ]),
);

/** A tree in which every allowed kind of import occurs once. */
export const clean: Tree = {
  ...packages,
  'package.json': JSON.stringify({
    dependencies: { commander: '1', 'd3-node': '1', xstate: '1', yaml: '1' },
    devDependencies: { 'fast-check': '1', tinybench: '1', vitest: '1' },
  }),

  'model/index.ts': `export { a } from './memory.ts'; export { p } from './protocols/index.ts';`,
  'model/memory.ts': `import { t } from './chart/index.ts'; export const a = t;`,
  'model/layout.ts': `export const size = 1;`,
  'model/chart/index.ts': `export { t } from './table.ts';`,
  'model/chart/table.ts': `import { setup } from 'xstate'; export const t = setup;`,
  'model/protocols/index.ts': `export { p } from './c7.ts';`,
  'model/protocols/c7.ts': `
    import { size } from '../layout.ts';
    import { t } from '../chart/index.ts';
    export const p = [size, t];`,
  'model/test/table.test.ts': `
    import { readFileSync } from 'node:fs';
    import { test } from 'vitest';
    import { t } from '../chart/table.ts';
    import { helper } from './helper.ts';
    test(helper, () => readFileSync(t));`,
  'model/test/helper.ts': `export const helper = '';`,

  'interpreter/index.ts': `import { a } from '../model/index.ts'; export const i = a;`,

  'properties/index.ts': `export { e } from './explore/index.ts';`,
  'properties/explore/index.ts': `import { a } from '../../model/index.ts'; export const e = a;`,
  'properties/arbitraries/program.ts': `import { nat } from 'fast-check'; export const program = nat();`,
  'properties/suites/explore.property.test.ts': `
    import { test } from 'vitest';
    import { assert } from 'fast-check';
    import { i } from '../../interpreter/index.ts';
    import { e } from '../explore/index.ts';
    import { program } from '../arbitraries/program.ts';
    test(e, () => assert(program, i));`,
  'properties/suites/setup.ts': `import { configureGlobal } from 'fast-check'; configureGlobal({});`,
  'properties/bench/main.ts': `
    import { Bench } from 'tinybench';
    import { e } from '../explore/index.ts';
    new Bench(e);`,

  'visualize/index.ts': `export { svg } from './backend/index.ts'; export { scene } from './scene.ts';`,
  'visualize/scene.ts': `import type { e } from '../properties/index.ts'; export const scene: e = 1;`,
  'visualize/backend/index.ts': `
    import { writeFileSync } from 'node:fs';
    import { D3Node } from 'd3-node';
    export const svg = [writeFileSync, D3Node];`,
  'visualize/backend/d3-node.d.ts': `declare module 'd3-node';`,

  'src/index.ts': `export { a } from '../model/index.ts'; export { svg } from '../visualize/index.ts';`,
  'src/main.ts': `import { Command } from 'commander'; import { a } from './index.ts'; new Command(a);`,

  'papers/figures.ts': `import { writeFileSync } from 'node:fs'; import { a } from '../src/index.ts'; writeFileSync(a);`,
};

/** The clean tree with this text added to these files. */
function cleanPlus(additions: Tree): Tree {
  const changed = Object.entries(additions).map(([file, text]) => [file, `${clean[file] ?? ''} ${text}`]);
  return { ...clean, ...Object.fromEntries(changed) };
}

/** A lower layer that imports a higher one. The layers are otherwise empty, because a way back would be a cycle too. */
function upwards(lower: string, higher: string): Tree {
  return {
    [`${lower}/index.ts`]: `import '../${higher}/index.ts';`,
    [`${higher}/index.ts`]: '',
    [`${lower}/test/door.test.ts`]: `import '../index.ts';`,
  };
}

/** Rule, and a tree that breaks it and no other. */
export const violations: readonly (readonly [string, Tree])[] = [
  ['layer-model', upwards('model', 'interpreter')],
  ['layer-model', upwards('model', 'papers')],
  ['layer-interpreter', upwards('interpreter', 'visualize')],
  ['layer-properties', upwards('properties', 'visualize')],
  ['layer-visualize', upwards('visualize', 'src')],
  ['layer-src', upwards('src', 'papers')],

  ['front-door-of-layer', cleanPlus({ 'interpreter/index.ts': `import '../model/memory.ts';` })],
  ['front-door-of-layer', cleanPlus({ 'src/index.ts': `import '../visualize/backend/index.ts';` })],
  ['front-door-of-layer', cleanPlus({ 'properties/suites/setup.ts': `import '../../model/memory.ts';` })],
  ['front-door-of-folder', cleanPlus({ 'model/protocols/c7.ts': `import '../chart/table.ts';` })],
  ['front-door-from-layer-root', cleanPlus({ 'model/memory.ts': `import './chart/table.ts';` })],

  ['xstate-only-in-chart', cleanPlus({ 'model/memory.ts': `import 'xstate';` })],
  ['d3-node-only-in-backend', cleanPlus({ 'visualize/scene.ts': `import 'd3-node';` })],
  ['commander-only-in-src', cleanPlus({ 'properties/explore/index.ts': `import 'commander';` })],
  ['test-tools-only-in-tests', cleanPlus({ 'interpreter/index.ts': `import 'fast-check';` })],
  ['test-tools-only-in-tests', cleanPlus({ 'properties/explore/index.ts': `import 'vitest';` })],

  ['model-is-pure', cleanPlus({ 'model/memory.ts': `import 'yaml';` })],
  ['model-is-pure', cleanPlus({ 'model/memory.ts': `import type { Node } from 'yaml';` })],
  ['model-is-pure', cleanPlus({ 'model/memory.ts': `import 'unlisted';` })],
  ['model-is-pure', cleanPlus({ 'model/memory.ts': `import 'node:fs';` })],
  ['model-is-pure', cleanPlus({ 'model/chart/table.ts': `await import('fs');` })],
  ['interpreter-without-node', cleanPlus({ 'interpreter/index.ts': `import 'node:path';` })],
  ['drawing-without-node', cleanPlus({ 'visualize/scene.ts': `import 'node:fs';` })],

  ['no-test-code-in-product', cleanPlus({ 'model/memory.ts': `import './test/helper.ts';` })],
  ['no-test-code-in-product', cleanPlus({ 'properties/index.ts': `import './suites/setup.ts';` })],
  ['no-dev-dependency-in-product', cleanPlus({ 'src/index.ts': `import 'tinybench';` })],
  [
    'no-circular',
    cleanPlus({
      'model/memory.ts': `import './layout.ts';`,
      'model/layout.ts': `import type { a } from './memory.ts';`,
    }),
  ],
  ['no-unresolvable', cleanPlus({ 'model/memory.ts': `import './missing.ts';` })],
  ['no-unused-module', { ...clean, 'model/forgotten.ts': '' }],
];
