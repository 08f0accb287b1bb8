// One lock for all transactions, let go too early: an abort first lets others run and only then puts back what was there
// before, so they can read what was never committed. It is here to be found out:
//   redolog properties --protocol examples/protocols/dirty-reads.js

const operations = ['other', 'start', 'commit', 'abort', 'putBack'];

/** Called for every program anew. */
export function createProtocol(sizes, threads, { Cells, NumberList, Status, oneMemory }) {
  const base = oneMemory(sizes);
  const { journal, memory, layout, bus } = base.world;
  // All state is in cells and lists whose changes the journal records, so that a search can take steps back.
  const written = Array.from({ length: threads }, () => new NumberList(journal)); // addresses
  const pending = new Cells(threads);
  const lock = new Cells(2); // the thread that holds it + 1 or 0, and how often it has been taken

  // What was there before is in the thread's segment: to the checks, versions travel with bytes that are copied.
  const saved = (thread) => thread + 1;
  const become = (thread, operation) => journal.write(pending, thread, Math.max(0, operations.indexOf(operation)));
  const letGo = () => journal.write(lock, 0, 0);
  const forget = (thread) => {
    for (const address of written[thread].toArray()) memory.share(saved(thread), layout.pageOf(address));
    written[thread].clear();
  };

  const perform = {
    other: () => Status.done,
    start(thread) {
      journal.write(lock, 0, thread + 1);
      journal.write(lock, 1, lock.words[1] + 1);
      bus.listener?.({ type: 'start', thread, segment: 0, startTime: lock.words[1] });
      return Status.done;
    },
    commit(thread) {
      forget(thread);
      bus.listener?.({ type: 'commit', thread, segment: 0, modified: [] });
      letGo();
      return Status.done;
    },
    abort(thread) {
      bus.listener?.({ type: 'abort', thread, segment: 0, cause: 'user' });
      letGo(); // The fault: this belongs behind what putBack does.
      become(thread, 'putBack');
      return Status.yields;
    },
    putBack(thread) {
      for (const address of written[thread].toArray()) memory.copy(saved(thread), 0, address, 8);
      forget(thread);
      return Status.aborted;
    },
  };

  return {
    ...base,
    name: 'dirty-reads',
    begin: become,
    ready: (thread) => operations[pending.words[thread]] !== 'start' || lock.words[0] === 0,
    advance: (thread) => perform[operations[pending.words[thread]]](thread),
    inTransaction: (thread) => lock.words[0] === thread + 1,
    store(thread, object, address, size, value) {
      if (!written[thread].includes(address)) {
        memory.map(saved(thread), layout.pageOf(address));
        memory.copy(0, saved(thread), address, size);
        written[thread].push(address);
      }
      base.store(thread, object, address, size, value);
    },
    // Equal numbers, equal futures. How often the lock has been taken decides nothing, so it is left out.
    encode(out) {
      base.encode(out);
      for (const number of [...pending.words, lock.words[0]]) out.int(number);
      for (const [thread, list] of written.entries()) {
        out.int(list.length);
        for (const address of list.toArray()) {
          for (const number of [address, memory.load(saved(thread), address, 8)]) out.int(number);
        }
      }
    },
  };
}
