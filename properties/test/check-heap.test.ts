import { describe, expect, it } from 'vitest';
import { C7Protocol, Card, c7Defaults, Flag } from '../../model/index.ts';
import { exploreText } from '../arbitraries/subject.ts';
import { HeapWatch } from '../check/index.ts';

/** A world with a reference h, an array t of 70, and a number x; T1 has a node in h, and holds another. */
class Stage {
  readonly protocol = new C7Protocol(
    { ...c7Defaults, segments: 2, pageSize: 64, segmentBytes: 2 ** 20, nurseryBytes: 2 ** 12 },
    2,
  );
  readonly c7 = this.protocol.world;
  readonly h = this.c7.objects.createOld(16, 'refs').address;
  readonly t = this.c7.objects.createOld(568, 'refs').address;
  readonly x = this.c7.objects.createOld(16, 'words').address;
  readonly watch = new HeapWatch(this.c7);

  constructor() {
    this.c7.listen((event) => this.watch.hear(event));
    this.run('start');
    this.write(this.h, 8, this.allocate());
    this.run('commit');
    this.run('start');
  }

  get node(): number {
    return this.c7.memory.load(0, this.h + 8, 8);
  }

  run(operation: Parameters<C7Protocol['begin']>[1], object = 0, operand = 0): void {
    this.protocol.begin(0, operation, object, operand);
    this.protocol.advance(0);
  }

  /** Allocates a reference, and holds it. */
  allocate(): number {
    this.run('allocate', this.c7.objects.types.refs.number, 16);
    const object = this.protocol.result(0);
    this.protocol.pushRoot(0, object);
    return object;
  }

  write(object: number, offset: number, value: number): void {
    this.run('write', object);
    this.protocol.store(0, object, object + offset, 8, value);
  }

  /** What the watch finds once something has been done behind its back. */
  after(corrupt: (stage: this) => void): string | undefined {
    expect(this.watch.violation).toBeUndefined();
    corrupt(this);
    return this.watch.violation?.condition;
  }
}

