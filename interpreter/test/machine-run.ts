import { type Event, formatDiagnostic, UserFault } from '../../model/index.ts';
import { Machine } from '../machine/machine.ts';
import { runOptions } from '../machine/options.ts';
import { ProgramFault } from '../system.ts';
import { parse } from './scenario-help.ts';

/** A machine under study, with what it printed. */
export class Bench {
  readonly machine: Machine;
  readonly events: Event[] = [];

  /** `program` may begin with declarations; `settings` are those of `config:`. Runs under the GIL unless they say else. */
  constructor(program: string, settings: Readonly<Record<string, string>> = {}) {
    const scenario = parse(program);
    this.machine = new Machine(scenario, runOptions(scenario, { protocol: 'gil', ...settings }));
    this.machine.listen((event) => this.events.push(event));
  }

  /** Steps threads by number, 1 for the first: `11212`. */
  steps(schedule: string): this {
    for (const digit of schedule) {
      if (!this.machine.enabled(Number(digit) - 1)) throw new Error(`T${digit} cannot move`);
      this.machine.step(Number(digit) - 1);
    }
    return this;
  }

  /** Runs all threads to their ends, one after the other as far as they can. */
  finish(): this {
    for (let moved = true; moved; ) {
      moved = false;
      this.machine.threads.forEach((_, thread) => {
        while (this.machine.enabled(thread)) {
          this.machine.step(thread);
          moved = true;
        }
      });
    }
    return this;
  }

  /** The committed value of a location, by the name of its field: `x`, `a[1]`, `p.f`. */
  value(name: string): number {
    for (const { address, fields } of this.machine.objects.values()) {
      const field = fields.find((candidate) => candidate.name === name);
      if (field !== undefined) return this.machine.protocol.committed(address + field.offset, 8);
    }
    throw new Error(`there is no location ${name}`);
  }

  /** A register, `r` of the first thread or `T2.r`; undefined as long as it counts as unassigned. */
  register(name: string): number | undefined {
    const [thread, register] = name.includes('.') ? name.split('.') : ['T1', name];
    const number = this.machine.threads.indexOf(thread!);
    return this.machine.assigned(number, register!) ? this.machine.register(number, register!) : undefined;
  }

  get printed(): number[] {
    return this.events.flatMap((event) => (event.type === 'print' ? [event.value] : []));
  }

  /** How often the operations of a thread were stepped. */
  stepsOf(thread: number): string[] {
    return this.events.flatMap((event) =>
      event.type === 'step' && event.thread === thread - 1 ? [event.operation] : [],
    );
  }
}

/** The value of an expression, computed by a thread in a transaction. */
export function resultOf(expression: string): number {
  const bench = new Bench(`init: x=7, zero, result, a[3]=(10, 20, 30)\nT1: { result = ${expression} }`);
  return bench.finish().value('result');
}

/** What is wrong with the program, found while it runs; `no fault` if nothing is. */
export function programFault(program: string, settings: Readonly<Record<string, string>> = {}): string {
  try {
    new Bench(program, settings).finish();
    return 'no fault';
  } catch (error) {
    if (error instanceof ProgramFault) return error.message;
    throw error;
  }
}

/** The diagnostic about a program that cannot be set up. */
export function setUpFault(program: string, settings: Readonly<Record<string, string>> = {}): string {
  try {
    new Bench(program, settings);
    return 'no fault';
  } catch (error) {
    if (error instanceof UserFault) return formatDiagnostic(error.diagnostic);
    throw error;
  }
}
