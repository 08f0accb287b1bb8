/** The names of the built-in exceptions that the cores raise. */
export type FaultType =
  | 'IndexError'
  | 'OverflowError'
  | 'TypeError'
  | 'UnicodeEncodeError'
  | 'ValueError'
  | 'ZeroDivisionError';

/** A Python exception that a core raises: the name of its class, and its message as CPython words it. */
export class CoreFault extends Error {
  readonly type: FaultType;

  constructor(type: FaultType, message: string) {
    super(message);
    this.name = type;
    this.type = type;
  }
}
