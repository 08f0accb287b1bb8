export { parseScenario, type RunOptions, runOptions, type Scenario } from '../interpreter/index.ts';
export {
  C7Protocol,
  type Diagnostic,
  type Event,
  formatDiagnostic,
  Gil,
  type Log,
  type Protocol,
  UserFault,
} from '../model/index.ts';
export {
  type Bounds,
  type Exploration,
  explore,
  formatToken,
  parseToken,
  replayFile,
  rerun,
  scenarioSubject,
} from '../properties/index.ts';
export { drawScheduleSvg, transcript } from '../visualize/index.ts';
