export { breaksAnywhere, breaksFinally, claimedValues } from './claim.ts';
export { Machine } from './machine.ts';
export {
  type ConditionName,
  conditionNames,
  type Overrides,
  type ProtocolFactory,
  type RunOptions,
  runOptions,
  settingMeanings,
} from './options.ts';
