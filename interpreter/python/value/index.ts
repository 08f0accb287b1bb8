export { ellipsis, Immediates, Kind, latin, no, none, notImplemented, yes } from './immediates.ts';
export { fitsInteger, integerLimit, Tag } from './tag.ts';
export { encode, immediateWord, low, payloadOf, tagOf } from './word.ts';
