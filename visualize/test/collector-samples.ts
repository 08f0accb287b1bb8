import type { Log } from '../../model/index.ts';
import { Play } from './play.ts';

/**
 * Everything the collector does: a minor collection on demand, commits that move objects, a major collection that stops
 * the other thread, collects its nursery, shares pages again, frees, and clears a weak reference.
 */
export function collector(): Log {
  const play = new Play(2);
  const x = play.object('x', 'refs', ['x']);
  const y = play.nextPage().object('y', 'words', ['y']);
  play.step(1, 'start');
  const list = play.allocate(1, 'refs', 2);
  play.allocateGarbage(1, 'words', 1);
  play.write(1, x.address, 0, play.held(1, list));
  play.step(1, 'minorCollect');
  const weak = play.allocate(1, 'weakref', 1);
  play.write(1, play.held(1, weak), 0, play.held(1, list));
  play.step(1, 'commit');
  play.step(1, 'start');
  play.write(1, x.address, 0, 0);
  play.step(1, 'commit');
  play.protocol.setRoot(0, list, 0);
  play.step(2, 'start');
  const own = play.allocate(2, 'words', 3);
  play.allocateGarbage(2, 'refs', 1);
  play.write(2, y.address, 0, 7);
  play.step(1, 'start');
  play.step(1, 'majorCollect');
  play.step(2, 'safePoint');
  play.go(1);
  play.go(2);
  play.write(2, play.held(2, own), 0, 4);
  play.step(2, 'commit');
  play.read(1, play.held(1, weak), 0);
  play.step(1, 'safePoint');
  play.go(2);
  play.go(1);
  play.step(1, 'commit');
  return play.log('Two generations');
}

/** What the young live through otherwise: a full nursery, a large object, an identity, finalizers, cards, an abort. */
export function nurseries(): Log {
  const play = new Play(2, { nurseryBytes: 512 });
  const table = play.object(
    'table',
    'refs',
    Array.from({ length: 70 }, (_, index) => `table[${index}]`),
  );
  const { protocol } = play;
  if (!('setFinalizer' in protocol)) throw new Error('only c7 has finalizers');
  play.step(1, 'start');
  play.step(2, 'start');
  const first = play.allocate(1, 'refs', 24);
  play.step(1, 'identify', play.held(1, first));
  play.allocateGarbage(1, 'words', 30);
  const garbage = protocol.result(0);
  protocol.setFinalizer(0, garbage, 8);
  const weak = play.allocate(1, 'weakref', 1);
  play.write(1, play.held(1, weak), 0, garbage);
  play.writeCard(1, table.address, 40, play.held(1, first));
  const second = play.allocate(1, 'refs', 24);
  const large = play.allocate(1, 'words', 80);
  play.write(1, play.held(1, second), 0, play.held(1, large));
  play.allocate(2, 'words', 2);
  play.write(2, table.address, 0, 0);
  play.step(1, 'minorCollect');
  play.step(1, 'commit');
  play.step(2, 'start');
  play.read(2, table.address, 40);
  play.step(2, 'minorCollect');
  play.allocate(2, 'words', 2);
  play.allocate(2, 'words', 80);
  play.step(2, 'abort');
  return play.log('Nurseries');
}

/** The same demands under one lock: there is one generation, and a collection of everything. */
export function gilCollection(): Log {
  const play = new Play(2, 'gil');
  const x = play.object('x', 'refs', ['x']);
  play.step(1, 'start');
  const list = play.allocate(1, 'refs', 1);
  play.allocateGarbage(1, 'words', 1);
  play.write(1, x.address, 0, play.held(1, list));
  play.step(1, 'minorCollect');
  play.step(1, 'commit');
  play.step(2, 'start');
  play.step(2, 'identify', play.read(2, x.address, 0));
  play.step(2, 'majorCollect');
  play.step(2, 'commit');
  return play.log('One generation');
}
