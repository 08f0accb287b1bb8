import {
  AssertionFailure,
  assert,
  Cells,
  type Encoder,
  type Footprint,
  type Journal,
  type Listener,
  type NamedObject,
  type Operation,
  Part,
  type Place,
  type Protocol,
  Status,
  setOf,
  UserFault,
} from '../../model/index.ts';
import { type Location, placeAt, type Scenario, type Span } from '../scenario/index.ts';
import { ProgramFault, type System } from '../system.ts';
import { Access } from './access.ts';
import { type CompileOptions, compileThread } from './compile.ts';
import { execute } from './execute.ts';
import { Frame } from './frame.ts';
import { Handles } from './handles.ts';
import { type Code, type Instruction, undecided, type Visible } from './instruction.ts';
import { createProtocol, type ProtocolFactory, type RunOptions } from './options.ts';
import { allocatedFor, cellOf, locationBytes, placeObjects, referencesIn } from './placement.ts';
import { Sites } from './sites.ts';

// At fine granularity the access is a step of its own, after its barrier.
const isBarrier = (operation: Operation) => operation === 'read' || operation === 'write' || operation === 'writeCard';

/** A scenario that runs on a protocol, one visible operation at a time. */
export class Machine implements System {
  readonly threads: readonly string[];
  readonly protocol: Protocol;
  /** What lies where in memory, by name of declaration. */
  readonly objects: ReadonlyMap<string, NamedObject>;
  /** The names of locations that hold references, as in {@link values}: what they hold are addresses. */
  readonly references: ReadonlySet<string>;
  /** What the program does without meaning before anybody has taken a step; undefined for nothing. */
  readonly fault: string | undefined;
  readonly #scenario: Scenario;
  readonly #options: RunOptions;
  readonly #codes: readonly Code[];
  readonly #frames: readonly Frame[];
  readonly #handles: readonly Handles[];
  readonly #access: Access;
  readonly #sites: Sites;
  // By thread: see retries().
  readonly #retries: Cells;

  /**
   * `create` makes the protocol, where that is not to be the one that the options name.
   * @throws UserFault when the scenario's objects do not fit as asked
   */
  constructor(scenario: Scenario, options: RunOptions, create?: ProtocolFactory) {
    this.#scenario = scenario;
    this.#options = options;
    this.threads = scenario.threads.map(({ name }) => name);
    const threads = scenario.threads.length;
    this.protocol = create?.(options.c7, threads) ?? createProtocol(options, threads);
    this.objects = placeObjects(scenario, this.protocol.world);
    this.references = new Set(scenario.declarations.flatMap((one) => referencesIn(one, this.objects)));
    const place = (location: Location) => cellOf(location, this.objects);
    const { types } = this.protocol.world.objects;
    const allocated: CompileOptions['allocated'] = (shape, span) =>
      this.#locate(span, () => allocatedFor(shape, types));
    const { unit, safePoints } = options;
    this.#codes = scenario.threads.map((thread) => compileThread(thread, { unit, safePoints, place, allocated }));
    this.#frames = this.#codes.map((code, thread) => new Frame(code, thread, this.journal));
    this.#handles = this.#codes.map(
      ({ handles }, thread) => new Handles(this.protocol, thread, this.#frames[thread]!, handles.length),
    );
    const fault = (message: string, span: Span) => this.#fault(message, span);
    this.#access = new Access(this.protocol, this.#frames, this.#handles, fault);
    this.#sites = new Sites(this.#codes, this.journal);
    this.#retries = new Cells(this.threads.length, setOf());
    this.fault = this.#runToFirstSteps();
  }

  get journal(): Journal {
    return this.protocol.world.journal;
  }

  get footprint(): Footprint {
    return this.protocol.world.footprint;
  }

  listen(listener: Listener | undefined, inner?: boolean): void {
    this.protocol.world.listen(listener, inner);
  }

  finished(thread: number): boolean {
    return this.#op(thread) === 'end';
  }

  enabled(thread: number): boolean {
    const op = this.#op(thread);
    if (op === 'end') return false;
    const { stage } = this.#frames[thread]!;
    return stage === 'access' || (op === 'poll' && stage === 'operation') || this.protocol.ready(thread);
  }

