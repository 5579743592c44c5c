import type {
  TryAnswerEnd,
  TryAnswerHead,
  TryEvent,
} from '@fairway/plugin-api-contracts-common';
import { type Answer, type AnswerReader, toBytes } from './AnswerReader';

/** An answer whose body is one text, or bytes that are none. */
export interface BodyAnswer extends Answer {
  readonly text?: string;
  /** In place of the text. */
  readonly pieces: readonly Uint8Array[];
}

/** Reads an answer for what it is: text if its bytes are text, whatever the server calls them. */
export class BodyReader implements AnswerReader<BodyAnswer> {
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  readonly #pieces: Uint8Array[] = [];
  #head?: TryAnswerHead;
  #end?: TryAnswerEnd;
  #text: string | undefined = '';
  #bytes = 0;

  push(event: TryEvent): void {
    if (event.type === 'head') {
      this.#head = event;
    } else if (event.type === 'chunk') {
      this.#take(toBytes(event));
    } else if (event.type === 'end') {
      this.#end = event;
      // The last character of what was cut may be cut as well.
      if (!event.isTruncated) this.#decode(undefined);
    }
  }

  read(): BodyAnswer | undefined {
    return (
      this.#head && {
        head: this.#head,
        end: this.#end,
        bytes: this.#bytes,
        text: this.#text,
        pieces: this.#pieces,
      }
    );
  }

  #take(bytes: Uint8Array): void {
    this.#bytes += bytes.length;
    this.#pieces.push(bytes);
    this.#decode(bytes);
  }

  #decode(bytes: Uint8Array | undefined): void {
    if (this.#text === undefined) return;
    try {
      this.#text += this.#decoder.decode(bytes, {
        stream: bytes !== undefined,
      });
    } catch {
      this.#text = undefined;
    }
  }
}
