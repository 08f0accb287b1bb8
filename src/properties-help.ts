import { catalogue } from '../properties/index.ts';

/** The properties, and how to check a protocol of one's own. */
export function propertiesHelp(): string {
  const width = Math.max(...catalogue.map(({ name }) => name.length));
  const lines = catalogue.map(({ name, says }) => `  ${name.padEnd(width)}  ${says}`);
  return `\nProperties:\n${lines.join('\n')}\n${ownProtocol}`;
}

const ownProtocol = `
A protocol of your own: --protocol FILE names an ES module in JavaScript that exports a function
  createProtocol(sizes, threads, { Cells, NumberList, Status, oneMemory })
that makes an object with the members of the interface Protocol, which the package exports. The file is loaded and run
with all your rights, as any program that you start. In the package, examples/protocols/invalidation.js is a protocol that
holds, and examples/protocols/dirty-reads.js one that does not.
`;
