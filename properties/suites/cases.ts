import fc from 'fast-check';

/** Runs a property on a share of the usual number of cases: 1 for all, 0.5 for one in two. */
export function check<Values extends [unknown, ...unknown[]]>(property: fc.IProperty<Values>, share: number): void {
  fc.assert(property, { numRuns: casesOf(share) });
}

export function casesOf(share: number): number {
  return Math.max(1, Math.ceil((fc.readConfigureGlobal().numRuns ?? 100) * share));
}
