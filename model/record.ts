import { Cells, type Journal } from './journal.ts';

/** A record of named integers whose changes the journal can undo. */
export type JournaledRecord<Name extends string> = { [K in Name]: number } & {
  readonly cells: Cells;
  readonly journal: Journal;
};

/**
 * A class of records with the given fields, all 0 at first. Fields hold 32-bit signed integers; addresses above 2 GiB
 * come out negative and are read with `>>> 0`. `parts`: those in which a record can show, if not in all.
 */
export function record<const Names extends readonly string[]>(
  ...names: Names
): new (
  journal: Journal,
  parts?: number,
) => JournaledRecord<Names[number]> {
  class Fields {
    readonly cells: Cells;
    constructor(
      readonly journal: Journal,
      parts?: number,
    ) {
      this.cells = new Cells(names.length, parts);
    }
  }
  names.forEach((name, index) => {
    Object.defineProperty(Fields.prototype, name, {
      get(this: Fields) {
        return this.cells.words[index];
      },
      set(this: Fields, value: number) {
        this.journal.write(this.cells, index, value);
      },
    });
  });
  // The accessors defined above are what the type promises; TypeScript cannot see defineProperty.
  return Fields as unknown as new (
    journal: Journal,
    parts?: number,
  ) => JournaledRecord<Names[number]>;
}
