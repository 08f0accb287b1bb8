import { bare } from '../heap/index.ts';
import { no, yes } from '../value/index.ts';
import { integerBox } from '../vm/cost.ts';
import { Word } from './offset.ts';
import { copyTo, type Emit } from './values.ts';
import { boxed, decode, encode, payloadIn, tagIn, type Writer } from './writer.ts';

// The index in `y`, of a list or tuple that is `x` long.
const within = (index: number): string => `y=${payloadIn(index)};if(y<0)y+=x;if(y<0||y>=x)break b;`;

// The item of the list in `o`: `w` at `i`. `check` is about the array of items in `q`.
function item(out: Writer, index: number, check: string): string {
  return (
    `${out.read('o')}x=w[i+${Word.listLength}];${within(index)}q=w[i+${Word.listItems}]>>>0;${check}` +
    `q+=${bare}+8*y;${out.page('q')}`
  );
}

// The item of the tuple in `o`.
function tupleItem(out: Writer, index: number): string {
  return `${out.read('o')}x=${tupleLength};${within(index)}` + `q=o+${4 * Word.own}+8*y;${out.page('q')}`;
}

// How many items the tuple has whose words are `w` from `i` on.
const tupleLength = `(w[i+${Word.type}]>>>6)-${Word.own / 2}`;

/** The words of what is in a slot, `w` from `i` on, and its class in `h`. */
function container(out: Writer, slot: number): string {
  return `if(${tagIn(slot)}!==2)break b;o=${payloadIn(slot)};${out.object('o')}h=w[i+${Word.class}]>>>0;`;
}

const slotOf = (slot: number): string => `${tagIn(slot)},${payloadIn(slot)}`;

export const subscript: Emit = (out) => {
  const [index, from, scratch] = [out.top(1), out.top(2), out.top(0)];
  const taken = `${decode(scratch, 0)}${copyTo(scratch, from)}`;
  const ofDict = `if(!G(o,${slotOf(index)}))break b;${tagIn(from)}=H.tag;${payloadIn(from)}=H.payload;`;
  const ofList = `if(h===K.list){${item(out, index, out.read('q'))}}else{${tupleItem(out, index)}}${taken}`;
  out.either(
    `${container(out, from)}if(h===K.dict){${ofDict}break a;}` +
      `if(${tagIn(index)}!==0||h!==K.list&&h!==K.tuple)break b;${ofList}`,
    2,
    1,
  );
  out.pop(2);
  out.push();
};

export const storeSubscript: Emit = (out) => {
  const [index, to, value] = [out.top(1), out.top(2), out.top(3)];
  const check = `${out.page('q')}if((w[i]&${out.layout.barrier})!==0)break b;`;
  out.either(
    `${container(out, to)}if(h===K.dict){if(!U(o,${slotOf(index)},${slotOf(value)}))break b;break a;}` +
      `if(${tagIn(index)}!==0||h!==K.list)break b;${item(out, index, check)}${encode(value, 0)}`,
    3,
    0,
  );
  out.pop(3);
};

export const contains: Emit = (out, operand) => {
  const [from, key] = [out.top(1), out.top(2)];
  out.either(
    `${container(out, from)}if(h!==K.dict)break b;x=B(o,${slotOf(key)});if(x<0)break b;` +
      `${tagIn(key)}=3;${payloadIn(key)}=x>0===${operand === 0}?${yes}:${no};`,
    2,
    1,
  );
  out.pop(2);
  out.push();
};

/** So many items lie in the words that are looked at together. */
const mostUnpacked = 4;

export const unpack: Emit = (out, operand) => {
  const from = out.top(1);
  if (operand > mostUnpacked) {
    out.put(out.step(1, operand));
  } else {
    let items = '';
    for (let index = 0; index < operand; index++) {
      items += decode(from + operand - 1 - index, Word.own + 2 * index);
    }
    out.either(`${container(out, from)}if(h!==K.tuple||${tupleLength}!==${operand})break b;${items}`, 1, operand);
  }
  out.pop();
  for (let index = 0; index < operand; index++) out.push();
};

// Numbers of a range that are not negative have the upper word of zero.
const upper = -262144;
const mostLower = 4294967295;

export const forIter: Emit = (out, operand) => {
  const [iterator, next] = [out.top(1), out.top(0)];
  const range =
    `x=w[i+${Word.rangeLeft}];if(x<=0)${out.jump(operand)}` +
    `if(w[i+${Word.rangeNext + 1}]!==${upper}||w[i+${Word.rangeStep + 1}]!==${upper})break b;` +
    `h=w[i+${Word.rangeNext}]>>>0;y=h+(w[i+${Word.rangeStep}]>>>0);if(y>${mostLower})break b;${boxed(integerBox)}` +
    `${tagIn(next)}=0;${payloadIn(next)}=h;w[i+${Word.rangeNext}]=y;w[i+${Word.rangeLeft}]=x-1;break a;`;
  const list =
    `q=w[i+${Word.over}]>>>0;if(q===0)break b;x=w[i+${Word.index}];${out.read('q')}` +
    `z=w;j=i;${out.object('q')}if(x>=w[i+${Word.listLength}])break b;q=w[i+${Word.listItems}]>>>0;${out.read('q')}` +
    `q+=${bare}+8*x;${out.page('q')}${decode(next, 0)}z[j+${Word.index}]=x+1;break a;`;
  out.either(
    `if(${tagIn(iterator)}!==2)break b;o=${payloadIn(iterator)};${out.writable('o')}` +
      `if((w[i]&${out.layout.barrier})!==0)break b;h=w[i+${Word.class}]>>>0;` +
      `if(h===K.rangeIterator){${range}}if(h===K.listIterator){${list}}break b;`,
    0,
    1,
  );
  out.push();
};
