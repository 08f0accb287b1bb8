/** A parameter of a function of ours. */
export interface NativeParameter {
  readonly name: string;
  /** Its number as an immediate. */
  readonly key: number;
  readonly kind: 'positional' | 'both' | 'keyword' | 'star' | 'starStar';
  readonly required: boolean;
}

/**
 * What a function of ours does: its arguments are on the stack from `at` on, one for each parameter (no value where none
 * was given; a `*` parameter is a tuple, a `**` parameter a dict), or as many as were given where it takes any number.
 * It leaves its result in the registers of the machine, or pushes one frame, which will give the result.
 */
export type RunOn<Machine> = (vm: Machine, at: number, count: number) => void;

/** A function of ours, of a machine. */
export interface NativeOf<Machine> {
  readonly name: string;
  readonly qualifiedName: string;
  /** The class whose method it is, by address: 0 for functions. Its first argument is an instance. */
  readonly owner: number;
  /** The module whose function it is, if that is not the builtins. */
  readonly module?: string;
  /** How a class gives it: as a method, as it is, with the class, or by calling it: an attribute. */
  readonly binding: 'function' | 'method' | 'static' | 'class' | 'property';
  /** Sets the attribute to the second argument, or deletes it if there is none. */
  readonly set?: RunOn<Machine> | undefined;
  /** An attribute that passes for a slot. */
  readonly member?: boolean;
  readonly parameters: readonly NativeParameter[];
  /** Without keywords: how many arguments at least and at most; as they come, without looking at parameters. */
  readonly least: number;
  readonly most: number;
  /** Has a `*` or `**` parameter. */
  readonly collects: boolean;
  /** All its parameters are positional, so that as many arguments are in place already. */
  readonly exact: boolean;
  /** Takes arguments as they are given, any number of them. */
  readonly raw: boolean;
  /** Takes keyword arguments and forgets them: somebody else looks at them. */
  readonly takesNames?: boolean;
  readonly run: RunOn<Machine>;
  /**
   * The same for the most common arguments, as they come: neither throws nor allocates nor calls. Answers false where it is
   * not that simple, with nothing changed.
   */
  readonly fast?: (vm: Machine, at: number, count: number) => boolean;
  /** What dicts do instead of calling a `__hash__` of ours, and of comparing by an `__eq__`: answers `askPython` if they cannot. */
  readonly hash?: (vm: Machine, object: number) => number;
  readonly same?: (vm: Machine, one: number, other: number) => number;
  /** Of `__getattribute__`: the same as {@link run}, as `getAttribute` wants it. */
  readonly attribute?: (vm: Machine, at: number, name: number, free: number) => boolean;
  /** Of `__next__`: the next item of the iterator at `at`, as `next` wants it. */
  readonly next?: (vm: Machine, at: number, free: number) => number;
  /** The function of the prelude that does the same where only Python code can tell whether things are equal. */
  readonly inPython: string;
  readonly documentation: string;
  readonly signature: string;
}
