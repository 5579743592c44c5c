import { createHash } from 'crypto';
import { createWriteStream } from 'fs';
import { mkdir } from 'fs/promises';
import { dirname, join } from 'path';
import { pipeline } from 'stream/promises';
import { Artifact, Release } from '@fairway/plugin-system-model-node';

/** Writes an artifact as it is made, down to the disk, and measures it on the way. */
export async function writeArtifact(
  dir: string,
  { path, mediaType, content }: Artifact,
  signal: AbortSignal,
): Promise<Release['files'][number]> {
  const file = join(dir, ...path.split('/'));
  const hash = createHash('sha256');
  let size = 0;
  async function* measure(texts: AsyncIterable<string>) {
    for await (const text of texts) {
      const bytes = Buffer.from(text);
      hash.update(bytes);
      size += bytes.length;
      yield bytes;
    }
  }

  await mkdir(dirname(file), { recursive: true });
  await pipeline(
    content,
    measure,
    createWriteStream(file, { flags: 'wx', flush: true }),
    { signal },
  );

  return { path, mediaType, size, sha256: hash.digest('hex') };
}
