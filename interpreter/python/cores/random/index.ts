export { bigBelow, getrandbits, randbytes } from './below.ts';
export {
  expovariate,
  gauss,
  lognormvariate,
  normalvariate,
  paretovariate,
  triangular,
  uniform,
  vonmisesvariate,
  weibullvariate,
} from './distribution.ts';
export { betavariate, gammavariate } from './gamma.ts';
export { randint, randrange } from './integer.ts';
export { seedBytes, seedHash, seedInt, seedString } from './seed.ts';
export {
  accumulated,
  choiceIndex,
  choices,
  sampleCounted,
  sampleIndices,
  shuffleSwaps,
} from './selection.ts';
export { newState, random, stateWords, type TwisterState } from './twister.ts';
