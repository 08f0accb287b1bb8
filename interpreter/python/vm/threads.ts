/** What takes several threads to do: the part of the machine that lets them run does it. */
export interface Threads<Machine> {
  /**
   * Starts a thread that calls a function: slots from `at` on hold it, a tuple of arguments, and a dict of keyword arguments
   * or no value. Answers the new thread's identity.
   * @throws Again, Raise RuntimeError
   */
  start(vm: Machine, at: number): number;
  /**
   * Waits until a lock is free, or until so many seconds are over (`Infinity`: for ever). Answers whether it is free now;
   * whoever asked takes it then in the same instruction.
   * @throws Again where the instruction has to begin again later
   */
  waitFor(vm: Machine, lock: number, seconds: number): boolean;
  /**
   * Waits until others have done something that they may be waited for, or until so many seconds are over: answers then. The
   * transaction ends before it, and what comes after is in one like any other; within an atomic block it becomes
   * inevitable and goes on.
   * @throws Again, Suspend
   */
  waitForOthers(vm: Machine, seconds: number): void;
  /**
   * What comes now cannot be taken back: the transaction ends before it, and it goes on in an inevitable one; within an atomic
   * block that one becomes inevitable (C7-PY-3).
   * @param fresh whether the transaction ends even if it is inevitable; who says so asks again without it when it is done
   * @throws Again, Suspend
   */
  irreversible(vm: Machine, fresh?: boolean): void;
  /** A lock has been released: who waits for it can go on. */
  released(vm: Machine, lock: number): void;
  /** The present thread's list of what is to be done at its end: see `_end_thread`. 0 where threads do not end. */
  ends(vm: Machine): number;
  /** Lets the present thread do nothing for so many seconds. @throws Again */
  sleep(vm: Machine, seconds: number): void;
  /** An exception has ended a thread, or the program. */
  uncaught(vm: Machine, exception: number): void;
  /** What names the present thread. */
  identity(vm: Machine): number;
  /** How many threads there are besides the first. */
  count(vm: Machine): number;
  /** How many transactions can be under way at a time. */
  segments(vm: Machine): number;
  /** What is known about the longest abort of the present thread since that was forgotten last. */
  longestAbort(vm: Machine): LongestAbort | undefined;
  forgetLongestAbort(vm: Machine): void;
}

/** Where in the program a thread was. */
export interface Place {
  readonly file: string;
  readonly line: number;
  /** Of the function. */
  readonly name: string;
}

/** What is known about an aborted transaction. */
export interface LongestAbort {
  readonly reason: string;
  /** From its start to its abort. */
  readonly seconds: number;
  /** Where it was when it lost, and where the one that won was then. */
  readonly own: Place | undefined;
  readonly other: Place | undefined;
}

/** The identity of the first thread: those of others follow. */
export const firstIdentity = 1;
