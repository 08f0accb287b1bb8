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
   * What comes now cannot be taken back: the transaction ends before it, and it goes on in an inevitable one; within an atomic
   * block that one becomes inevitable (C7-PY-3).
   * @param fresh whether the transaction ends even if it is inevitable; who says so asks again without it when it is done
   * @throws Again, Suspend
   */
  irreversible(vm: Machine, fresh?: boolean): void;
  /** A lock has been released: who waits for it can go on. */
  released(vm: Machine, lock: number): void;
  /** The lock is to be released at the end of the present thread. */
  releaseAtEnd(vm: Machine, lock: number): void;
  /** Lets the present thread do nothing for so many seconds. @throws Again */
  sleep(vm: Machine, seconds: number): void;
  /** What names the present thread. */
  identity(vm: Machine): number;
  /** How many threads there are besides the first. */
  count(vm: Machine): number;
  /** How many transactions can be under way at a time. */
  segments(vm: Machine): number;
  /** What is known about the longest abort of the present thread since that was forgotten last. */
  longestAbort(vm: Machine): string | undefined;
  forgetLongestAbort(vm: Machine): void;
}

/** The identity of the first thread: those of others follow. */
export const firstIdentity = 1;
