import fc from 'fast-check';

/** Says which of the threads that can move is next. */
export type Choose = (enabled: readonly number[]) => number;

/** Bursts of one thread, so that transactions come to overlap in many ways and all of them come to their ends. */
export const bursts: fc.Arbitrary<Choose> = fc
  .infiniteStream(fc.tuple(fc.nat({ max: 2 }), fc.nat({ max: 7 })))
  .map((stream) => {
    let [thread, left] = [0, 0];
    return (enabled) => {
      if (left-- === 0) [thread, left] = stream.next().value;
      return enabled[thread % enabled.length]!;
    };
  });
