import { bare } from '../heap/index.ts';
import { inlineFields } from '../vm/instance.ts';
import { cacheWords } from '../vm/linked.ts';
import { versionBytes, Word } from './offset.ts';
import { quickFunctions, quickMethods } from './quick-call.ts';
import { copyTo, type Emit } from './values.ts';
import { decode, encode, payloadIn, tagIn, type Writer } from './writer.ts';

const place = (out: Writer): number => out.at * cacheWords;

// What the object in `o` is, as words of it and of its class say, is known to the place, or to a cache behind it.
function recalled(out: Writer, operand: number, cache: string, otherwise = ''): string {
  const k = place(out);
  const [version, shape] = ['z[j]', `w[i+${Word.attributes}]`];
  return (
    `if(w[i+${Word.attributes + 1}]===0)break b;if(${version}!==c[${k}]||${shape}!==c[${k + 1}]${otherwise}){` +
    `if(!V.${cache}.recall(c,${k},${version},${shape},N[${operand}],E))break b;e[${out.at}]=0;}`
  );
}

// The words of the object in a slot, `w` from `i` on, and its class: `q`, whose version is in `z` at `j`.
function withClass(out: Writer, slot: number, more = ''): string {
  return (
    `o=${payloadIn(slot)};${out.object('o')}${more}q=w[i+${Word.class}]>>>0;` +
    out.page(`(q+${versionBytes})`, 'z', 'j')
  );
}

const isInstance = (out: Writer): string => `(w[i+${Word.type}]&${out.layout.typeMask})===${out.layout.instance}`;

function known(out: Writer, slot: number, operand: number, more = ''): string {
  const check = `if(!(${isInstance(out)}))break b;${more}`;
  return `if(${tagIn(slot)}!==2)break b;${withClass(out, slot, check)}${recalled(out, operand, 'fieldPlaces')}`;
}

// Once an epoch is often enough: the version says which class it is.
const readClass = (out: Writer): string => `if(e[${out.at}]!==E){${out.read('q')}e[${out.at}]=E;}`;

// The address of the field, of the number that the place knows, in `q`. What `check` says is about the array of fields there.
function field(out: Writer, check: string): string {
  const more = `q=w[i+${Word.own + 2 * inlineFields}]>>>0;${check}q+=${bare}+8*(x-${inlineFields});`;
  return `x=c[${place(out) + 2}]|0;if(x<${inlineFields})q=o+${4 * Word.own}+8*x;else{${more}}${out.page('q')}`;
}

export const loadAttribute: Emit = (out, operand) => {
  const [slot, scratch] = [out.top(1), out.top(0)];
  const isMissing = `${tagIn(scratch)}===2&&${payloadIn(scratch)}===0`;
  out.either(
    `${known(out, slot, operand)}${out.read('o')}${readClass(out)}${field(out, out.read('q'))}` +
      `${decode(scratch, 0)}if(${isMissing})break b;${copyTo(scratch, slot)}`,
    1,
    1,
  );
  out.pop();
  out.push();
};

export const storeAttribute: Emit = (out, operand) => {
  const [slot, value] = [out.top(1), out.top(2)];
  const { barrier } = out.layout;
  const canWrite = `if((w[i]&${barrier})!==0)break b;`;
  out.either(
    `${known(out, slot, operand, canWrite)}${readClass(out)}` +
      `${field(out, `${out.page('q')}${canWrite}`)}${encode(value, 0)}`,
    2,
    0,
  );
  out.pop(2);
};

export const loadMethod: Emit = (out, operand, { code }) => {
  const k = place(out);
  const [slot, self] = [out.top(1), out.top(0)];
  const moved = `c[${k + 3}]!==0&&c[${k + 3}]!==E`;
  const instance = `${recalled(out, operand, 'methodPlaces', `||${moved}`)}${out.read('o')}`;
  const other = `if(z[j]!==c[${k}]||c[${k + 1}]>=0||${moved})break b;`;
  const object = `${withClass(out, slot)}if(${isInstance(out)}){${instance}}else{${other}}${readClass(out)}`;
  out.either(
    `if(${tagIn(slot)}===2){${object}}` +
      `else if(${tagIn(slot)}!==3||c[${k}]!==-1-M.kinds[${payloadIn(slot)}]||${moved})break b;` +
      `${copyTo(slot, self)}x=c[${k + 2}];${tagIn(slot)}=x<0?3:2;${payloadIn(slot)}=x<0?-x:x;`,
    1,
    2,
  );
  out.pop();
  out.push();
  out.push();
  const name = code.names[operand]!;
  if (name === 'append' || name === 'pop') out.expect(slot, name);
  else if (quickMethods.has(name)) out.expect(slot, 'method');
};

export const loadGlobal: Emit = (out, operand, { code }) => {
  const k = place(out);
  const slot = out.top(0);
  const { globalCell, typeMask } = out.layout;
  const value = `${out.page(`(q+${4 * Word.entryValue})`)}${decode(slot, 0)}`;
  const hasName = `${out.page(`(q+${4 * Word.entryKey})`)}if(w[i]!==N[${operand}]||w[i+1]!==1)break b;`;
  const cell =
    `if(${tagIn(slot)}===2){o=${payloadIn(slot)};${out.page('o')}if((w[i+${Word.type}]&${typeMask})===${globalCell}){` +
    `${out.read('o')}${out.page(`(o+${4 * Word.own})`)}${decode(slot, 0)}}}`;
  const builtin = `${out.page(`(x+${4 * Word.tableUsed})`)}if(c[${k + 2}]!==w[i])break b;q=c[${k + 3}];${hasName}${value}`;
  out.either(
    `if(g===0){o=P[base-1]+${4 * Word.functionGlobals};${out.page('o')}g=w[i]>>>0;}` +
      `${out.page(`(g+${4 * Word.dictTable})`)}x=w[i]>>>0;` +
      `if(x===0||c[${k}]!==x||c[${k + 4}]!==0&&c[${k + 4}]!==E)break b;` +
      `if(e[${out.at}]!==E){${out.read('g')}${out.read('x')}e[${out.at}]=E;}` +
      `q=c[${k + 1}];if(q===0){${builtin}}else{${hasName}${value}${cell}}`,
    0,
    1,
  );
  out.push();
  if (quickFunctions.has(code.names[operand]!)) out.expect(slot, 'function');
};
