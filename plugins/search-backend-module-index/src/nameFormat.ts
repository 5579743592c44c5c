import { createHash } from 'node:crypto';
import { Config } from '@backstage/config';

/** Grows whenever documents are taken apart in another way, so that indexes are built anew. */
const FORMAT = 2;

/** Names what indexes are built by: another name makes them obsolete. */
export function nameFormat(config: Config): string {
  const sources = config.getOptional('search.sources') ?? {};
  return createHash('sha256')
    .update(JSON.stringify([FORMAT, sources]))
    .digest('hex')
    .slice(0, 16);
}
