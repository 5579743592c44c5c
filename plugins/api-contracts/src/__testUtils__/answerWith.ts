import type { TryEvent } from '@fairway/plugin-api-contracts-common';

/** The events of an answer whose body comes in pieces of text. */
export function answerWith(
  pieces: readonly string[],
  head: Partial<TryEvent & { type: 'head' }> = {},
): TryEvent[] {
  return [
    {
      type: 'head',
      status: 200,
      statusText: 'OK',
      headers: [['content-type', 'application/json']],
      droppedHeaders: [],
      ...head,
    },
    ...pieces.map(
      (data): TryEvent => ({ type: 'chunk', data, encoding: 'utf8' }),
    ),
    {
      type: 'end',
      isTruncated: false,
      timing: { totalMs: 12.4, firstByteMs: 9.8 },
      bytes: pieces.join('').length,
    },
  ];
}

/** A service that answers every request with the same events. */
export function answering(events: readonly TryEvent[]) {
  return async function* tryOut() {
    yield* events;
  };
}
