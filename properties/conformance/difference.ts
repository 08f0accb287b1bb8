/** Where two JSON values first differ, and what stands there on both sides. */
export interface Difference {
  readonly path: string;
  readonly expected: unknown;
  readonly got: unknown;
}

/** The first difference between two JSON values, or undefined. A field absent on one side counts as undefined there. */
export function firstDifference(path: string, expected: unknown, got: unknown): Difference | undefined {
  if (expected === got) return undefined;
  if (!isContainer(expected) || !isContainer(got) || Array.isArray(expected) !== Array.isArray(got)) {
    return { path, expected, got };
  }
  if (Array.isArray(expected) && Array.isArray(got) && expected.length !== got.length) return { path, expected, got };
  for (const key in expected) {
    const inner = firstDifference(join(path, key, expected), expected[key], got[key]);
    if (inner !== undefined) return inner;
  }
  for (const key in got) {
    if (!Object.hasOwn(expected, key)) return { path: join(path, key, expected), expected: undefined, got: got[key] };
  }
  return undefined;
}

function isContainer(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null;
}

function join(path: string, key: string, container: unknown): string {
  return Array.isArray(container) ? `${path}[${key}]` : `${path}.${key}`;
}
