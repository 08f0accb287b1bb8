export {
  type ByteTest,
  capitalizeBytes,
  checkHexSeparator,
  hexBytes,
  lowerBytes,
  makeByteTranslation,
  parseHexBytes,
  swapBytesCase,
  testBytes,
  titleBytes,
  translateBytes,
  upperBytes,
} from './bytes/case.ts';
export {
  bytesEndWith,
  bytesStartWith,
  centerBytes,
  compareBytes,
  countBytes,
  expandByteTabs,
  fillByteZeros,
  findBytes,
  findBytesLast,
  indexBytes,
  indexBytesLast,
  joinBytes,
  justifyBytesLeft,
  justifyBytesRight,
  partitionBytes,
  partitionBytesLast,
  removeBytesPrefix,
  removeBytesSuffix,
  replaceBytes,
  sliceBytes,
  splitByteLines,
  splitBytes,
  splitBytesLast,
  stripBytes,
} from './bytes/method.ts';
export { decodeBytes } from './codec/decode.ts';
export { encodeText } from './codec/encode.ts';
export { escapeWidths, simpleEscapes } from './codec/escape-table.ts';
export { TextFault } from './fault.ts';
export { conversionFault, type Field, type FieldPiece, parseFields } from './format/field.ts';
export { formatComplex, formatFloat, formatInteger } from './format/number.ts';
export {
  type PercentConversion,
  type PercentPiece,
  parsePercent,
  percentTypeFault,
  unsupportedFault,
} from './format/percent.ts';
export {
  percentCharacter,
  percentCounts,
  percentFloat,
  percentInteger,
  percentText,
  starPrecision,
  starWidth,
} from './format/render.ts';
export { formatText } from './format/text.ts';
export {
  divideFloats,
  divideIntegers,
  divmodFloats,
  floorDivideFloats,
  moduloFloats,
  moduloIntegers,
  powerInteger,
  powerModulo,
  shiftLeft,
  shiftRight,
  trueDivideIntegers,
} from './number/arithmetic.ts';
export { type Complex, reprComplex } from './number/complex.ts';
export {
  byteOrderOf,
  ceilFloat,
  compareNumbers,
  floatOfInteger,
  floorFloat,
  integerFromBytes,
  integerRatio,
  integerToBytes,
  roundFloat,
  roundFloatTo,
  roundInteger,
  truncateFloat,
} from './number/conversion.ts';
export { bitLength } from './number/exact.ts';
export { reprFloat } from './number/floating.ts';
export { hashComplex, hashFloat, hashInteger } from './number/hash.ts';
export {
  parseInteger,
  parseIntegerBytes,
  prefixedInteger,
  reprInteger,
  setDigitLimit,
  usualDigitLimit,
} from './number/integer.ts';
export { powerFloat } from './number/power.ts';
export { hexFloat, parseComplex, parseFloatBytes, parseFloatText, parseHexFloat } from './number/real.ts';
export {
  equalRanges,
  makeRange,
  type Range,
  rangeContains,
  rangeIndex,
  rangeItem,
  rangeLength,
  reprRange,
  sliceRange,
} from './sequence/range.ts';
export {
  type Index,
  itemIndex,
  planSlice,
  sliceIndices,
} from './sequence/slice.ts';
export {
  capitalizeText,
  foldCase,
  isLowerText,
  isTitleText,
  isUpperText,
  lowerText,
  swapCase,
  titleText,
  upperText,
} from './string/case.ts';
export { characters, compareText, sliceText, textLength } from './string/codepoints.ts';
export { asciiText, escapeBeyondAscii, reprBytearray, reprBytes, reprText } from './string/escape.ts';
export { centerText, expandTabs, fillZeros, justifyLeft, justifyRight } from './string/justify.ts';
export {
  isAlphabeticText,
  isAlphanumericText,
  isDecimalText,
  isDigitText,
  isIdentifierText,
  isNumericText,
  isPrintableText,
  isSpaceText,
} from './string/predicate.ts';
export {
  containsText,
  countText,
  endsWith,
  findText,
  findTextLast,
  removePrefix,
  removeSuffix,
  replaceText,
  startsWith,
} from './string/search.ts';
export { hashBytes, hashText } from './string/siphash.ts';
export {
  partitionText,
  partitionTextLast,
  splitLines,
  splitText,
  splitTextLast,
  stripText,
} from './string/split.ts';
export { type Translation, translateText } from './string/translate.ts';
export { isAscii } from './string/unicode.ts';
export { categoryOf, normalized } from './unicode/category.ts';
export { characterNamed, nameOfCharacter } from './unicode/name.ts';
