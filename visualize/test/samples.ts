import type { Log } from '../../model/index.ts';
import { LogBuilder, plain } from './builder.ts';

const x = plain('x', 4096);
const y = plain('y', 4128);
const account = {
  name: 'account',
  address: 4160,
  size: 24,
  fields: [
    { name: 'balance', offset: 8 },
    { name: 'owner', offset: 16 },
  ],
};

/** Two increments: the younger finds the older's write lock, aborts, and starts over. */
export function lostUpdate(): Log {
  const log = new LogBuilder();
  log.start(1).start(2).read(1, x, 0).read(2, x, 0).write(1, x, 1);
  log.step(2, 'write').contention('writeWrite', 2, 1, 'abortMyself', x).aborted(2, 'contention');
  log.start(2);
  log.step(1, 'commit').committed(1, [x]);
  log.read(2, x, 1).write(2, x, 2);
  log.step(2, 'commit').committed(2, [x]);
  return log.log('Lost update', 2, [x]);
}

/** The writer, younger than the reader, waits for the reader's end before it commits; a third keeps out of it. */
export function waitsForReader(): Log {
  const log = new LogBuilder();
  log.start(1).read(1, account, 100).start(2).start(3);
  log.write(2, account, 120).write(3, y, 7);
  log.step(2, 'commit').contention('writeRead', 2, 1, 'wait', account);
  log.push({ type: 'signal', segment: 1, signal: 'commitSoon' });
  log.transition(2, 'AWAIT_TRANSACTION', 'waitTransactionDone').wait(2, 'transactionDone');
  log.read(1, account, 3, 16);
  log.step(3, 'commit').committed(3, [y]);
  log.step(1, 'safePoint').push({ type: 'advice', segment: 1 });
  log.step(1, 'commit').committed(1);
  log.step(2, 'commit').resume(2, 'transactionDone').transition(2, 'RESUME', 'running').committed(2, [account]);
  log.start(1).read(1, account, 120);
  return log.log('A commit waits for a reader', 3, [account, y]);
}

/** An inevitable transaction wins: it prints, and aborts the writer that another had to wait behind. */
export function inevitable(): Log {
  const log = new LogBuilder();
  log.start(1).start(2).start(3).write(3, x, 5);
  log.step(1, 'becomeInevitable').transition(1, 'BECOME_INEVITABLE', 'running', 'inevitable');
  log.step(1, 'yield').push({ type: 'print', thread: 0, value: 42 });
  log.step(2, 'becomeInevitable').contention('inevitable', 2, 1, 'wait');
  log.transition(2, 'AWAIT_TRANSACTION', 'waitTransactionDone').wait(2, 'transactionDone');
  log.step(1, 'write').contention('writeWrite', 1, 3, 'abortOther', x).wait(1, 'aborted');
  log.step(3, 'safePoint').aborted(3, 'told');
  log.step(1, 'write').resume(1, 'aborted').access('write', 1, x, 1);
  log.start(3).step(3, 'abort').aborted(3, 'user');
  log.step(1, 'commit').committed(1, [x]);
  log.step(2, 'becomeInevitable').resume(2, 'transactionDone');
  log.transition(2, 'RESUME', 'running').transition(2, 'BECOME_INEVITABLE', 'running', 'inevitable');
  log.read(2, x, 1);
  log.step(2, 'commit').committed(2);
  return log.log('Inevitable', 3, [x]);
}

/** One lock: transactions never overlap. */
export function gil(): Log {
  const log = new LogBuilder();
  const begin = (t: number): LogBuilder =>
    log
      .step(t, 'start')
      .push({ type: 'gil', thread: t - 1, held: true }, { type: 'start', thread: t - 1, segment: 0, startTime: t });
  const end = (t: number): LogBuilder =>
    log
      .step(t, 'commit')
      .push({ type: 'commit', thread: t - 1, segment: 0, modified: [] }, { type: 'gil', thread: t - 1, held: false });
  begin(1).read(1, x, 0, 8, 0).write(1, x, 1, 8, 0);
  end(1);
  begin(2).read(2, x, 1, 8, 0).write(2, x, 2, 8, 0);
  end(2);
  begin(1).read(1, x, 2, 8, 0);
  return log.log('One global interpreter lock', 2, [x], 'gil');
}

/** A reader that is told to abort on the spot, across a lane between; long names, several accesses in one step. */
export function crossing(): Log {
  const log = new LogBuilder();
  log.start(1).start(2).start(3).start(4);
  log.read(3, account, 1_000_000).read(2, x, 0);
  log.step(2, 'write').access('read', 2, x, 0).access('write', 2, x, 1).access('write', 2, y, -17);
  log.step(1, 'write').access('write', 1, account, 999_999).access('write', 1, account, 4, 16);
  log.step(3, 'safePoint').transition(3, 'PAUSE', 'waitRequestRemoved').wait(3, 'requestRemoved');
  log.step(1, 'commit').contention('writeRead', 1, 3, 'abortOther', account).push({ type: 'reset', segment: 3, by: 1 });
  log.contention('writeRead', 1, 4, 'abortOther', account).committed(1, [account]);
  log.write(2, y, -18);
  log.step(3, 'safePoint').resume(3, 'requestRemoved').aborted(3, 'told');
  log.step(4, 'safePoint').aborted(4, 'told');
  log.start(3).start(4).read(3, account, 999_999);
  log.step(2, 'commit').committed(2, [x, y]);
  return log.log('Arrows across lanes', 4, [x, y, account]);
}
