import { type ConditionName, type Machine, parseScenario, runOptions } from '../../../interpreter/index.ts';
import { type C7, C7Protocol } from '../../../model/index.ts';
import { scenarioMachine } from '../../explore/index.ts';
import { FinalState } from '../final-state.ts';
import { historyOf, type Monitor } from '../index.ts';

/** Something wrong in c7. */
export type Fault = (c7: C7) => void;

/** Ways in which commits go wrong, so that histories do too. */
export const faults: Readonly<Record<string, Fault>> = {
  none: () => {},
  /** Detects no conflicts (C7-COMMIT-3). */
  detection: (c7) => {
    c7.wasRead = () => false;
  },
  /** Sets no read markers (C7-READ-1). */
  markers: (c7) => {
    c7.mark = () => {};
  },
  /** Detects only conflicts about the first object. */
  half: (c7) => {
    const wasRead = c7.wasRead.bind(c7);
    c7.wasRead = (segment, object) => object === c7.objects.list[0]!.address && wasRead(segment, object);
  },
  /** Commits do not reach the private pages of others (C7-PUSH-2). */
  push: (c7) => {
    const { memory } = c7;
    const copy = memory.copy.bind(memory);
    memory.copy = (from, to, address, size) => {
      if (size >= c7.layout.pageSize || from !== 0 || to === 0) copy(from, to, address, size);
    };
  },
};

/** A machine under c7 with a fault, and monitors of a history by name. */
export function faultyMachine(
  text: string,
  settings: Readonly<Record<string, string>>,
  fault: Fault,
): { readonly machine: Machine; readonly monitors: ReadonlyMap<ConditionName, Monitor>; readonly final: FinalState } {
  const scenario = parseScenario(text, 'test.scn');
  const options = runOptions(scenario, settings);
  const { machine } = scenarioMachine(scenario, options);
  const { protocol, journal, threads } = machine;
  if (protocol instanceof C7Protocol) fault(protocol.world);
  const { segments, pageSize } = protocol.world.layout;
  const setting = { journal, threads, objects: [...machine.objects.values()], segments, pageSize };
  const names = ['serializability', 'strict', 'opacity', 'snapshot'] as const;
  const monitors = new Map(names.map((name) => [name, historyOf(setting, [name])!]));
  const final = new FinalState(scenario, options, machine);
  machine.listen((event) => {
    for (const monitor of monitors.values()) monitor.hear(event);
    final.hear(event);
  });
  return { machine, monitors, final };
}

/** Takes steps of the threads chosen, of those that can move; then of the first. Answers whether all came to their ends. */
export function run(machine: Machine, choice: readonly number[], after: () => void): boolean {
  const most = 300;
  for (let step = 0; step < most; step++) {
    const able = machine.threads.flatMap((_, thread) => (machine.enabled(thread) ? [thread] : []));
    if (able.length === 0) break;
    machine.step(able[(choice[step] ?? 0) % able.length]!);
    after();
  }
  return machine.threads.every((_, thread) => machine.finished(thread));
}
