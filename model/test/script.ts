import { eventText } from './event-text.ts';
import { show, showPlaces } from './show.ts';
import { type Performed, Stage } from './stage.ts';

/**
 * Runs a script and answers it with the output that it really has. A script is a list of blocks with blank lines
 * between them; a block is directives, then `----`, then what they print. Lines that begin with `#` are comments.
 *
 * ```
 * world segments=2 threads=2 page=64 policy=pauseIfYounger granularity=barrier versions=255 x y[4] / z
 * T1: start, w x 1       an operation prints its events and how it ended
 * quiet T2: start, r x   only how it ended
 * show x S1 globals      state
 * ----
 * …
 * ```
 */
export function runScript(text: string): string {
  const runner = new Runner();
  const blocks = text.trim().split(/\n\s*\n/);
  return `${blocks.map((block) => runner.block(block)).join('\n\n')}\n`;
}

class Runner {
  #stage = new Stage();

  block(block: string): string {
    const lines = block.split('\n');
    const end = lines.indexOf('----');
    const input = end < 0 ? lines : lines.slice(0, end);
    const directives = input.filter((line) => !line.startsWith('#'));
    if (directives.length === 0) return block;
    return [...input, '----', ...directives.flatMap((line) => this.#directive(line))].join('\n');
  }

  #directive(line: string): string[] {
    const [word = '', ...rest] = line.split(/\s+/);
    switch (word) {
      case 'world':
        this.#stage = new Stage(rest.join(' '));
        return showPlaces(this.#stage);
      case 'show':
        return show(this.#stage, rest);
      case 'quiet':
        return this.#perform(rest.join(' '), ({ status, events }) => {
          for (const event of events) this.#stage.names.follow(event);
          return [status];
        });
      default:
        return this.#perform(line, ({ status, events }) => [
          '',
          ...events.map((event) => `  ${eventText(event, this.#stage.names)}`),
          `  ${status}`,
        ]);
    }
  }

  #perform(line: string, print: (performed: Performed) => string[]): string[] {
    return [...this.#stage.perform(line)].flatMap((performed) => {
      const [first, ...more] = print(performed);
      return [`${this.#stage.names.thread(performed.thread)} ${performed.text} ${first}`.trimEnd(), ...more];
    });
  }
}
