import fc from 'fast-check';

/**
 * What a name stands for: templates, in which `<name>` stands for any text of that name. `plain` ones come to an end,
 * `nested` ones may go deeper. Where a template has several lines, what is put in is indented as its line is.
 */
export interface Rule {
  readonly plain: readonly string[];
  readonly nested?: readonly string[];
}

export type Rules = Readonly<Record<string, Rule>>;

const depth = 3;

/**
 * Texts of each name of some grammars, each of which goes `depth` deep by itself. Texts shrink to plain templates, and to
 * the first of them.
 */
export function textsOf(...grammars: readonly Rules[]): (name: string) => fc.Arbitrary<string> {
  const texts: Record<string, fc.Arbitrary<string>> = fc.letrec<Record<string, string>>((tie) => {
    const known = new Set(grammars.flatMap(Object.keys));
    const filled = (template: string): fc.Arbitrary<string> => {
      const parts = template.split(/<([a-zA-Z]+)>/);
      const names = parts.filter((_, index) => index % 2 === 1);
      for (const name of names) if (!known.has(name)) throw new Error(`${template}: nothing is <${name}>`);
      return fc.tuple(...names.map((name) => tie(name))).map((inner) => fill(parts, inner));
    };
    const entries = grammars.flatMap((rules) => {
      const options = { maxDepth: depth, depthIdentifier: fc.createDepthIdentifier(), withCrossShrink: true };
      return Object.entries(rules).map(([name, { plain, nested = [] }]) => {
        const ends = fc.oneof(...plain.map(filled));
        const deeper = nested.map((template) => ({ arbitrary: filled(template), weight: 1 }));
        return [
          name,
          nested.length === 0 ? ends : fc.oneof(options, { arbitrary: ends, weight: nested.length }, ...deeper),
        ] as const;
      });
    });
    return Object.fromEntries(entries);
  });
  return (name) => {
    const found = texts[name];
    if (found === undefined) throw new Error(`nothing is <${name}>`);
    return found;
  };
}

// The parts are in turn what is there and what is to be filled in.
function fill(parts: readonly string[], inner: readonly string[]): string {
  let text = '';
  for (const [index, part] of parts.entries()) {
    if (index % 2 === 0) text += part;
    else
      text += inner[(index - 1) / 2]!.replaceAll('\n', `\n${/^ */.exec(text.slice(text.lastIndexOf('\n') + 1))![0]}`);
  }
  return text;
}
