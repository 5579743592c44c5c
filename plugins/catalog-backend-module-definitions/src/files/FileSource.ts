import type { Readable } from 'node:stream';

/** Where a definition and the files that it refers to are read from. */
export interface FileSource {
  /** Location of a file that is referred to from another one; throws if it may not be read. */
  resolve(reference: string, from: string): string;
  open(location: string, signal: AbortSignal): Promise<Readable | Buffer>;
  refreshKey(location: string): string;
}
