import { RefUpdate } from '../updateRefs';
import { PktLineReader } from './PktLineReader';

const COMMAND = /^([0-9a-f]{40}) ([0-9a-f]{40}) ([^\0\n]+)(?:\0([^\n]*))?\n?$/;
const MAX_COMMANDS = 10_000;

/**
 * Reads from the beginning of a push which references it wants to change.
 *
 * @remarks
 *
 * Only listens in: what is not understood is left to git to refuse. The pack
 * that follows the commands is not looked at.
 */
export class ReceiveCommandReader {
  readonly #reader = new PktLineReader();
  readonly #commands: RefUpdate[] = [];
  #capabilities = '';
  #isDone = false;

  /** The changes read so far. */
  get commands(): readonly RefUpdate[] {
    return this.#commands;
  }

  /** Whether the client understands an answer in several bands. */
  get usesSideBand(): boolean {
    return /(?:^| )side-band(?:-64k)?(?: |$)/.test(this.#capabilities);
  }

  /** Takes the next chunk of the request. */
  push(chunk: Buffer): void {
    if (this.#isDone) {
      return;
    }
    try {
      for (const packet of this.#reader.push(chunk)) {
        if (this.#isDone) {
          return;
        }
        this.#take(packet);
      }
    } catch {
      this.#isDone = true;
    }
  }

  #take(packet: Buffer | 'flush'): void {
    if (packet === 'flush' || this.#commands.length >= MAX_COMMANDS) {
      this.#isDone = true;
      return;
    }
    const match = COMMAND.exec(packet.toString('utf8'));
    if (match) {
      const [, before, after, ref, capabilities] = match;
      this.#commands.push({ ref, before, after });
      this.#capabilities = capabilities ?? this.#capabilities;
    }
  }
}
