import { Kind } from '../value/index.ts';
import { payloadIn, tagIn, type Writer } from './writer.ts';

/** Names of functions of ours that do the most common without a frame. What the program means by them is asked when it calls. */
export const quickFunctions: ReadonlySet<string> = new Set(['len']);
export const quickMethods: ReadonlySet<string> = new Set(['get']);

/**
 * The text that calls a function of ours, in a slot, with the `count` arguments behind it, where it knows the quick way
 * (`NativeOf.fast`), which sees nothing of the frame but these arguments; it breaks out of `b` otherwise.
 */
export function quickCall(out: Writer, callee: number, count: number): string {
  const [t, p] = [tagIn(callee), payloadIn(callee)];
  // The slot below is that of an instance, if there is one.
  const isMethod = out.expected(callee) === 'method';
  const alone = isMethod ? '' : `if(${tagIn(callee - 1)}!==2||${payloadIn(callee - 1)}!==0)break b;`;
  const result = isMethod ? callee : callee - 1;
  let stored = '';
  for (let slot = callee + 1; slot <= callee + count; slot++) {
    stored += `T[base+${slot}]=${tagIn(slot)};P[base+${slot}]=${payloadIn(slot)};`;
  }
  return (
    `${alone}if(${t}!==3||M.kinds[${p}]!==${Kind.native})break b;d=M.native(${p}).fast;if(d===undefined)break b;` +
    `${stored}if(!d(V,base+${callee + 1},${count}))break b;${tagIn(result)}=V.rt;${payloadIn(result)}=V.rp;`
  );
}
