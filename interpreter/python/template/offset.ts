import { At, own } from '../heap/index.ts';
import { ClassAt } from '../vm/class.ts';
import { FunctionAt } from '../vm/frame.ts';
import { IteratorAt, RangeIteratorAt } from '../vm/iterate.ts';
import { ListAt } from '../vm/sequence.ts';
import { DictAt, TableAt } from '../vm/table.ts';

const word = (bytes: number): number => bytes >> 2;

/** Where things are in the words of an object. */
export const Word = {
  flags: 0,
  type: 1,
  class: word(At.class),
  attributes: word(At.attributes),
  own: word(own(0)),
  functionCode: word(FunctionAt.code),
  functionGlobals: word(FunctionAt.globals),
  dictTable: word(DictAt.table),
  tableUsed: word(TableAt.used),
  entryKey: 2,
  entryValue: 4,
  listLength: word(ListAt.length),
  listItems: word(ListAt.items),
  rangeNext: word(RangeIteratorAt.next),
  rangeStep: word(RangeIteratorAt.step),
  rangeLeft: word(RangeIteratorAt.left),
  over: word(IteratorAt.over),
  index: word(IteratorAt.index),
} as const;

/** Where a class has its version, in bytes. */
export const versionBytes: number = ClassAt.version;
