/** The Python exceptions that reading and saying values can raise. */
export type FaultType =
  | 'IndexError'
  | 'KeyError'
  | 'LookupError'
  | 'MemoryError'
  | 'OverflowError'
  | 'TypeError'
  | 'UnicodeDecodeError'
  | 'UnicodeEncodeError'
  | 'ValueError'
  | 'ZeroDivisionError';

/** Where and why a codec gave up; the arguments of Python's UnicodeError besides the object itself. */
export interface CodecTrouble {
  readonly encoding: string;
  /** Index of the first bad character or byte. */
  readonly start: number;
  /** Index behind the last one. */
  readonly end: number;
  readonly reason: string;
}

/** An error that the Python program sees: its type and its exact message. */
export class TextFault extends Error {
  readonly type: FaultType;
  /** Only of UnicodeDecodeError and UnicodeEncodeError. */
  readonly trouble: CodecTrouble | undefined;

  constructor(type: FaultType, message: string, trouble?: CodecTrouble) {
    super(message);
    this.name = type;
    this.type = type;
    this.trouble = trouble;
  }
}

export function valueFault(message: string): TextFault {
  return new TextFault('ValueError', message);
}

export function typeFault(message: string): TextFault {
  return new TextFault('TypeError', message);
}

export function overflowFault(message: string): TextFault {
  return new TextFault('OverflowError', message);
}

export function zeroFault(message: string): TextFault {
  return new TextFault('ZeroDivisionError', message);
}
