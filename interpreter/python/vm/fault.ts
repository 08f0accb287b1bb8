/** Thrown where a Python exception is raised by code of ours: its class and what it is made with. */
export class Raise {
  readonly type: string;
  readonly message: string | undefined;

  constructor(type: string, message?: string) {
    this.type = type;
    this.message = message;
  }
}

/** Thrown where an exception that is an object already is raised: it is in the registers of the machine. */
export class RaiseObject {
  /** @param again whether it goes on from where it was raised before */
  constructor(readonly again = false) {}
}

/** Thrown where an instruction can go on only after something that ends the transaction: it begins again then. */
export class Suspend {
  /** @param waits whether it waits for a lock or a time; else only for a new transaction */
  constructor(readonly waits: boolean) {}
}

export const typeError = (message: string): Raise => new Raise('TypeError', message);
export const valueError = (message: string): Raise => new Raise('ValueError', message);
