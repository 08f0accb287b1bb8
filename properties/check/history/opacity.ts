import type { Order } from './order.ts';

/**
 * Opacity (Guerraoui and Kapalka, "On the Correctness of Transactional Memory", 2008): in every prefix of the run there is
 * an order of all transactions, those that are aborted and those that are still live included, that keeps real time and
 * in which every read sees what the committed transactions before it have left. A transaction that has to be aborted is
 * therefore no excuse for computing on a mixed snapshot, as a zombie does, and nothing is read that is not committed.
 *
 * The definition speaks of values, and those who check it ask for programs that write each value once, so that a value
 * says who wrote it. Here that is not needed: versions are followed through memory, whatever the values. The order of an
 * item's versions is that of the commits, so a violation is a fact of the run, and not that no order was found.
 */
export const opacity: Order = { condition: 'opacity', scope: 'all', realTime: true };
