import type { ProtocolFactory } from '../../interpreter/index.ts';

/** The protocols of the house. */
export const protocolNames = ['c7', 'c7-repaired', 'gil'] as const;
type ProtocolName = (typeof protocolNames)[number];

/** The protocol that the catalogue is checked on. */
export type Target =
  | { readonly kind: 'named'; readonly name: ProtocolName }
  /** A protocol of the user's own; `name` is the file that it comes from. */
  | { readonly kind: 'own'; readonly name: string; readonly create: ProtocolFactory };

/** The protocol of the house that has this name. */
export function targetNamed(name: string): Target | undefined {
  const found = protocolNames.find((one) => one === name);
  return found && { kind: 'named', name: found };
}

/** What makes the protocol, where the settings of a scenario do not. */
export function creating(target: Target): ProtocolFactory | undefined {
  return target.kind === 'own' ? target.create : undefined;
}

/** Whether the protocol has segments, a collector, and atomic pieces of operations. */
export function isC7({ name, kind }: Target): boolean {
  return kind === 'named' && name !== 'gil';
}
