import fc from 'fast-check';
import { expect, test } from 'vitest';
import { C7Protocol, c7Defaults, type Roots, Status } from '../../../../model/index.ts';
import { Tag } from '../../value/index.ts';
import { Again, At, bare, Heap } from '../index.ts';

/** An object as it should be: where it is now, and what is in its slots. */
interface Twin {
  address: number;
  readonly large: boolean;
  readonly slots: (number | Twin | undefined)[];
}

/** Twins of the objects that are held: the collector moves them. */
class Held implements Roots {
  twins: Twin[] = [];

  // Each address once: what has moved is not there any more.
  forward(to: (object: number) => number): void {
    for (const twin of new Set(this.twins)) twin.address = to(twin.address);
  }
}

class Playground {
  readonly protocol = new C7Protocol({ ...c7Defaults, segments: 2, nurseryBytes: 2 ** 14 }, 1);
  readonly heap = new Heap(this.protocol);
  readonly held = new Held();
  moves = 0;

  constructor() {
    this.protocol.setRoots(0, this.held);
    this.operate('start');
    this.enter();
  }

  enter(): void {
    this.heap.enter(0, this.protocol.mutator(0));
  }

  operate(operation: 'start' | 'commit' | 'minorCollect' | 'majorCollect'): void {
    this.protocol.begin(0, operation);
    expect(this.protocol.advance(0)).toBe(Status.done);
  }

  /** Does what has to begin again where objects may have moved. */
  retry<Result>(what: () => Result): Result {
    for (;;) {
      try {
        return what();
      } catch (error) {
        if (!(error instanceof Again)) throw error;
        expect(error.status).toBe(Status.done);
        this.moves++;
      }
    }
  }

  allocate(slots: number): Twin {
    const { heap } = this;
    const large = slots > 4;
    const address = this.retry(() =>
      large ? heap.allocate(heap.kinds.items, bare + 8 * slots) : heap.allocate(heap.kinds.record, At.own + 8 * slots),
    );
    return { address, large, slots: Array.from({ length: slots }, () => undefined) };
  }

  /** Where a slot is. */
  place({ address, large }: Twin, slot: number): number {
    return address + (large ? bare : At.own) + 8 * slot;
  }

  store(twin: Twin, slot: number, value: number | Twin): void {
    const { heap } = this;
    this.retry(() => (twin.large ? heap.writeItem(twin.address, slot) : heap.write(twin.address)));
    const isNumber = typeof value === 'number';
    const tag = !isNumber ? Tag.ref : Number.isInteger(value) ? Tag.int : Tag.float;
    heap.store(this.place(twin, slot), tag, isNumber ? value : value.address);
    twin.slots[slot] = value;
  }

  /** Everything that can be reached is as its twin is. */
  check(): void {
    const { heap } = this;
    const seen = new Map<number, Twin>();
    const left = this.held.twins.map((twin): [number, Twin] => [twin.address, twin]);
    for (let one = left.pop(); one !== undefined; one = left.pop()) {
      const [address, twin] = one;
      const known = seen.get(address);
      if (known !== undefined && known !== twin) throw new Error(`two objects at ${address}`);
      if (known !== undefined) continue;
      seen.set(address, twin);
      // Who is not held is found where a slot says.
      twin.address = address;
      heap.read(address);
      for (const [slot, value] of twin.slots.entries()) {
        heap.load(this.place(twin, slot));
        const wanted = value ?? 0;
        if (typeof wanted === 'object') left.push([heap.payload, wanted]);
        else if (!Object.is(heap.payload, wanted)) throw new Error(`slot ${slot} holds ${heap.payload}, not ${wanted}`);
      }
    }
  }
}

const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noInteger: true }), fc.constantFrom(2 ** 49 - 1, -0.5));
const action = fc.oneof(
  fc.record({
    do: fc.constant('allocate' as const),
    slots: fc.constantFrom(1, 2, 4, 8, 67, 68, 200, 1000),
    at: fc.nat(),
  }),
  fc.record({ do: fc.constant('number' as const), of: fc.nat(), slot: fc.nat(), value: number }),
  fc.record({ do: fc.constant('refer' as const), of: fc.nat(), slot: fc.nat(), to: fc.nat() }),
  fc.record({ do: fc.constant('forget' as const), of: fc.nat() }),
  fc.record({ do: fc.constantFrom('minorCollect' as const, 'majorCollect' as const, 'commit' as const) }),
);
type Action = typeof action extends fc.Arbitrary<infer Value> ? Value : never;

function play(ground: Playground, step: Action): void {
  const { held } = ground;
  const pick = (number: number): Twin => held.twins[number % held.twins.length]!;
  switch (step.do) {
    case 'allocate': {
      const twin = ground.allocate(step.slots);
      if (held.twins.length < 12) held.twins.push(twin);
      else held.twins[step.at % held.twins.length] = twin;
      return;
    }
    case 'minorCollect':
    case 'majorCollect':
      ground.operate(step.do);
      return ground.enter();
    case 'commit':
      ground.operate('commit');
      ground.operate('start');
      return ground.enter();
    default:
  }
  if (held.twins.length === 0) return;
  const twin = pick(step.of);
  if (step.do === 'forget') held.twins.splice(held.twins.indexOf(twin), 1);
  else ground.store(twin, step.slot % twin.slots.length, step.do === 'number' ? step.value : pick(step.to));
}

test('objects hold what was stored in them, wherever collections and commits move them', () => {
  let moves = 0;
  fc.assert(
    fc.property(fc.array(action, { maxLength: 60, size: 'max' }), (steps) => {
      const ground = new Playground();
      for (const step of steps) {
        play(ground, step);
        ground.check();
      }
      moves += ground.moves;
    }),
  );
  // Some allocations found the nursery full.
  expect(moves).toBeGreaterThan(0);
});
