import { headerBytes, type Protocol } from '../../model/index.ts';
import type { Span } from '../scenario/index.ts';
import type { ProgramFault } from '../system.ts';
import type { Frame } from './frame.ts';
import type { Handles } from './handles.ts';
import type { Cell, Instruction, Member, Visible } from './instruction.ts';
import { Members, outside } from './member.ts';
import { locationBytes } from './placement.ts';

/** What the operations of threads do to memory: which objects they are about, and which addresses in them. */
export class Access {
  readonly #protocol: Protocol;
  readonly #frames: readonly Frame[];
  readonly #handles: readonly Handles[];
  readonly #members: Members;
  readonly #fault: (message: string, span: Span) => ProgramFault;

  constructor(
    protocol: Protocol,
    frames: readonly Frame[],
    handles: readonly Handles[],
    fault: (message: string, span: Span) => ProgramFault,
  ) {
    this.#protocol = protocol;
    this.#frames = frames;
    this.#handles = handles;
    this.#members = new Members(protocol, handles, fault);
    this.#fault = fault;
  }

  /**
   * What an operation is about that begins now, where only the run tells: an object, the number of a type, or 0.
   * @throws ProgramFault where there is no such object, or it is not made like that
   */
  subject(thread: number, instruction: Instruction): number {
    switch (instruction.op) {
      case 'storeCard':
        return instruction.cell.object;
      case 'loadMember':
      case 'storeMember':
        return this.#ownerOf(thread, instruction.member);
      case 'loadTarget':
        return this.#members.weakref(thread, this.#frames[thread]!.peek(), instruction.span);
      case 'identify':
        return this.#frames[thread]!.pop();
      case 'allocate':
        return instruction.type;
      default:
        return 0;
    }
  }

  /**
   * The number that goes with it: the item of a card barrier, the size of what is allocated.
   * @throws ProgramFault where the item is outside of its array
   */
  operand(thread: number, instruction: Instruction): number {
    switch (instruction.op) {
      case 'allocate':
        return instruction.size;
      case 'storeCard': {
        const index = this.#frames[thread]!.peek();
        this.addressOf(instruction.cell, index);
        return index;
      }
      case 'storeMember':
        return instruction.card ? this.#frames[thread]!.peek() : 0;
      default:
        return 0;
    }
  }

  /** Does what the operation, which is over, was for. */
  perform(thread: number, instruction: Visible): void {
    switch (instruction.op) {
      case 'load':
        return this.#load(thread, instruction.cell, instruction.keepIndex);
      case 'store':
      case 'storeCard':
        return this.#store(thread, instruction.cell);
      case 'loadMember':
        return this.#loadMember(thread, instruction.member, instruction.keepIndex);
      case 'storeMember':
        return this.#storeMember(thread, instruction.member);
      case 'loadTarget':
        return this.#loadTarget(thread);
      case 'allocate':
        return this.#takeNew(thread, instruction.target);
      case 'identify':
        return this.#frames[thread]!.push(this.#protocol.result(thread));
      default:
        return;
    }
  }

  /** Where a shared location lies; `index` for an array. */
  addressOf({ address, length, span }: Cell, index: number): number {
    if (length === undefined) return address;
    if (index >= 0 && index < length) return address + locationBytes * index;
    throw this.#fault(outside(index, length), span);
  }

  #load(thread: number, cell: Cell, keepIndex: boolean): void {
    const frame = this.#frames[thread]!;
    const index = cell.length === undefined ? 0 : keepIndex ? frame.peek() : frame.pop();
    const address = this.addressOf(cell, index);
    frame.push(this.#protocol.load(thread, cell.object, address, locationBytes));
  }

  #store(thread: number, cell: Cell): void {
    const frame = this.#frames[thread]!;
    const index = cell.length === undefined ? 0 : frame.pop();
    const address = this.addressOf(cell, index);
    this.#protocol.store(thread, cell.object, address, locationBytes, frame.pop());
  }

  // The barrier is for an object that has the member, and for an element that it has.
  #ownerOf(thread: number, member: Member): number {
    const object = this.#members.object(thread, member);
    this.#members.address(thread, object, member, member.field === undefined ? this.#frames[thread]!.peek() : 0);
    return object;
  }

  #loadMember(thread: number, member: Member, keepIndex: boolean): void {
    const frame = this.#frames[thread]!;
    const object = this.#members.object(thread, member);
    const index = member.field !== undefined ? 0 : keepIndex ? frame.peek() : frame.pop();
    const address = this.#members.address(thread, object, member, index);
    frame.push(this.#protocol.load(thread, object, address, locationBytes));
  }

  #storeMember(thread: number, member: Member): void {
    const frame = this.#frames[thread]!;
    const object = this.#members.object(thread, member);
    const address = this.#members.address(thread, object, member, member.field === undefined ? frame.pop() : 0);
    this.#protocol.store(thread, object, address, locationBytes, frame.pop());
  }

  #loadTarget(thread: number): void {
    const frame = this.#frames[thread]!;
    const weakref = frame.pop();
    frame.push(this.#protocol.load(thread, weakref, weakref + headerBytes, locationBytes));
  }

  // Nobody else knows the object yet, and nothing young has a barrier (C7-WRITE-1): a weak reference gets its target at
  // once, and never another (C7-GC-6).
  #takeNew(thread: number, target: number | undefined): void {
    const object = this.#protocol.result(thread);
    if (target !== undefined) {
      const referent = this.#handles[thread]!.get(target);
      this.#protocol.store(thread, object, object + headerBytes, locationBytes, referent);
    }
    this.#frames[thread]!.push(object);
  }
}
