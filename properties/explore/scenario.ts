import {
  breaksAnywhere,
  breaksFinally,
  claimedValues,
  Machine,
  type ProtocolFactory,
  type RunOptions,
  type Scenario,
} from '../../interpreter/index.ts';
import { C7Protocol, Gil, type Log, type NamedObject } from '../../model/index.ts';
import {
  brokenInvariant,
  type Describe,
  FinalState,
  historyOf,
  Isolation,
  type Monitor,
  PhantomReaders,
  type Violation,
} from '../check/index.ts';
import { meaningless, type Subject } from './subject.ts';

/** A scenario's machine with all the conditions that exploration checks. */
export function scenarioSubject(scenario: Scenario, options: RunOptions): Subject {
  return scenarioMachine(scenario, options).subject;
}

/** {@link scenarioSubject}, and the machine that it is about; `create` makes its protocol, if not the options do. */
export function scenarioMachine(
  scenario: Scenario,
  options: RunOptions,
  create?: ProtocolFactory,
): { readonly machine: Machine; readonly subject: Subject } {
  const machine = new Machine(scenario, options, create);
  const at = namesOf(machine);
  const judged: Judged = { scenario, options, machine, at };
  const monitors = monitorsFor(judged);
  return {
    machine,
    subject: { system: machine, monitors, check: (finished) => check(judged, monitors, finished) },
  };
}

/** An empty log of a machine's run, for its events to be appended to. */
export function logOf(scenario: Scenario, options: RunOptions, machine: Machine, events: Log['events']): Log {
  return {
    protocol: options.protocol,
    title: scenario.name === '' ? 'scenario' : scenario.name,
    threads: machine.threads,
    segments: options.protocol === 'gil' ? 0 : options.c7.segments,
    pageSize: options.c7.pageSize,
    objects: [...machine.objects.values()],
    events,
  };
}

/** What is judged, and by which conditions. */
interface Judged {
  readonly scenario: Scenario;
  readonly options: RunOptions;
  readonly machine: Machine;
  readonly at: Describe;
}

function monitorsFor({ scenario, options, machine, at }: Judged): Monitor[] {
  const { check: conditions } = options;
  const { journal, threads, protocol } = machine;
  const objects: NamedObject[] = [...machine.objects.values()];
  const { segments, pageSize } = protocol.world.layout;
  // Under the GIL there is one memory for all.
  const setting = { journal, threads, objects, segments: protocol instanceof Gil ? 0 : segments, pageSize };
  const monitors: (Monitor | undefined)[] = [historyOf(setting, conditions)];
  if (conditions.includes('final-state') && FinalState.canJudge(scenario)) {
    monitors.push(new FinalState(scenario, options, machine));
  }
  if (protocol instanceof C7Protocol) {
    if (conditions.includes('isolation')) monitors.push(new Isolation(protocol.world));
    if (options.phantoms === 'violate') monitors.push(new PhantomReaders(protocol.world, at));
  }
  return monitors.filter((monitor) => monitor !== undefined);
}

function check(judged: Judged, monitors: readonly Monitor[], finished: boolean): Violation | undefined {
  const { scenario, machine, at, options } = judged;
  const { protocol, fault } = machine;
  if (fault !== undefined) return meaningless(fault);
  if (protocol instanceof C7Protocol && options.check.includes('invariants')) {
    const broken = brokenInvariant(protocol.world, at);
    if (broken !== undefined) return broken;
  }
  for (const claim of scenario.claims) {
    const anywhere = claim.kind === 'neverAnywhere';
    if (!(anywhere ? breaksAnywhere(machine, claim) : finished && breaksFinally(machine, claim))) continue;
    const where = anywhere ? 'an attempt gets there with' : 'a run ends with';
    return { condition: claim.text, reason: `${where} ${claimedValues(machine, claim)}` };
  }
  if (!finished) return undefined;
  return monitors.map((monitor) => monitor.atEnd?.()).find((violation) => violation !== undefined);
}

/** What a machine's program calls what lies at an address. */
export function namesOf(machine: Machine): Describe {
  return (address) => nameAt(address, machine.objects.values());
}

// What stands at an address, as the program calls it: `a[3]`, or the object for its header; else by its address.
function nameAt(address: number, objects: Iterable<NamedObject>): string {
  for (const { name, address: start, size, fields } of objects) {
    if (address < start || address >= start + size) continue;
    const field = fields.find(({ offset }) => offset <= address - start && address - start < offset + 8);
    return field?.name ?? name;
  }
  return `what is at ${address}`;
}
