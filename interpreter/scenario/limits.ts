/**
 * What a scenario may be at most. The bounds are far above what anybody can explore;
 * they exist so that no text, however odd, exhausts the stack or the memory.
 */
export const limits = {
  /** UTF-16 units of text. */
  textLength: 1_000_000,
  /** Blocks, bodies, parentheses and prefix operators inside each other. */
  depth: 200,
  /** Binary operators of one expression: a chain `a + b + …` is a tree as deep as it is long. */
  operators: 200,
  threads: 256,
  threadNumber: 9999,
  /** Elements of all arrays together. */
  elements: 100_000,
  /** Statements and expressions after repeated threads are expanded. */
  nodes: 1_000_000,
} as const;
