import { createHash } from 'crypto';
import { Readable } from 'stream';
import { SentContent } from './SentContent';

/**
 * Makes content to be sent of a text in JSON.
 *
 * @public
 */
export function toSentContent(json: string): SentContent {
  const bytes = Buffer.from(json);
  return {
    mediaType: 'application/json',
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    open: () => Readable.from([bytes], { objectMode: false }),
  };
}
