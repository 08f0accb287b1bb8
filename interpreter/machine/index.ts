export { breaksAnywhere, breaksFinally } from './claim.ts';
export { Machine } from './machine.ts';
export {
  type Overrides,
  type ProtocolName,
  type RunOptions,
  protocolNames,
  runOptions,
  settingMeanings,
} from './options.ts';
