import * as math from './math/index.ts';
import * as random from './random/index.ts';

export { CoreFault } from './fault.ts';

export {
  compileRegex,
  type Match,
  type Mode,
  matches,
  parseTemplate,
  RegExpFault,
  RegExpRefused,
  Regex,
  StepLimitReached,
  Subject,
} from './re/index.ts';
export { math, random };
