/** What a command's exit code says. */
export const Exit = { holds: 0, violated: 1, badInput: 2, unknown: 3, failure: 70 } as const;
export type Exit = (typeof Exit)[keyof typeof Exit];
