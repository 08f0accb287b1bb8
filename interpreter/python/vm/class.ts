import { At, own } from '../heap/index.ts';

/** Where classes keep what. */
export const ClassAt = {
  dict: At.attributes,
  name: own(0),
  qualifiedName: own(1),
  bases: own(2),
  mro: own(3),
  version: own(4),
  /** The number of the kind of its instances, and flags above. */
  layout: own(5),
  subclasses: own(6),
  /** Own slots of its instances. */
  slots: own(7),
  /** The nearest builtin class among its bases. */
  base: own(8),
  end: own(9),
} as const;

export const ClassFlag = {
  /** Instances have attributes beyond those of their slots. */
  hasDict: 1 << 8,
  /** It cannot be changed. */
  builtin: 1 << 9,
  /** It cannot be derived from. */
  final: 1 << 10,
  /** Its attributes are asked of `__getattr__`, `__getattribute__`, `__setattr__` of its own. */
  abstract: 1 << 11,
  weak: 1 << 12,
  /** Messages name it with its module. */
  dotted: 1 << 13,
} as const;
