import type {
  TryAnswerEnd,
  TryAnswerHead,
  TryEvent,
} from '@fairway/plugin-api-contracts-common';

/** Puts an answer together as its pieces come. */
export interface AnswerReader<T> {
  push(event: TryEvent): void;
  /** The answer as far as it came; `undefined` before its head did. */
  read(): T | undefined;
}

/** An answer that may still be on its way. */
export interface Answer {
  readonly head: TryAnswerHead;
  /** How many bytes of the body came. */
  readonly bytes: number;
  /** Left out while there is more to come, and where it broke off. */
  readonly end?: TryAnswerEnd;
}

/** The bytes of a piece of a body. */
export function toBytes(event: TryEvent & { type: 'chunk' }): Uint8Array {
  return event.encoding === 'base64'
    ? Uint8Array.from(atob(event.data), letter => letter.charCodeAt(0))
    : new TextEncoder().encode(event.data);
}
