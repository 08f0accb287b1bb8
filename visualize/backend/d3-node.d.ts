/** d3-node brings no types. Only what `svg.ts` uses is declared. */
declare module 'd3-node' {
  export class D3Node {
    constructor();
    /** The document's body. */
    readonly d3Element: import('../selection.ts').Selection;
    readonly window: { readonly XMLSerializer: new () => { serializeToString(node: unknown): string } };
  }
}
