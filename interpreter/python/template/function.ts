import { Frame } from '../vm/thread.ts';
import { Went } from '../vm/tier.ts';
import { mostNested } from './nested.ts';
import { Word } from './offset.ts';
import { payloadIn, tagIn, type Writer } from './writer.ts';

/** Slots that there have to be above a frame: what `pushFrame` keeps free. */
const spare = 16;

// The callable: its address in `o`, the first of its arguments in `q`, how many they are in `x`, and in `y` where the place
// remembers whom it has called so.
function callee(out: Writer, first: number, count: number): string {
  const [self, plain] = [first - 2, first - 1];
  const place = 2 * out.at;
  const method = `if(${tagIn(self)}!==2)break b;o=${payloadIn(self)};q=base+${plain};x=${count + 1};y=${place};`;
  const other = `if(${tagIn(plain)}!==2)break b;o=${payloadIn(plain)};q=base+${first};x=${count};y=${place + 1};`;
  return `if(${tagIn(self)}!==2||${payloadIn(self)}!==0){${method}}else{${other}if(o===0)break b;}`;
}

/**
 * The text that calls a function of the program which needs nothing but a frame, where it has a template: as the first tier
 * does it, without asking again what the place knows. It breaks out of `b` otherwise, having changed nothing.
 */
export function callFunction(out: Writer, first: number, count: number): string {
  const { typeMask, function: kind } = out.layout;
  const { size, code, pc, base, result, handled, after, extra } = Frame;
  const isFunction = `if((w[i+${Word.type}]&${typeMask})!==${kind})break b;`;
  const known = `d=M.code(w[i+${Word.functionCode}]);if(d!==s[y]){if(!I(d,x))break b;s[y]=d;}`;
  const room =
    `if(fp>=V.recursionLimit*${size}||q+x+d.frameSize+${spare}>T.length||fp+${3 * size}>F.length` +
    `||kit.nested>=${mostNested})break b;`;
  const clear = 'for(i=q+x,j=q+d.fixed;i<j;i++){T[i]=2;P[i]=0;}';
  const frame =
    `i=fp+${size};F[i+${code}]=d.number;F[i+${pc}]=0;F[i+${base}]=q;F[i+${result}]=base+${first - 2};` +
    `F[i+${handled}]=F[fp+${handled}];F[i+${after}]=0;F[i+${extra}]=0;th.sp=j;th.fp=i;`;
  const go = 'x=V.unwound;kit.nested++;r=d.template(q,i,0);kit.nested--;';
  const back = `if(r!==${Went.back}){if((r=A(r,fp,${out.at + 1},E,x))>=0)return r;}else if(H.epoch!==E)return 0;`;
  return `${callee(out, first, count)}${out.writable('o')}${isFunction}${known}${room}${clear}${frame}${go}${back}`;
}
