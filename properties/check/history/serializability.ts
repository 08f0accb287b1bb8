import type { Order } from './order.ts';

/**
 * Conflict serializability of committed transactions: the graph of their dependencies has no cycle. Dependencies are
 * write-write in the order of commits, write-read and read-write by the version that a read really saw; and no committed
 * transaction has read what was never committed (G1a), or was overwritten before its writer's commit (G1b), or something
 * else than what it had itself written.
 */
export const serializability: Order = { condition: 'conflict serializability', scope: 'committed', realTime: false };
