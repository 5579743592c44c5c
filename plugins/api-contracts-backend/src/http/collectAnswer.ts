import { isUtf8 } from 'buffer';
import { TryAnswer } from '@fairway/plugin-api-contracts-common';
import { OpenAnswer } from './OpenAnswer';

/** The longest character of UTF-8. */
const MAX_CHARACTER = 4;

/**
 * Reads an answer to its end and makes one piece of it.
 */
export async function collectAnswer(answer: OpenAnswer): Promise<TryAnswer> {
  const pieces: Buffer[] = [];
  for await (const piece of answer.read()) {
    pieces.push(piece);
  }
  const end = answer.toEnd();
  const bytes = Buffer.concat(pieces);
  const text = end.isTruncated ? trimCharacter(bytes) : bytes;
  return {
    ...answer.head,
    ...end,
    ...(isUtf8(text)
      ? { body: text.toString('utf8'), encoding: 'utf8' }
      : { body: bytes.toString('base64'), encoding: 'base64' }),
  };
}

/** Takes away the begin of a character that was cut. */
function trimCharacter(bytes: Buffer): Buffer {
  for (let cut = 0; cut < MAX_CHARACTER; cut++) {
    const shorter = bytes.subarray(0, Math.max(0, bytes.length - cut));
    if (isUtf8(shorter)) {
      return shorter;
    }
  }
  return bytes;
}
