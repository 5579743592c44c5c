import { BuildProgress } from '../output/Pace';
import { Terminal } from './Command';

// Most builds are over before anybody wants to know how far they are.
const QUIET_MS = 1_000;
const INTERVAL_MS = 100;
const CLEAR_LINE = '\r\u001b[2K';

const STEPS: Readonly<Record<BuildProgress['step'], string>> = {
  rendering: 'Rendering',
  writing: 'Writing',
};

/** Shows on a terminal how far a long build is, in one line that goes away. */
export class Progress {
  readonly #terminal: Terminal;
  readonly #now: () => number;
  #next: number;
  #isShown = false;

  constructor(terminal: Terminal, now: () => number = Date.now) {
    this.#terminal = terminal;
    this.#now = now;
    this.#next = now() + QUIET_MS;
  }

  readonly update = ({ step, done, total }: BuildProgress): void => {
    if (this.#terminal.isWatched && this.#now() >= this.#next) {
      this.#next = this.#now() + INTERVAL_MS;
      this.#isShown = true;
      this.#terminal.err(
        `${CLEAR_LINE}${STEPS[step]} pages: ${done} of ${total}`,
      );
    }
  };

  /** Takes the line away. */
  end(): void {
    if (this.#isShown) {
      this.#terminal.err(CLEAR_LINE);
    }
  }
}
