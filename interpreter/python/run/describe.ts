import { At, own } from '../heap/index.ts';
import { ExceptionAt } from '../vm/exception.ts';
import { plainText } from '../vm/plain-text.ts';
import { TracebackAt } from '../vm/raise.ts';
import type { VM } from '../vm/vm.ts';

/** An exception in one line with where it came from, without asking the program: for failures of ours. */
export function describeException(vm: VM, exception: number): string {
  const { heap } = vm;
  const type = vm.nameOf(heap.ref(exception + At.class));
  const args = heap.ref(exception + ExceptionAt.args);
  const texts: string[] = [];
  for (let at = args + own(0); at < args + heap.size(args); at += 8) {
    heap.load(at);
    texts.push(plainText(vm, heap.tag, heap.payload) ?? '…');
  }
  const places: string[] = [];
  for (let one = heap.ref(exception + ExceptionAt.traceback); one !== 0; one = heap.ref(one + TracebackAt.next)) {
    const { code } = vm.imm.code(heap.int(one + TracebackAt.code));
    places.push(`${code.file}:${code.places[4 * heap.int(one + TracebackAt.pc)]} in ${code.name}`);
  }
  return `${type}: ${texts.join(', ')}${places.map((place) => `\n  ${place}`).join('')}`;
}
