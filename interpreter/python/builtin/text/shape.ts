import {
  capitalizeText,
  centerText,
  expandTabs,
  fillZeros,
  foldCase,
  isAlphabeticText,
  isAlphanumericText,
  isAscii,
  isDecimalText,
  isDigitText,
  isIdentifierText,
  isLowerText,
  isNumericText,
  isPrintableText,
  isSpaceText,
  isTitleText,
  isUpperText,
  justifyLeft,
  justifyRight,
  lowerText,
  stripText,
  swapCase,
  textLength,
  titleText,
  upperText,
} from '../../text/index.ts';
import { typeError } from '../../vm/fault.ts';
import type { VM } from '../../vm/vm.ts';
import { converting, optionalInteger, selfText, textAt, wantInteger, wantText } from './argument.ts';

/** Case, blanks, width and kind of the characters of strings. */
export function installShape(vm: VM): void {
  const changed = {
    lower: lowerText,
    upper: upperText,
    title: titleText,
    capitalize: capitalizeText,
    swapcase: swapCase,
    casefold: foldCase,
  };
  for (const [name, change] of Object.entries(changed)) {
    converting(vm, 'str', `${name}(self, /)`, (vm, at) => vm.giveText(change(selfText(vm, at))));
  }
  tests(vm);
  padding(vm);
  for (const [name, sides] of [
    ['strip', 'both'],
    ['lstrip', 'left'],
    ['rstrip', 'right'],
  ] as const) {
    converting(vm, 'str', `${name}(self, chars=, /)`, (vm, at) => {
      const none = !vm.has(at + 1) || vm.isNone(at + 1);
      const set = none ? undefined : wantText(vm, at + 1, () => `${name} arg must be None or str`);
      vm.giveText(stripText(selfText(vm, at), sides, set));
    });
  }
}

function tests(vm: VM): void {
  const all = {
    isalpha: isAlphabeticText,
    isalnum: isAlphanumericText,
    isascii: isAscii,
    isdecimal: isDecimalText,
    isdigit: isDigitText,
    isidentifier: isIdentifierText,
    islower: isLowerText,
    isnumeric: isNumericText,
    isprintable: isPrintableText,
    isspace: isSpaceText,
    istitle: isTitleText,
    isupper: isUpperText,
  };
  for (const [name, test] of Object.entries(all)) {
    converting(vm, 'str', `${name}(self, /)`, (vm, at) => vm.giveBool(test(selfText(vm, at))));
  }
}

function padding(vm: VM): void {
  for (const [name, pad] of [
    ['center', centerText],
    ['ljust', justifyLeft],
    ['rjust', justifyRight],
  ] as const) {
    converting(vm, 'str', `${name}(self, width, fillchar=, /)`, (vm, at) => {
      const width = wantInteger(vm, at + 1);
      vm.giveText(pad(selfText(vm, at), width, vm.has(at + 2) ? fillAt(vm, at + 2) : ' '));
    });
  }
  converting(vm, 'str', 'zfill(self, width, /)', (vm, at) => {
    vm.giveText(fillZeros(selfText(vm, at), wantInteger(vm, at + 1)));
  });
  converting(vm, 'str', 'expandtabs(self, tabsize=)', (vm, at) => {
    vm.giveText(expandTabs(selfText(vm, at), optionalInteger(vm, at + 1)));
  });
}

function fillAt(vm: VM, at: number): string {
  const fill = textAt(vm, at);
  if (fill === undefined) throw typeError(`The fill character must be a unicode character, not ${vm.typeName(at)}`);
  if (textLength(fill) !== 1) throw typeError('The fill character must be exactly one character long');
  return fill;
}