  step(thread: number): void {
    const frame = this.#frames[thread]!;
    const { pc } = frame;
    this.#passSafePoints(thread);
    if (frame.stage !== 'access' && !this.protocol.ready(thread)) {
      // A protocol may let the operation behind a safe point wait.
      assert(frame.pc !== pc, () => `${this.threads[thread]} cannot move`);
      return this.protocol.world.bus.listener?.({ type: 'step', thread, operation: 'safePoint' });
    }
    const instruction = this.#visible(thread);
    const operation = this.#codes[thread]!.operations[frame.pc];
    assert(operation !== undefined, () => `${this.threads[thread]} has ended`);
    this.protocol.world.bus.listener?.({ type: 'step', thread, operation });
    if (frame.stage === 'access') return this.#complete(thread, instruction);
    switch (this.#advance(thread, instruction)) {
      case Status.done:
        if (this.#fine && isBarrier(operation)) frame.stage = 'access';
        else this.#complete(thread, instruction);
        return;
      case Status.aborted:
        if (operation === 'abort') this.#passAbort(thread, instruction);
        frame.restore();
        this.journal.write(this.#retries, thread, this.retries(thread) + 1);
        return this.#begin(thread);
      case Status.blocked:
      case Status.yields:
        return;
      case Status.goesOn:
        throw new AssertionFailure('an operation goes on only within its protocol');
    }
  }

  #advance(thread: number, instruction: Visible): Status {
    const mayAllocate = this.#codes[thread]!.handles.length > 0;
    if (!mayAllocate || !('span' in instruction)) return this.protocol.advance(thread);
    return this.#locate(instruction.span, () => this.protocol.advance(thread));
  }

  exclusive(thread: number): boolean {
    return this.protocol.exclusive(thread);
  }

  foreseen(thread: number): boolean {
    return this.#options.protocol === 'gil' && this.#codes[thread]!.foreseen[this.#frames[thread]!.pc]!;
  }

  touchGuard(thread: number): void {
    this.protocol.touchGuard(thread);
  }

  retries(thread: number): number {
    return this.#retries.words[thread]!;
  }

  // The protocol describes a part for each thread.
  get parts(): readonly number[] | undefined {
    return this.protocol.parts;
  }

  encode(out: Encoder, part?: number): void {
    this.protocol.encode(out, part);
    const step = part === undefined ? 1 : Part.threads;
    for (let thread = part ?? 0; thread < this.threads.length; thread += step) {
      this.#frames[thread]!.encode(out, this.protocol.inTransaction(thread));
      this.#sites.encode(thread, out);
    }
  }

  /** The value of a thread's register; 0 as long as it has never been assigned. */
  register(thread: number, name: string): number {
    return this.#frames[thread]!.register(this.#codes[thread]!.registers.indexOf(name));
  }

  /** Whether the register has been assigned: by the present attempt, if that is to assign it. */
  assigned(thread: number, name: string): boolean {
    return this.#frames[thread]!.assigned(this.#codes[thread]!.registers.indexOf(name));
  }

  /** The committed value of a location; `index` for an array. */
  committed(location: Location, index: number): number {
    return this.protocol.committed(this.#access.addressOf(cellOf(location, this.objects), index), locationBytes);
  }

  /** The committed values of all locations, by name. */
  values(): Map<string, number> {
    const values = new Map<string, number>();
    for (const { address, fields } of this.objects.values()) {
      for (const { name, offset } of fields) values.set(name, this.protocol.committed(address + offset, locationBytes));
    }
    return values;
  }

  /** The registers of a thread, by name, as they are now. */
  registers(thread: number): Map<string, number> {
    const { registers } = this.#codes[thread]!;
    return new Map(registers.map((name, index) => [name, this.#frames[thread]!.register(index)]));
  }

  /** The handles of a thread, by name: the address of what each refers to now, or 0. */
  handles(thread: number): Map<string, number> {
    const entries = this.#codes[thread]!.handles.map(
      (name, index) => [name, this.#handles[thread]!.get(index)] as const,
    );
    return new Map(entries.filter(([name]) => name !== ''));
  }

  #runToFirstSteps(): string | undefined {
    try {
      for (let thread = 0; thread < this.threads.length; thread++) this.#runLocal(thread);
      return undefined;
    } catch (error) {
      if (error instanceof ProgramFault) return error.message;
      throw error;
    }
  }

  get #fine(): boolean {
    return this.#options.protocol !== 'gil' && this.#options.c7.granularity === 'fine';
  }

  #op(thread: number): Instruction['op'] {
    return this.#codes[thread]!.ops[this.#frames[thread]!.pc]!;
  }

  #instruction(thread: number): Instruction {
    return this.#codes[thread]!.instructions[this.#frames[thread]!.pc]!;
  }

  // Threads stop at visible instructions only.
  #visible(thread: number): Visible {
    return this.#instruction(thread) as Visible;
  }

