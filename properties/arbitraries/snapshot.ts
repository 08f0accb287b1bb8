import type { Machine } from '../../interpreter/index.ts';
import { C7Protocol } from '../../model/index.ts';

/** Everything that a world holds, byte for byte: memory that is not zero, page tables, locks, and what the protocol keeps. */
export function snapshotOf(machine: Machine): unknown {
  const { protocol } = machine;
  const { layout, memory, objects } = protocol.world;
  const words: string[] = [];
  for (let segment = 0; segment <= layout.segments; segment++) {
    const note = (address: number, word: number) => words.push(`${segment}:${address}=${word}`);
    for (const { address, size } of objects.list) {
      const marker = layout.markerOf(address) & ~3;
      if (segment > 0) memory.forEachNonzero(segment, marker, marker + 4, note);
      memory.forEachNonzero(
        segment,
        layout.pageOf(address) * layout.pageSize,
        layout.pageEnd(address + size - 1),
        note,
      );
    }
  }
  const tables = objects.list.map(({ address }) => [...memory.owners(layout.pageOf(address))]);
  return { words, tables, ...(protocol instanceof C7Protocol ? stateOf(protocol) : {}) };
}

function stateOf({ world }: C7Protocol): object {
  const { segments, threads, globals, objects, wakeupsLeft } = world;
  return {
    segments: segments.map((segment) => [
      ...segment.cells.words,
      segment.modifiedOldObjects.toArray(),
      segment.objectsPointingToNursery.absent,
      segment.objectsPointingToNursery.toArray(),
    ]),
    threads: threads.map((thread) => [...thread.cells.words, thread.calls.toArray()]),
    globals: [...globals.cells.words],
    wakeups: [...wakeupsLeft],
    locks: objects.list.map(({ address }) => world.lockOwner(address)),
  };
}
