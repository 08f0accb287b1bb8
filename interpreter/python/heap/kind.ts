/**
 * What an object is made of. Every object begins with its header, its class and its attributes; what follows depends on its
 * kind. Slots are 8 bytes and hold tagged values.
 *
 * Attributes are nothing (0), a dict, or for an `instance` the number of a shape: its fields then follow.
 */
export const objectKinds = [
  /** Items only, without class: the storage of lists and others. */
  'items',
  /** Entries of a dict and the index into them, without class. */
  'table',
  /** Slots of a set's hash table, without class. */
  'buckets',
  /** Bytes, without class: the storage of bytearrays. */
  'octets',
  'instance',
  'class',
  'tuple',
  'list',
  'dict',
  'set',
  'function',
  'method',
  'cell',
  /** Where a module keeps a global that was assigned twice. */
  'globalCell',
  'generator',
  'exception',
  /** Everything else: a class of ours with slots of its own. */
  'record',
  /** An instance of a class derived from an immutable builtin one: its value is a slot. */
  'boxed',
  'bytearray',
] as const;
export type ObjectKindName = (typeof objectKinds)[number];

/** Bytes before the first slot. */
const headerSlots = 1;

/** Where slots are, in bytes from the object's address. */
const slot = (number: number): number => 8 * (headerSlots + number);

export const At = {
  class: slot(0),
  attributes: slot(1),
  /** The first slot that depends on the kind. */
  own: slot(2),
} as const;

/** Slots of an object without class. */
export const bare = slot(0);

export const own = (number: number): number => At.own + 8 * number;
