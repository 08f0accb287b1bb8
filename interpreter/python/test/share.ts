import fc from 'fast-check';

const usual = 100;

/** So many parts of the usual number of cases, for properties of which each case is many, or takes long. */
export const share = (part: number): { numRuns: number } => ({
  numRuns: Math.ceil((fc.readConfigureGlobal().numRuns ?? usual) * part),
});
