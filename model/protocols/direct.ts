/** What is not subject to transactions: memory that all threads change and see at once. */
export interface Direct {
  /**
   * An object that is there for everybody at once, as if it had been from the start, of the type of that number and all zero.
   * Every transaction that has read `like` counts as having read it too; 0 for none.
   * @throws UserFault `model/memory` when the memory limit is reached
   */
  create(type: number, size: number, like: number): number;
  /** Stores 8 bytes, as everybody sees them from now on. */
  store(address: number, lower: number, upper: number): void;
  /** Whether no transaction that is under way has read or changed the object. */
  untouched(object: number): boolean;
}
