import { Wait } from '../../../../model/index.ts';
import { Watch } from './watch.ts';

/** Nobody sleeps through the end of a pause: where none is requested, all that have paused are awake (C7-COMMIT-2). */
export class WakeUps extends Watch {
  protected readonly condition = 'no wake-up is lost';

  protected follow(): void {}

  protected override afterwards(): string | undefined {
    const { globals, threads } = this.c7;
    if (globals.pauseSignalled === 1 || globals.unique !== 0) return undefined;
    const asleep = threads.find(({ waiting, woken }) => waiting === Wait.requestRemoved && woken === 0);
    return asleep && `thread ${asleep.number} sleeps, though nobody requests a pause`;
  }
}
