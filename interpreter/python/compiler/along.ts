import { Label } from '../code/assembler.ts';
import { none } from '../code/constants.ts';
import type { Context } from './context.ts';

/** iterator: goes along it to its end, yielding what it yields; leaves its result. */
export function goAlong({ unit }: Context): void {
  const [again, end] = [new Label(), new Label()];
  unit.constant(none);
  unit.out.mark(again);
  unit.emit('SEND', end);
  unit.emit('YIELD_VALUE');
  unit.emit('JUMP', again);
  unit.out.mark(end);
}
