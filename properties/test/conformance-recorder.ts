import { c7Defaults, headerBytes, Layout } from '../../model/index.ts';
import { AdviceEntry, type ComparedEntry, SegmentEntry, ThreadEntry } from '../conformance/entry.ts';
import type { RecordedObject, RecordedOperation, RecordedRun, State } from '../conformance/index.ts';
import { Machine, type Setting } from '../conformance/machine.ts';
import { ObjectEntry } from '../conformance/object-entry.ts';
import { impossibility } from '../conformance/sequence.ts';
import { type Action, itemBytes, type Kind, type Shape } from '../conformance/trace.ts';

/** An operation before it is performed: what comes of it, the recorder finds out. */
export interface Planned {
  readonly op: RecordedOperation['op'];
  readonly thread: number;
  /** For operations on an object: which one of those that the thread can use and that are of the right kind. */
  readonly object?: number;
  readonly index?: number;
  readonly value?: number;
  /** Which object a reference is to point to; by chance none. */
  readonly target?: number;
  /** What to allocate. */
  readonly kind?: Kind;
  readonly size?: number;
}

/**
 * Records a run of the model itself: what it says of a state is what the library would have to say. Operations that
 * cannot come at their place are left out, and so are those that would have to wait.
 */
export function record(setting: Setting, plan: readonly Planned[]): RecordedRun {
  const recorder = new Recorder(setting);
  const ops = plan.flatMap((planned) => recorder.perform(planned) ?? []);
  return { seed: 1, profile: 'model', ...setting, initial: recorder.initial, ops };
}

class Recorder {
  readonly initial: State;
  readonly #machine: Machine;
  readonly #beginning: number;
  readonly #shapes: Shape[];
  readonly #entries: ComparedEntry[];
  #state: State;

  constructor(setting: Setting) {
    this.#machine = new Machine(setting);
    const { world, heap } = this.#machine;
    this.#beginning = setting.objects.length;
    this.#shapes = [...setting.objects];
    this.#entries = [
      ...world.segments.map((segment) => new SegmentEntry(segment)),
      ...world.threads.map((thread) => new ThreadEntry(thread)),
      ...setting.objects.map(({ name }) => new ObjectEntry(world, heap.get(name))),
      new AdviceEntry(this.#machine),
    ];
    this.initial = this.#observe();
    this.#state = this.initial;
  }

  perform(planned: Planned): RecordedOperation | undefined {
    const action = this.#actionOf(planned);
    if (action === undefined || this.#waits(action)) return undefined;
    if (impossibility(action, this.#machine.situation) !== undefined) return undefined;
    const { outcome, moved, value, address, committed } = this.#machine.perform(action);
    if (outcome === 'waits for another thread') throw new Error(`${action.op} waits`);
    this.#entries.push(...committed.map((object) => new ObjectEntry(this.#machine.world, object)));
    const recorded = { outcome, moved, after: this.#changes() };
    if (action.op === 'allocate') {
      this.#shapes.push({ ...action, name: action.object });
      return { ...action, ...recorded, address: address! };
    }
    return 'index' in action ? { ...action, ...recorded, value: value! } : { ...action, ...recorded };
  }

  #actionOf(planned: Planned): Action | undefined {
    const { op, thread, object = 0, index = 0, value = 0, target = 0, kind = 'bytes', size = 16 } = planned;
    const access = (wanted: Kind) => {
      const shape = pick(
        this.#usable(thread).filter((one) => one.kind === wanted),
        object,
      );
      if (shape === undefined) return undefined;
      const items = Math.floor((shape.size - headerBytes) / itemBytes[wanted]);
      return { thread, object: shape.name, index: index % items, value };
    };
    switch (op) {
      case 'start':
      case 'commit':
      case 'abort':
      case 'becomeInevitable':
      case 'switch':
      case 'minorCollect':
      case 'majorCollect':
        return { op, thread };
      case 'read':
      case 'write':
      case 'writeCard': {
        const bytes = access('bytes');
        return bytes && { op, ...bytes };
      }
      case 'readRef': {
        const refs = access('refs');
        return refs && { op, ...refs };
      }
      case 'writeRef':
      case 'writeRefCard': {
        const refs = access('refs');
        const to = pick([undefined, ...this.#usable(thread)], target);
        return refs && { op, ...refs, ...(to && { target: to.name }) };
      }
      case 'allocate':
        return { op, thread, object: this.#newName, kind, size };
    }
  }

  #usable(thread: number): Shape[] {
    return this.#shapes.filter(({ name }) => {
      const holder = this.#machine.heap.holderOf(name)!;
      return holder === 'everyone' || (holder !== 'nobody' && holder.thread === thread);
    });
  }

  // The first is one that is dangerous for whoever keeps names in plain objects.
  get #newName(): string {
    const count = this.#shapes.length - this.#beginning;
    return count === 0 ? 'constructor' : `n${count}`;
  }

  // Only a start can, where every segment is taken.
  #waits({ op }: Action): boolean {
    return op === 'start' && this.#machine.world.segments.every(({ occupant }) => occupant !== 0);
  }

  #observe(): State {
    return Object.fromEntries(this.#entries.map((entry) => [entry.name, entry.observe()]));
  }

  // The changed entries, whole: a recording may repeat fields that did not change.
  #changes(): State {
    const before = this.#state;
    this.#state = this.#observe();
    const changed = Object.entries(this.#state).filter(
      ([name, entry]) => !Object.hasOwn(before, name) || JSON.stringify(entry) !== JSON.stringify(before[name]),
    );
    return Object.fromEntries(changed);
  }
}

function pick<Element>(elements: readonly Element[], by: number): Element | undefined {
  return elements[by % elements.length];
}

/** Sizes and objects of a run: one behind the other, with the gaps that are given, in multiples of 8 bytes. */
export function settingOf(
  sizes: Omit<Setting, 'objects'>,
  shapes: readonly (Omit<Shape, 'name'> & { readonly gap?: number })[],
): Setting {
  let addr = new Layout({ ...c7Defaults, ...sizes }).oldStart;
  const objects = shapes.map(({ kind, size, gap = 0 }, index): RecordedObject => {
    addr += 16 + 8 * gap;
    const object = { name: index === 0 ? '__proto__' : `o${index}`, kind, size, addr };
    addr += size;
    return object;
  });
  return { ...sizes, objects };
}
