import type { Condition, Event, Log, NamedObject, Operation } from '../../model/index.ts';
import { LogBuilder, plain } from './builder.ts';

// Both lie on one page.
const x = plain('x', 4096);
const y = plain('y', 4128);

/** Reports what a protocol reports besides what diagrams draw: locks, pages, signals and wake-ups. */
class Reporter extends LogBuilder {
  claim(t: number, object: NamedObject): this {
    this.push({ type: 'mark', segment: t, object: object.address, version: 1 });
    return this.push({ type: 'lock', object: object.address, owner: t, from: 0 });
  }

  free(t: number, object: NamedObject): this {
    return this.push({ type: 'lock', object: object.address, owner: 0, from: t });
  }

  privatize(t: number): this {
    this.push({ type: 'map', segment: t, page: 64 }, { type: 'allocated', total: 64 });
    return this.copy(0, t, 4096, 64);
  }

  copy(from: number, to: number, address: number, size: number): this {
    return this.push({ type: 'copy', from, to, address, size, changed: true });
  }

  pauseRequest(on: boolean, segments: readonly number[]): this {
    this.push({ type: 'pause', on });
    for (const segment of segments) this.push({ type: 'signal', segment, signal: on ? 'pause' : 'none' });
    return on ? this : this.wake('requestRemoved', true);
  }

  wake(condition: Condition, all = false): this {
    return this.push({ type: 'wake', condition, all });
  }

  synchronize(t: number): this {
    return this.transition(t, 'SYNCHRONIZE', 'waitAtSafePoint').wait(t, 'atSafePoint');
  }

  pauses(t: number): this {
    this.step(t, 'safePoint').wake('atSafePoint').transition(t, 'PAUSE', 'waitRequestRemoved');
    return this.wait(t, 'requestRemoved');
  }

  goesOn(t: number, operation: Operation, condition: Condition): this {
    return this.step(t, operation).resume(t, condition).transition(t, 'RESUME', 'running');
  }

  tellToAbort(kind: 'writeWrite' | 'writeRead', t: number, other: number, object: NamedObject): this {
    this.contention(kind, t, other, 'abortOther', object);
    return this.push({ type: 'signal', segment: other, signal: 'abort' });
  }

  mutex(t: number, held: boolean): this {
    return this.push({ type: 'mutex', thread: t - 1, held });
  }

  advise(t: number): this {
    return this.push({ type: 'advice', segment: t });
  }
}

/** A writer tells another to abort; then a commit waits for both, resets one on the spot, and pushes to the other. */
export function stopTheWorld(): Log {
  const log = new Reporter();
  log.start(1).start(2).start(3).read(2, x, 0);
  log.step(1, 'write').claim(1, x).privatize(1).access('write', 1, x, 1);
  log.step(3, 'write').claim(3, y).privatize(3).access('write', 3, y, 5);
  log.step(2, 'write').tellToAbort('writeWrite', 2, 3, y).wait(2, 'aborted');
  log.step(3, 'safePoint').free(3, y).copy(0, 3, 4128, 16).aborted(3, 'told').wake('aborted', true);
  log.step(2, 'write').resume(2, 'aborted').advise(2).claim(2, y).privatize(2).access('write', 2, y, 7);
  log.start(3).read(3, y, 0);
  log.step(1, 'commit').pauseRequest(true, [1, 2, 3]).synchronize(1);
  log.pauses(2);
  log.goesOn(1, 'commit', 'atSafePoint').synchronize(1);
  log.pauses(3);
  log.goesOn(1, 'commit', 'atSafePoint').pauseRequest(false, [1, 2, 3]);
  log.tellToAbort('writeRead', 1, 2, x).free(2, y).copy(0, 2, 4128, 16).push({ type: 'reset', segment: 2, by: 1 });
  log.push({ type: 'commit', thread: 0, segment: 1, modified: [x.address] });
  log.free(1, x).copy(1, 0, 4096, 16).copy(0, 2, 4096, 16).copy(0, 3, 4096, 16);
  log.transition(1, 'COMMIT', 'noTransaction', 'none').push({ type: 'leaveSegment', thread: 0, segment: 1 });
  log.goesOn(3, 'safePoint', 'requestRemoved');
  log.goesOn(2, 'safePoint', 'requestRemoved').aborted(2, 'told');
  return log.log('Stop the world', 3, [x, y]);
}

/** Fine granularity: one transaction, each of its pieces a step of its own; the run ends before the other gets far. */
export function fineGranularity(): Log {
  const log = new Reporter();
  const lock = (held: boolean): Event => ({ type: 'privatizationLock', segment: 1, thread: 0, held });
  log.start(1).mutex(1, true).step(1, 'start').mutex(1, false);
  log.step(1, 'start').push({ type: 'version', segment: 1, version: 1, wrapped: true });
  log.step(1, 'read').push({ type: 'mark', segment: 1, object: x.address, version: 1 });
  log.read(1, x, 0);
  log.step(1, 'write').push({ type: 'mark', segment: 1, object: x.address, version: 1 });
  log.step(1, 'write').push({ type: 'lock', object: x.address, owner: 1, from: 0 });
  log.step(1, 'write').step(1, 'write').push(lock(true)).step(1, 'write');
  log.push({ type: 'map', segment: 1, page: 64 }, { type: 'allocated', total: 64 });
  log.step(1, 'write').copy(0, 1, 4096, 64).step(1, 'write').push(lock(false));
  log.step(1, 'write').push({ type: 'flags', segment: 1, object: x.address, flags: 0 }).write(1, x, 1);
  log.step(1, 'commit').mutex(1, true).step(1, 'commit').pauseRequest(true, [1]);
  log.step(1, 'commit').pauseRequest(false, [1]);
  log.step(1, 'commit').push({ type: 'commit', thread: 0, segment: 1, modified: [x.address] });
  log.step(1, 'commit').free(1, x).copy(1, 0, 4096, 16);
  log.step(1, 'commit').push({ type: 'leaveSegment', thread: 0, segment: 1 }).mutex(1, false);
  log.start(2).mutex(2, true);
  return log.log('Fine granularity', 2, [x]);
}

/** More threads than segments, and than fit on a line; one of them has a long name. */
export function crowd(): Log {
  const log = new Reporter();
  for (const t of [1, 2, 3, 4]) log.start(t);
  for (const t of [5, 6, 7]) log.step(t, 'start').wait(t, 'segmentFree');
  log.step(2, 'write').claim(2, y).privatize(2).access('write', 2, y, -1);
  log.step(2, 'commit').committed(2, [y]).wake('segmentFree');
  log.step(6, 'start').resume(6, 'segmentFree').push({ type: 'enterSegment', thread: 5, segment: 2 });
  log.transition(2, 'START', 'running').push({ type: 'start', thread: 5, segment: 2, startTime: 5 });
  log.step(6, 'becomeUnique').transition(2, 'BECOME_INEVITABLE', 'running', 'inevitable');
  log.push({ type: 'unique', segment: 2, on: true }).step(3, 'yield');
  const named = log.log('Crowd', 7, [x, y]);
  return { ...named, threads: named.threads.with(1, 'theWriterWithAVeryLongName') };
}

/** A log with threads and no steps. */
export function nothing(): Log {
  return new LogBuilder().log('Nothing', 2, []);
}
