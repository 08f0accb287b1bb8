/** What drawing needs of a d3 selection: d3's own selections fit it, in a browser as in d3-node. */
export interface Selection {
  append(name: string): Selection;
  attr(name: string, value: string | number | null): Selection;
  text(value: string): Selection;
  node(): unknown;
}
