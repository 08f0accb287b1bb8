import { assert, type Protocol } from '../../../model/index.ts';
import { At, Heap, own, Shapes } from '../heap/index.ts';
import { type Complex, usualDigitLimit } from '../text/index.ts';
import { fitsInteger, Kind, no, none, notImplemented, Tag, yes } from '../value/index.ts';
import { ClassAt } from './class.ts';
import { Clock } from './clock.ts';
import { bigBox, bytesBox, complexBox, floatBox, integerBox, textBox } from './cost.ts';
import { Raise, RaiseObject } from './fault.ts';
import type { Host } from './host.ts';
import { type Key, keysOf } from './key.ts';
import type { LinkedCode } from './linked.ts';
import { MethodCache } from './method-cache.ts';
import type { NativeOf, RunOn } from './native.ts';
import { PlaceCache } from './place-cache.ts';
import type { Processes } from './processes.ts';
import { SaidHashes } from './said-hashes.ts';
import { PythonThread } from './thread.ts';
import type { Threads } from './threads.ts';
import type { Tier } from './tier.ts';
import type { TypeName } from './types.ts';
import { Values } from './values.ts';

/** The state of the machine that is no state of the program: what runs, and where its results are. */
export class VM {
  readonly protocol: Protocol;
  readonly heap: Heap;
  readonly values = new Values<Native>();
  readonly imm = this.values.imm;
  readonly shapes = new Shapes();
  /** Addresses of builtin classes. */
  // They are all there once the machine has booted.
  readonly types = {} as Record<TypeName, number>;
  /** The thread that runs. */
  thread: PythonThread = new PythonThread(0);
  /** The name of the field in which an instance keeps its dict. */
  readonly dictKey = this.imm.ofText('\0__dict__');
  /** What was looked up last in a class, and the class that has it. */
  readonly found = { tag: 0, payload: 0, owner: 0 };
  /** Where the key was that was found last in a table with an index: it is asked for again, as in `d[k] += 1`. */
  readonly recent = { epoch: 0, table: 0, key: 0, entry: 0 };
  /** Items of a sequence: where they lie, and how many there are. */
  readonly span = { start: 0, count: 0 };
  /** What classes have been found to have, by version and name. */
  readonly methods = new MethodCache();
  /** Where instances have fields, and what methods they have, for places that see objects of several classes. */
  readonly fieldPlaces = new PlaceCache();
  readonly methodPlaces = new PlaceCache();
  /** What `hash()` has said of values that are no strings. */
  readonly said = new SaidHashes();
  /** Names that the machine itself looks up. */
  readonly keys: Readonly<Record<Key, number>> = keysOf(this.imm);
  /** What it takes several threads to do, and the time that they see. */
  threads!: Threads<VM>;
  clock = new Clock();
  /** What it takes several processes to do; undefined where there is one for good. */
  processes: Processes<VM> | undefined;
  /** How many digits an integer in text may have; 0 for no limit. */
  digitLimit = usualDigitLimit;
  /** Tag and payload of a result. */
  rt = 0;
  rp = 0;
  /** Address of the dict of builtins, and of that of our own helpers in Python. */
  builtins = 0;
  prelude = 0;
  /** The dict of modules. */
  modules = 0;
  /** The address of the empty tuple, of which there is one. */
  emptyTuple = 0;
  /** The number of the continuation that makes instances, which needs what needs it. */
  constructing = 0;
  /** How deep calls may go. */
  recursionLimit = 1000;
  /** How much of the nursery the transaction may use before it ends where it can. */
  get breakAt(): number {
    return this.heap.limit;
  }

  set breakAt(bytes: number) {
    this.heap.limit = bytes;
  }

  /** The same for one that cannot be taken back. */
  breakWhenInevitable = Number.POSITIVE_INFINITY;
  /** Whether it ends where it is advised to. */
  heedsAdvice = false;
  /** How many instructions may be executed; and how many more after these, where somebody looks in between. */
  fuel = 0;
  fuelBehind = 0;
  /** What makes code faster, if anything. */
  tier: Tier<LinkedCode> | undefined;
  /** How many frames exceptions have ended. */
  unwound = 0;
  /** What it reaches of the outside. */
  host!: Host;
  /** What the program ends with. */
  exitCode = 0;
  /** The last version given to a class. */
  lastVersion = 0;

  constructor(protocol: Protocol) {
    this.protocol = protocol;
    this.heap = new Heap(protocol);
  }

  /** Nothing can take back what the transaction does from now on (C7-INEV-1). @throws Again */
  becomeInevitable(): void {
    this.heap.becomeInevitable();
    this.breakAt = Math.min(this.breakAt, this.breakWhenInevitable);
  }

  // Slots of the stack

  set(at: number, tag: number, payload: number): void {
    this.thread.tags[at] = tag;
    this.thread.payload[at] = payload;
  }

  copy(from: number, to: number): void {
    const { tags, payload } = this.thread;
    tags[to] = tags[from]!;
    payload[to] = payload[from]!;
  }

  /** Puts the result into a slot. */
  put(at: number): void {
    this.set(at, this.rt, this.rp);
  }

  push(tag: number, payload: number): void {
    const { thread } = this;
    if (thread.sp + 1 >= thread.tags.length) thread.reserve(64);
    this.set(thread.sp++, tag, payload);
  }

  tag(at: number): number {
    return this.thread.tags[at]!;
  }

  payload(at: number): number {
    return this.thread.payload[at]!;
  }

  /** Whether there is a value. */
  has(at: number): boolean {
    return this.thread.tags[at] !== Tag.ref || this.thread.payload[at] !== 0;
  }

