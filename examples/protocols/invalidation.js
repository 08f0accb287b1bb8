// A software transactional memory that invalidates readers (as in Gottschlich, Vachharajani and Siek, "An Efficient
// Software Transactional Memory Using Commit-Time Invalidation", CGO 2010). Writes stay in a buffer; a commit copies them
// to memory, and dooms every transaction that has read what it overwrites. Check it with
//   redolog properties --protocol examples/protocols/invalidation.js

const operations = ['other', 'start', 'read', 'commit', 'abort'];

/** Called for every program anew. */
export function createProtocol(sizes, threads, { Cells, NumberList, Status, oneMemory }) {
  const base = oneMemory(sizes);
  const { journal, bus } = base.world;
  // All state is in cells and lists whose changes the journal records, so that a search can take steps back.
  const lists = () => Array.from({ length: threads }, () => new NumberList(journal));
  const reads = lists(); // addresses
  const writes = lists(); // object, address, value, object, …
  const running = new Cells(threads);
  const doomed = new Cells(threads);
  const pending = new Cells(threads);
  const starts = new Cells(1);

  const end = (thread) => {
    for (const cells of [running, doomed]) journal.write(cells, thread, 0);
    for (const lists of [reads, writes]) lists[thread].clear();
  };
  const abort = (thread, cause) => {
    end(thread);
    bus.listener?.({ type: 'abort', thread, segment: 0, cause });
    return Status.aborted;
  };
  const unlessDoomed = (perform) => (thread) => {
    if (doomed.words[thread] === 1) return abort(thread, 'told');
    perform(thread);
    return Status.done;
  };

  const perform = {
    other: () => Status.done,
    start: unlessDoomed((thread) => {
      journal.write(running, thread, 1);
      journal.write(starts, 0, starts.words[0] + 1);
      bus.listener?.({ type: 'start', thread, segment: 0, startTime: starts.words[0] });
    }),
    read: unlessDoomed(() => {}),
    commit: unlessDoomed((thread) => {
      // The event of a write says that memory changes, so it comes now and not when the value went into the buffer.
      for (let list = writes[thread], at = 0; at < list.length; at += 3) {
        const address = list.at(at + 1);
        base.store(thread, list.at(at), address, 8, list.at(at + 2) | 0);
        for (const [reader, read] of reads.entries()) if (read.includes(address)) journal.write(doomed, reader, 1);
      }
      bus.listener?.({ type: 'commit', thread, segment: 0, modified: [] });
      end(thread);
    }),
    abort: (thread) => abort(thread, 'user'),
  };

  return {
    ...base,
    name: 'invalidation',
    begin: (thread, operation) => journal.write(pending, thread, Math.max(0, operations.indexOf(operation))),
    advance: (thread) => perform[operations[pending.words[thread]]](thread),
    inTransaction: (thread) => running.words[thread] === 1,
    load(thread, object, address, size) {
      const buffer = writes[thread].toArray();
      const own = buffer.findLastIndex((number, index) => index % 3 === 1 && number === address);
      if (own >= 0) return buffer[own + 1] | 0;
      if (!reads[thread].includes(address)) reads[thread].push(address);
      return base.load(thread, object, address, size);
    },
    store(thread, object, address, _size, value) {
      for (const number of [object, address, value]) writes[thread].push(number);
    },
    // Equal numbers, equal futures. How many transactions have started decides nothing, so it is left out.
    encode(out) {
      base.encode(out);
      for (const { words } of [running, doomed, pending]) for (const number of words) out.int(number);
      for (const list of [...reads, ...writes]) for (const number of [list.length, ...list.toArray()]) out.int(number);
    },
  };
}
