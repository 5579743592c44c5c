import { PktLineReader } from './PktLineReader';

/**
 * Reads from the answer to a push which references were changed.
 *
 * @remarks
 *
 * The report (gitprotocol-pack, "report-status") is itself made of pkt-lines,
 * wrapped in band 1 when the client asked for bands.
 */
export class ReportStatusReader {
  readonly #outer = new PktLineReader();
  readonly #inner = new PktLineReader();
  readonly #usesSideBand: boolean;
  readonly #accepted = new Set<string>();
  #isBroken = false;

  constructor(usesSideBand: boolean) {
    this.#usesSideBand = usesSideBand;
  }

  /** Full names of the references that were changed. */
  get accepted(): ReadonlySet<string> {
    return this.#accepted;
  }

  /** Takes the next chunk of the answer. */
  push(chunk: Buffer): void {
    if (this.#isBroken) {
      return;
    }
    try {
      for (const packet of this.#outer.push(chunk)) {
        if (packet !== 'flush' && !this.#usesSideBand) {
          this.#take(packet);
        } else if (packet !== 'flush' && packet[0] === 1) {
          for (const line of this.#inner.push(packet.subarray(1))) {
            if (line !== 'flush') {
              this.#take(line);
            }
          }
        }
      }
    } catch {
      this.#isBroken = true;
    }
  }

  #take(line: Buffer): void {
    const match = /^ok ([^\n]+)\n?$/.exec(line.toString('utf8'));
    if (match) {
      this.#accepted.add(match[1]);
    }
  }
}
