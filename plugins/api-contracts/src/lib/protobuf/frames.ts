/** A part of a stream: what it is, and its bytes. */
export interface Frame {
  readonly flags: number;
  readonly bytes: Uint8Array;
}

const HEAD = 5;

/** Puts a message into a frame, as gRPC and Connect do: a byte of flags, four of the length, the message. */
export function toFrame(message: Uint8Array): Uint8Array {
  const frame = new Uint8Array(HEAD + message.length);
  new DataView(frame.buffer).setUint32(1, message.length);
  frame.set(message, HEAD);
  return frame;
}

/** Takes frames out of bytes that come in pieces. */
export class FrameReader {
  #rest = new Uint8Array(0);

  push(piece: Uint8Array): Frame[] {
    let data = new Uint8Array(this.#rest.length + piece.length);
    data.set(this.#rest);
    data.set(piece, this.#rest.length);
    const frames: Frame[] = [];
    while (data.length >= HEAD) {
      const length = new DataView(data.buffer, data.byteOffset).getUint32(1);
      if (data.length < HEAD + length) break;
      frames.push({
        flags: data[0],
        bytes: data.subarray(HEAD, HEAD + length),
      });
      data = data.subarray(HEAD + length);
    }
    this.#rest = data;
    return frames;
  }

  /** Whether a frame has begun and not ended. */
  get isOpen(): boolean {
    return this.#rest.length > 0;
  }
}
