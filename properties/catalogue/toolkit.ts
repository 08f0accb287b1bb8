import { Cells, type Encoder, Gil, NumberList, type Protocol, type Sizes, Status } from '../../model/index.ts';

/** What a protocol that changes one memory for all threads need not write itself. */
type Rest = Omit<Protocol, 'name' | 'begin' | 'advance' | 'inTransaction'>;

/**
 * The members that are the same for all protocols in which threads share one memory: a world, direct accesses with their
 * events, a description of memory. Nothing waits, nothing is inevitable, nobody is signalled, and there is no allocation.
 */
function oneMemory(sizes: Sizes): Rest {
  // The world of a protocol without segments.
  const { world } = new Gil(sizes, 1);
  const { memory, bus, objects } = world;
  return {
    world,
    ready: () => true,
    signalled: () => false,
    inevitable: () => false,
    exclusive: () => false,
    touchGuard: () => {},
    segmentOf: () => 0,
    load(thread, object, address, size) {
      const value = memory.load(0, address, size);
      bus.listener?.({ type: 'read', thread, segment: 0, object, address, size, value });
      return value;
    },
    store(thread, object, address, size, value) {
      memory.store(0, address, size, value);
      bus.listener?.({ type: 'write', thread, segment: 0, object, address, size, value });
    },
    committed: (address, size) => memory.load(0, address, size),
    encode(out: Encoder) {
      for (const { address, size } of objects.list) memory.encode(0, address, address + size, out);
    },
    result: () => 0,
    roots: () => [],
    pushRoot: () => {},
    setRoot: () => {},
    popRoot: () => 0,
  };
}

/** What the function that a module exports gets as its third argument, so that it need not import anything. */
export const toolkit = { Cells, NumberList, Status, oneMemory } as const;