describe('the watch over a heap finds', () => {
  const everywhere = (stage: Stage, address: number, value: number) => {
    for (const segment of [0, 1, 2]) stage.c7.memory.store(segment, address, 8, value);
  };

  it('nothing in a heap that is as it should be', () => {
    const stage = new Stage();
    stage.allocate();
    for (const operation of ['minorCollect', 'majorCollect', 'commit'] as const) {
      stage.run(operation);
      expect([operation, stage.watch.violation]).toEqual([operation, undefined]);
    }
  });

  it('a committed reference to where no object is', () => {
    expect(new Stage().after((stage) => everywhere(stage, stage.h + 8, stage.x + 48))).toBe('no dangling reference');
  });

  it('a committed reference into a nursery', () => {
    expect(new Stage().after((stage) => everywhere(stage, stage.h + 8, stage.c7.layout.nurseryStart))).toBe(
      'no dangling reference',
    );
  });

  it('a reference that a transaction follows to where an object has moved from', () => {
    const stage = new Stage();
    const young = stage.allocate();
    expect(stage.after(({ c7 }) => c7.memory.setWord(1, young, -1))).toBe('no dangling reference');
  });

  it('a weak reference to where no object is', () => {
    const stage = new Stage();
    stage.run('allocate', stage.c7.objects.types.weakref.number, 16);
    const weakref = stage.protocol.result(0);
    stage.protocol.pushRoot(0, weakref);
    expect(stage.after(({ c7, x }) => c7.memory.store(1, weakref + 8, 8, x + 48))).toBe('no dangling reference');
  });

  it('a young object behind an old one that has its barrier', () => {
    const stage = new Stage();
    stage.write(stage.h, 8, stage.node);
    stage.run('minorCollect');
    const young = stage.allocate();
    expect(stage.after(({ c7 }) => c7.memory.store(1, stage.h + 8, 8, young))).toBe('forwarding complete');
  });

  it.each([
    ['marked', Card.marked],
    ['old', Card.old],
  ])('a %s card that no list knows of', (_, state) => {
    const stage = new Stage();
    expect(stage.after(({ c7, t }) => c7.locks.set(c7.layout.lockOf(t) + 2, state))).toBe('cards as listed');
  });

  it('bytes that were not counted', () => {
    expect(new Stage().after(({ c7 }) => c7.countPrivatePages(1))).toBe('allocated as counted');
  });

  it('segments that disagree on what nobody has modified', () => {
    const stage = new Stage();
    stage.write(stage.h, 8, stage.node);
    stage.run('commit');
    stage.run('start');
    expect(stage.after(({ c7, h }) => c7.memory.store(1, h + 8, 8, 0))).toBe('agreement');
  });

  it('what a program has put into an object, and something has changed', () => {
    const stage = new Stage();
    const young = stage.allocate();
    expect(stage.after(({ c7, x }) => c7.memory.store(1, young + 8, 8, x))).toBe('no lost object');
  });

  it('an object that lost its size', () => {
    const stage = new Stage();
    const young = stage.allocate();
    stage.allocate();
    expect(stage.after(({ c7 }) => c7.memory.setWord(1, young + 4, c7.memory.word(1, stage.t + 4)))).toBe(
      'no lost object',
    );
  });

  it('an object that was reclaimed, though it can be reached', () => {
    const stage = new Stage();
    expect(
      stage.after(({ c7, watch, node }) =>
        watch.hear({ type: 'free', object: node, size: c7.objects.sizeOf(0, node) }),
      ),
    ).toBe('no lost object');
  });

  it('a weak reference that was cleared, though its target lives', () => {
    const stage = new Stage();
    stage.run('allocate', stage.c7.objects.types.weakref.number, 16);
    const weakref = stage.protocol.result(0);
    stage.protocol.pushRoot(0, weakref);
    stage.protocol.store(0, weakref, weakref + 8, 8, stage.node);
    expect(stage.after(({ c7 }) => c7.memory.store(1, weakref + 8, 8, 0))).toBe('no lost object');
  });

  it('an identity that changed', () => {
    const stage = new Stage();
    stage.run('identify', stage.node);
    const { node } = stage;
    expect(
      stage.after(({ watch }) => watch.hear({ type: 'identity', thread: 0, object: node, identity: node + 8 })),
    ).toBe('no lost object');
  });

  it('a root that a collection has put elsewhere', () => {
    const stage = new Stage();
    stage.allocate();
    const corrupt = ({ watch, x, node }: Stage) => {
      watch.hear({ type: 'minor', segment: 1, state: 'roots', commit: false });
      watch.hear({ type: 'roots', thread: 0, shadowStack: [node, x], threadLocal: 0 });
    };
    expect(stage.after(corrupt)).toBe('no lost object');
  });

  it('a page that a major collection has left private', () => {
    const stage = new Stage();
    const corrupt = ({ c7, watch, x }: Stage) => {
      c7.memory.map(2, c7.layout.pageOf(x));
      c7.memory.copy(0, 2, c7.layout.pageOf(x) * 64, 64);
      c7.countPrivatePages(1);
      watch.hear({ type: 'major', segment: 1, state: 'idle' });
    };
    expect(stage.after(corrupt)).toBe('pages shared again');
  });

  it('an object that a major collection has left, though nobody can reach it', () => {
    const stage = new Stage();
    stage.allocate();
    stage.run('majorCollect');
    stage.protocol.popRoot(0);
    expect(stage.after(({ watch }) => watch.hear({ type: 'major', segment: 1, state: 'idle' }))).toBe(
      'exactly what can be reached is kept',
    );
  });

  it('contention with a transaction that has not touched the object', () => {
    const stage = new Stage();
    const contention = { type: 'contention', kind: 'writeRead', segment: 2, other: 1, choice: 'wait' } as const;
    stage.run('read', stage.h);
    stage.watch.hear({ ...contention, object: stage.h });
    expect(stage.watch.phantomReader).toBeUndefined();
    stage.watch.hear({ ...contention, object: stage.x });
    expect(stage.watch.phantomReader?.condition).toBe('no phantom reader');
  });

  it('nothing while a thread privatizes the page that its cards flag is on', () => {
    const program = 'init: ref g; T1: { new ref c[70]; minor; card c[0] = c; g = c }';
    const { exploration } = exploreText(program, { page: '4096', granularity: 'fine', segments: '1' });
    expect(exploration).toMatchObject({ verdict: 'holds', violating: 0 });
  });

  it('flags say which objects use cards, so that is how a marked card becomes legitimate', () => {
    const stage = new Stage();
    stage.run('writeCard', stage.t, 40);
    expect(stage.watch.violation).toBeUndefined();
    expect(stage.c7.flags(1, stage.t) & Flag.cardsSet).not.toBe(0);
  });
});
