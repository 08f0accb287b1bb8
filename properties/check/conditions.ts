import type { ConditionName } from '../../interpreter/index.ts';
import { History, type Setting } from './history/history.ts';
import { opacity } from './history/opacity.ts';
import { serializability } from './history/serializability.ts';
import { strictSerializability } from './history/strict.ts';

/** The weaker before the stronger. */
const orders = { serializability, strict: strictSerializability, opacity } as const;

/** A monitor of those of the conditions that are about a history; undefined when there are none. */
export function historyOf(setting: Setting, conditions: readonly ConditionName[]): History | undefined {
  const chosen = Object.entries(orders).flatMap(([name, order]) =>
    conditions.some((one) => one === name) ? [order] : [],
  );
  const snapshots = conditions.includes('snapshot');
  return chosen.length > 0 || snapshots ? new History(setting, { orders: chosen, snapshots }) : undefined;
}
