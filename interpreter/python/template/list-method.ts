import { bare } from '../heap/index.ts';
import { none } from '../value/index.ts';
import { Word } from './offset.ts';
import { decode, type Expected, encode, type ListMethod, payloadIn, tagIn, type Writer } from './writer.ts';

/**
 * The text that does what a method of a list does where nothing has to grow or be copied, as the method itself does it then;
 * it breaks out of `b` otherwise. Undefined for other numbers of arguments.
 */
export function listMethod(out: Writer, method: Expected, count: number): string | undefined {
  if (method === 'append' && count === 1) return append(out);
  return method === 'pop' && count === 0 ? pop(out) : undefined;
}

// The list in a slot, below whose callable: its words are `z` from `j` on, its storage is in `q`, whose words are `w` from
// `i` on. Both can be written to.
function list(out: Writer, self: number, method: ListMethod): string {
  const canWrite = `if((w[i]&${out.layout.barrier})!==0)break b;`;
  const callee = self - 1;
  return (
    `if(${tagIn(callee)}!==3||${payloadIn(callee)}!==K.${method}||${tagIn(self)}!==2)break b;o=${payloadIn(self)};` +
    `${out.writable('o')}if(w[i+${Word.class}]>>>0!==K.list)break b;${canWrite}q=w[i+${Word.listItems}]>>>0;` +
    `if(q===0)break b;z=w;j=i;${out.page('q')}${canWrite}${out.read('o')}`
  );
}

function append(out: Writer): string {
  const [argument, self] = [out.top(1), out.top(2)];
  const room = `w[i+${Word.type}]>>>6`;
  return (
    `${list(out, self, 'append')}x=z[j+${Word.listLength}];if(x+2>(${room}))break b;` +
    `q+=${bare}+8*x;${out.page('q')}${encode(argument, 0)}z[j+${Word.listLength}]=x+1;` +
    `${tagIn(self - 1)}=3;${payloadIn(self - 1)}=${none};`
  );
}

function pop(out: Writer): string {
  const self = out.top(1);
  return (
    `${list(out, self, 'pop')}x=z[j+${Word.listLength}]-1;if(x<0)break b;` +
    `q+=${bare}+8*x;${out.page('q')}${decode(self - 1, 0)}w[i]=0;w[i+1]=0;z[j+${Word.listLength}]=x;`
  );
}
