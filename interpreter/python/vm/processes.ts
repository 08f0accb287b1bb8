/** A child that has ended. */
export interface Ended {
  readonly pid: number;
  /** As `waitpid` gives it: the exit code in the upper byte of two, or the signal in the lower one. */
  readonly status: number;
}

/** What it takes several processes to do: the part of the machine that lets them run does it (C7-PY-3, C7-PY-5). */
export interface Processes<Machine> {
  /**
   * Makes a copy of the process, in which only the present thread goes on: answers 0 there, and the copy's number here; less
   * the number of an error if there can be no copy.
   * @throws Again, Suspend
   */
  fork(vm: Machine): number;
  /**
   * A child that has ended, of that number, or any if that is negative; undefined if none has ended yet, null if there is no
   * such child.
   */
  ended(vm: Machine, pid: number): Ended | undefined | null;
  /** Forgets a child that has ended. */
  forget(vm: Machine, pid: number): void;
  /** Ends the process at once. @throws Again, Suspend */
  exit(vm: Machine, code: number): never;
  /** Ends a process by a signal; `own` included: then it throws. False if there is no such process. @throws Again, Suspend */
  kill(vm: Machine, pid: number, signal: number): boolean;
  /** The number of the process, and of the one that it comes from. */
  pid(vm: Machine): number;
  parent(vm: Machine): number;
}
