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
  for (const key of new Set([...Object.keys(expected), ...Object.keys(got)])) {
    const inner = firstDifference(join(path, key, expected), ownField(expected, key), ownField(got, key));
    if (inner !== undefined) return inner;
  }
  return undefined;
}

interface Container {
  readonly [key: string]: unknown;
}

function isContainer(value: unknown): value is Container {
  return typeof value === 'object' && value !== null;
}

// A recorded field may have any name, `constructor` too, and must not meet what objects inherit.
function ownField(container: Container, key: string): unknown {
  return Object.hasOwn(container, key) ? container[key] : undefined;
}

function join(path: string, key: string, container: unknown): string {
  return Array.isArray(container) ? `${path}[${key}]` : `${path}.${key}`;
}
