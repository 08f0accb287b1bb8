import { defineConfig } from 'vitest/config';

const second = 1000;
const usualRuns = 100;
const nightlyRuns = 10_000;

/** The number that the environment gives, or the usual one. */
function numberFrom(variable: string, usual: number): number {
  const text = process.env[variable] || String(usual);
  if (!/^\d+$/.test(text)) throw new Error(`${variable} must be a whole number, not '${text}'`);
  return Number(text);
}

export default defineConfig(({ mode }) => {
  /** How many cases a property is checked with. */
  const runs = numberFrom('REDOLOG_RUNS', mode === 'nightly' ? nightlyRuns : usualRuns);
  // Every run checks the same cases, so that a failure in CI is a failure here, unless the environment asks for others.
  const seed = numberFrom('REDOLOG_SEED', 20140705);
  const scale = Math.max(1, runs / usualRuns);

  // Vitest reads this file again for each project, then without the mode: what depends on it is in the project itself.
  // Test files share the modules of their worker, but for those that put something else in a module's place.
  const project = (name: string, include: string, timeout: number, exclude: readonly string[] = []) => ({
    extends: true as const,
    test: {
      name,
      include: [include],
      exclude: ['**/node_modules/**', 'dist/**', ...exclude],
      isolate: name === 'command',
      testTimeout: timeout,
      hookTimeout: timeout,
      env: { REDOLOG_RUNS: String(runs), REDOLOG_SEED: String(seed) },
    },
  });

  return {
    test: {
      setupFiles: ['properties/suites/setup.ts'],
      maxWorkers: 2,
      projects: [
        project('unit', '**/test/**/*.test.ts', 60 * second, ['src/**']),
        project('command', 'src/test/**/*.test.ts', 60 * second),
        project('properties', 'properties/suites/**/*.property.test.ts', 60 * second * scale),
        project('exhaustive', 'properties/suites/**/*.exhaustive.test.ts', 300 * second * scale),
      ],
      coverage: {
        provider: 'v8',
        reporter: ['text', 'html'],
        include: ['{model,interpreter,properties,visualize,src}/**/*.ts'],
        exclude: ['**/test/**', 'properties/{suites,bench,mutants}/**', '**/*.d.ts'],
      },
    },
  };
});