  isNone(at: number): boolean {
    return this.thread.tags[at] === Tag.imm && this.thread.payload[at] === none;
  }

  isImm(at: number, kind: number): boolean {
    return this.thread.tags[at] === Tag.imm && this.imm.kinds[this.thread.payload[at]!] === kind;
  }

  isText(at: number): boolean {
    return this.isImm(at, Kind.str);
  }

  text(at: number): string {
    return this.imm.text(this.thread.payload[at]!);
  }

  /** The object in a slot; 0 if there is none. */
  ref(at: number): number {
    return this.thread.tags[at] === Tag.ref ? this.thread.payload[at]! : 0;
  }

  // Results

  give(tag: number, payload: number): void {
    this.rt = tag;
    this.rp = payload;
  }

  giveRef(object: number): void {
    this.rt = Tag.ref;
    this.rp = object;
  }

  giveImm(number: number): void {
    this.rt = Tag.imm;
    this.rp = number;
  }

  giveNone(): void {
    this.giveImm(none);
  }

  giveBool(value: boolean): void {
    this.giveImm(value ? yes : no);
  }

  giveNotImplemented(): void {
    this.giveImm(notImplemented);
  }

  giveText(text: string): void {
    this.heap.box(textBox(text.length));
    this.giveImm(this.imm.ofText(text));
  }

  giveFloat(value: number): void {
    this.heap.box(floatBox);
    this.rt = Tag.float;
    this.rp = value;
  }

  /** An integral number. */
  giveInt(value: number): void {
    if (!fitsInteger(value)) return this.giveBig(BigInt(value));
    this.heap.box(integerBox);
    this.give(Tag.int, value + 0);
  }

  giveBig(value: bigint): void {
    const [tag, payload] = this.values.big(value);
    this.heap.box(tag === Tag.int ? integerBox : bigBox(value));
    this.give(tag, payload);
  }

  giveComplex(value: Complex): void {
    this.heap.box(complexBox);
    this.giveImm(this.imm.ofComplex(value));
  }

  giveBytes(value: Uint8Array): void {
    this.heap.box(bytesBox(value.length));
    this.giveImm(this.imm.ofBytes(value));
  }

  giveSlot(at: number): void {
    this.give(this.thread.tags[at]!, this.thread.payload[at]!);
  }

  giveLoaded(): void {
    this.give(this.heap.tag, this.heap.payload);
  }

  // Classes

  /** The class of a value. */
  classOf(tag: number, payload: number): number {
    switch (tag) {
      case Tag.int:
        return this.types.int;
      case Tag.float:
        return this.types.float;
      case Tag.ref:
        return this.heap.ref(payload + At.class);
      default: {
        const kind = this.imm.kinds[payload]!;
        return kind === Kind.native ? this.#classOfNative(payload) : this.types[immediateTypes[kind]!];
      }
    }
  }

  #classOfNative(number: number): number {
    const { binding, owner, name, member } = this.imm.native(number);
    if (owner === 0 || binding === 'static') return this.types.builtin_function_or_method;
    if (member === true) return this.types.member_descriptor;
    if (binding === 'property') return this.types.getset_descriptor;
    if (binding === 'class') return this.types.classmethod_descriptor;
    return name.startsWith('__') ? this.types.wrapper_descriptor : this.types.method_descriptor;
  }

  classAt(at: number): number {
    return this.classOf(this.thread.tags[at]!, this.thread.payload[at]!);
  }

  /** The name of a class. */
  nameOf(type: number): string {
    this.heap.read(type);
    this.heap.load(type + ClassAt.name);
    return this.imm.text(this.heap.payload);
  }

  /** The name of the class of what is in a slot. */
  typeName(at: number): string {
    return this.nameOf(this.classAt(at));
  }

  /** Whether a class is another, or derived from it. */
  isSubclass(type: number, base: number): boolean {
    if (type === base) return true;
    const { heap } = this;
    const mro = heap.ref(type + ClassAt.mro);
    if (mro === 0) return false;
    const end = mro + heap.size(mro);
    for (let at = mro + own(0); at < end; at += 8) if (heap.ref(at) === base) return true;
    return false;
  }

  isInstance(at: number, base: TypeName): boolean {
    return this.isSubclass(this.classAt(at), this.types[base]);
  }

  // Errors

  /** Lets an exception be raised that is in a slot. */
  raiseAt(at: number): never {
    this.giveSlot(at);
    throw new RaiseObject();
  }

  /** The error for a key that is not there, which is its argument. */
  keyError(at: number): never {
    this.keyErrorOf(this.tag(at), this.payload(at));
  }

  keyErrorOf(tag: number, payload: number): never {
    this.give(tag, payload);
    throw new RaiseWith('KeyError');
  }

  code(number: number): LinkedCode {
    return this.imm.code(number);
  }

  native(at: number): Native {
    return this.imm.native(this.thread.payload[at]!);
  }

  assertRef(at: number): number {
    const object = this.ref(at);
    assert(object !== 0, 'there is an object');
    return object;
  }
}

/** Raises an exception of a builtin class with one argument, which is in the registers. */
export class RaiseWith extends Raise {}

/**
 * Raises an exception that knows which name it is about, and of which object: that is in the registers, if there is one.
 */
export class RaiseNamed extends Raise {
  readonly name: number;

  constructor(type: string, message: string, name: number) {
    super(type, message);
    this.name = name;
  }
}

export type Native = NativeOf<VM>;
export type Run = RunOn<VM>;

const immediateTypes: readonly TypeName[] = [
  'NoneType',
  'bool',
  'ellipsis',
  'NotImplementedType',
  'str',
  'int',
  'bytes',
  'complex',
  'code',
  'builtin_function_or_method',
  'NoneType',
];
