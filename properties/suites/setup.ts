import fc from 'fast-check';

// vitest.config.ts fills both in where the environment does not.
fc.configureGlobal({
  seed: Number(process.env['REDOLOG_SEED']),
  numRuns: Number(process.env['REDOLOG_RUNS']),
});
