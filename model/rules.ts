/** A rule of the c7 memory model: code that implements it and tests that exercise it cite it by its name. */
export interface Rule {
  readonly name: string;
  /** What it is about, in a few words. */
  readonly title: string;
}

/** The rules of memory, segments, barriers, commit, abort, inevitability and contention. */
export const rules: readonly Rule[] = [
  { name: 'C7-MEM-1', title: 'N segments run transactions; segment 0 holds the committed state' },
  { name: 'C7-MEM-2', title: 'references are segment offsets; a page table maps each segment’s pages' },
  { name: 'C7-MEM-3', title: 'a page of old objects is shared or private, segment by segment' },
  { name: 'C7-MEM-4', title: 'what lies where in a segment; all sizes are parameters' },
  { name: 'C7-MEM-5', title: 'sizes, placement, headers and flags of objects' },
  { name: 'C7-MEM-6', title: 'one-byte read markers, one per 16 bytes and segment' },
  { name: 'C7-MEM-7', title: 'one-byte write locks, one per 16 bytes of old-object space' },
  { name: 'C7-SEG-1', title: 'the state of a segment' },
  { name: 'C7-SEG-2', title: 'what the global mutex guards, and what it does not' },
  { name: 'C7-SEG-3', title: 'which segment a thread gets' },
  { name: 'C7-SEG-4', title: 'more threads than segments' },
  { name: 'C7-START-1', title: 'the order of things at a transaction’s start' },
  { name: 'C7-START-2', title: 'read versions wrap, and the markers are zeroed' },
  { name: 'C7-READ-1', title: 'the read barrier is one store' },
  { name: 'C7-READ-2', title: 'an object was read iff its marker equals the read version' },
  { name: 'C7-READ-3', title: 'markers are never cleared, only overtaken' },
  { name: 'C7-WRITE-1', title: 'the write barrier’s fast path' },
  { name: 'C7-WRITE-2', title: 'the slow path for an overflow object' },
  { name: 'C7-WRITE-3', title: 'the slow path for an old object, in its order' },
  { name: 'C7-WRITE-4', title: 'privatizing a page takes its neighbours along' },
  { name: 'C7-WRITE-5', title: 'private pages count as allocated' },
  { name: 'C7-COMMIT-1', title: 'a commit begins with a minor collection, which begins with a safe point' },
  { name: 'C7-COMMIT-2', title: 'synchronizing all threads at safe points' },
  { name: 'C7-COMMIT-3', title: 'detecting write-read conflicts' },
  { name: 'C7-COMMIT-4', title: 'after detection the commit cannot fail' },
  { name: 'C7-PUSH-1', title: 'pushing modified objects to the sharing segment' },
  { name: 'C7-PUSH-2', title: 'pushing on to other segments’ private pages, fragment by fragment' },
  { name: 'C7-PUSH-3', title: 'every copy has its barrier flag afterwards' },
  { name: 'C7-FINISH-1', title: 'the end of a transaction; pages stay private' },
  { name: 'C7-ABORT-1', title: 'an abort puts everything back' },
  { name: 'C7-ABORT-2', title: 'a transaction at a safe point is reset on the spot' },
  { name: 'C7-INEV-1', title: 'becoming inevitable' },
  { name: 'C7-INEV-2', title: 'at most one inevitable transaction, and it wins every conflict' },
  { name: 'C7-INEV-3', title: 'a globally unique transaction keeps all others paused' },
  { name: 'C7-CONT-1', title: 'the kinds of contention' },
  { name: 'C7-CONT-2', title: 'the contention policies' },
  { name: 'C7-CONT-3', title: 'corrections of a policy’s choice' },
  { name: 'C7-CONT-4', title: 'waiting for the other transaction' },
  { name: 'C7-CONT-5', title: 'aborting oneself' },
  { name: 'C7-CONT-6', title: 'aborting the other' },
  { name: 'C7-CONT-7', title: 'the advice to commit soon' },
];
