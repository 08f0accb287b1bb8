import { collectorMutants } from '../index.ts';
import { describeTrials } from './trials.ts';

describeTrials(collectorMutants, new URL('../golden/collector.txt', import.meta.url));
