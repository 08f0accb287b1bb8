export { RegExpFault, RegExpRefused } from './fault.ts';
export { Flag } from './flags.ts';
export { toHost } from './host.ts';
export { StepLimitReached } from './matcher.ts';
export { parsePattern } from './parser.ts';
export { compileRegex, type Match, type Mode, Regex, Subject } from './regex.ts';
export { findAll, matches, type Span, split, substitute } from './scan.ts';

export { escapeText, expand, parseTemplate } from './template.ts';
