export {
  breaksAnywhere,
  breaksFinally,
  claimedValues,
  Machine,
  type Overrides,
  type ProtocolName,
  protocolNames,
  type RunOptions,
  runOptions,
  settingMeanings,
} from './machine/index.ts';
export { type Claim, formatScenario, parseScenario, placeAt, type Scenario } from './scenario/index.ts';
export { ProgramFault, type System } from './system.ts';
