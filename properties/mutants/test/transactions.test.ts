import { transactionMutants } from '../index.ts';
import { describeTrials } from './trials.ts';

describeTrials(transactionMutants, new URL('../golden/transactions.txt', import.meta.url));