  // Without a pending signal nobody can see that a safe point was passed, so it is no step of its own.
  #passSafePoints(thread: number): void {
    const frame = this.#frames[thread]!;
    while (this.#op(thread) === 'poll' && frame.stage === 'operation') {
      if (this.protocol.signalled(thread)) {
        this.protocol.begin(thread, 'safePoint');
        frame.stage = 'safePoint';
      } else {
        frame.pc += 1;
        this.#runLocal(thread);
      }
    }
  }

  /** What the visible operation does in the program once the protocol has done its part, and what follows from it. */
  #complete(thread: number, instruction: Visible): void {
    const frame = this.#frames[thread]!;
    frame.stage = 'operation';
    switch (instruction.op) {
      case 'commit':
        frame.keepAssigned();
        this.#handles[thread]!.compact();
        this.#sites.clear(thread);
        this.journal.write(this.#retries, thread, 0);
        break;
      case 'abort':
        // Only a protocol that cannot abort comes here.
        this.#sites.pass(thread, instruction.site);
        break;
      default:
        this.#access.perform(thread, instruction);
    }
    frame.pc += 1;
    this.#runLocal(thread);
  }

  // Runs local instructions up to the next visible one, and begins that operation.
  #runLocal(thread: number): void {
    const frame = this.#frames[thread]!;
    const code = this.#codes[thread]!;
    for (;;) {
      const { pc } = frame;
      const instruction = code.instructions[pc]!;
      const op = code.ops[pc];
      if (code.operations[pc] === undefined && op !== 'end') this.#local(thread, instruction);
      else if (op === 'abort' && this.#passesAbort(thread, instruction)) frame.pc = pc + 1;
      else return this.#begin(thread);
    }
  }

  #passesAbort(thread: number, instruction: Instruction): boolean {
    return instruction.op === 'abort' && this.#sites.passed(thread, instruction.site);
  }

  #passAbort(thread: number, instruction: Instruction): void {
    if (instruction.op === 'abort') this.#sites.pass(thread, instruction.site);
  }

  #begin(thread: number): void {
    const frame = this.#frames[thread]!;
    const { operations, ops, subjects } = this.#codes[thread]!;
    const { pc } = frame;
    const operation = operations[pc];
    if (operation === undefined || ops[pc] === 'poll') return;
    const known = subjects[pc]!;
    if (known !== undecided) return this.protocol.begin(thread, operation, known);
    const instruction = this.#instruction(thread);
    if (instruction.op === 'begin') frame.save(instruction.assigns);
    else if (instruction.op === 'abort' && this.protocol.inevitable(thread)) {
      throw this.#fault('abort in an inevitable transaction', instruction.span);
    }
    const subject = this.#access.subject(thread, instruction);
    this.protocol.begin(thread, operation, subject, this.#access.operand(thread, instruction));
  }

  #local(thread: number, instruction: Instruction): void {
    try {
      const printed = execute(instruction, this.#frames[thread]!, this.#handles[thread]!);
      if (printed !== undefined) this.protocol.world.bus.listener?.({ type: 'print', thread, value: printed });
    } catch (error) {
      if (!(error instanceof ProgramFault) || !('span' in instruction)) throw error;
      throw this.#fault(error.message, instruction.span);
    }
  }

  #fault(message: string, span: Span): ProgramFault {
    const { file, line, column } = this.#placeOf(span);
    return new ProgramFault(`${message} (${file}:${line}:${column})`);
  }

  // Room for objects, or for kinds of them, runs out at a place in the program.
  #locate<Result>(span: Span, action: () => Result): Result {
    try {
      return action();
    } catch (error) {
      if (!(error instanceof UserFault) || error.diagnostic.place !== undefined) throw error;
      throw new UserFault({ ...error.diagnostic, place: this.#placeOf(span) });
    }
  }

  #placeOf(span: Span): Place {
    return placeAt(this.#scenario.text, this.#scenario.file, span);
  }
}
