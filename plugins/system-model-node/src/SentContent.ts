import { Readable } from 'stream';

/**
 * What is sent to where others read it; opened anew whenever it is sent again.
 *
 * @public
 */
export type SentContent = {
  readonly mediaType: string;
  readonly size: number;
  /** In hex. */
  readonly sha256: string;
  readonly open: () => Readable;
};
