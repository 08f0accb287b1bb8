import {
  breaksAnywhere,
  breaksFinally,
  claimedValues,
  Machine,
  type ProtocolFactory,
  type RunOptions,
  type Scenario,
} from '../../interpreter/index.ts';
import { C7Protocol, type Log, type NamedObject } from '../../model/index.ts';
import {
  brokenInvariant,
  type Describe,
  Isolation,
  type Monitor,
  PhantomReaders,
  Serializability,
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
  const monitors = monitorsFor(machine, options, at);
  return {
    machine,
    subject: { system: machine, monitors, check: (finished) => check(scenario, machine, at, finished) },
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

function monitorsFor(machine: Machine, { phantoms }: RunOptions, at: Describe): Monitor[] {
  const { journal, threads, protocol } = machine;
  const objects: NamedObject[] = [...machine.objects.values()];
  const { segments, pageSize } = protocol.world.layout;
  const serializability = new Serializability(journal, threads, objects, segments, pageSize);
  if (!(protocol instanceof C7Protocol)) return [serializability];
  const phantomReaders = phantoms === 'allowed' ? [] : [new PhantomReaders(protocol.world, at)];
  return [serializability, new Isolation(protocol.world), ...phantomReaders];
}

function check(scenario: Scenario, machine: Machine, at: Describe, finished: boolean): Violation | undefined {
  const { protocol, fault } = machine;
  if (fault !== undefined) return meaningless(fault);
  if (protocol instanceof C7Protocol) {
    const broken = brokenInvariant(protocol.world, at);
    if (broken !== undefined) return broken;
  }
  for (const claim of scenario.claims) {
    const anywhere = claim.kind === 'neverAnywhere';
    if (!(anywhere ? breaksAnywhere(machine, claim) : finished && breaksFinally(machine, claim))) continue;
    const where = anywhere ? 'an attempt gets there with' : 'a run ends with';
    return { condition: claim.text, reason: `${where} ${claimedValues(machine, claim)}` };
  }
  return undefined;
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
