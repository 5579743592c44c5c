/**
 * What a stream of pkt-lines holds: a line's content, or a flush packet.
 */
export type Packet = Buffer | 'flush';

/**
 * Cuts a byte stream into pkt-lines (gitprotocol-common), whatever the size of
 * its chunks.
 */
export class PktLineReader {
  #rest: Buffer = Buffer.alloc(0);

  /**
   * Takes the next chunk and gives the packets that are complete now, one by
   * one: what follows the last packet of interest need not be pkt-lines at all.
   */
  *push(chunk: Buffer): Generator<Packet> {
    this.#rest = this.#rest.length ? Buffer.concat([this.#rest, chunk]) : chunk;
    let packet = this.#shift();
    while (packet) {
      yield packet;
      packet = this.#shift();
    }
  }

  #shift(): Packet | undefined {
    if (this.#rest.length < 4) {
      return undefined;
    }
    const head = this.#rest.toString('latin1', 0, 4);
    if (!/^[0-9a-fA-F]{4}$/.test(head)) {
      throw new Error(`"${head}" is not the length of a pkt-line`);
    }
    const length = parseInt(head, 16);
    // 0000 is a flush, 0001 and 0002 are the delimiters of protocol v2.
    if (length < 4) {
      this.#rest = this.#rest.subarray(4);
      return 'flush';
    }
    if (this.#rest.length < length) {
      return undefined;
    }
    const packet = this.#rest.subarray(4, length);
    this.#rest = this.#rest.subarray(length);
    return packet;
  }
}

/**
 * Writes one pkt-line.
 */
export function toPktLine(content: string): string {
  return `${(Buffer.byteLength(content) + 4)
    .toString(16)
    .padStart(4, '0')}${content}`;
}
