import type { Order } from './order.ts';

/**
 * Strict serializability: {@link serializability}, in an order in which a transaction that committed before another began
 * comes before it. A read of what has long been overwritten violates it, though an order without a clock explains it.
 */
export const strictSerializability: Order = { condition: 'strict serializability', scope: 'committed', realTime: true };
