export {
  breaksAnywhere,
  breaksFinally,
  type ConditionName,
  claimedValues,
  conditionNames,
  Machine,
  type Overrides,
  type ProtocolFactory,
  type RunOptions,
  runOptions,
  settingMeanings,
} from './machine/index.ts';
export {
  chromeTrace,
  decodeLog,
  disassemble,
  documentInstructions,
  type Ending,
  encodeLog,
  formatListings,
  formatReport,
  formatSyntaxError,
  type Host,
  Image,
  type LogEntry,
  Process,
  PythonSyntaxError,
  precompile,
  type Tiers,
} from './python/index.ts';
export { formatScenario, parseScenario, type Scenario } from './scenario/index.ts';
export { ProgramFault, type System } from './system.ts';
