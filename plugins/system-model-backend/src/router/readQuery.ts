import { Request } from 'express';

/** Reads the query as it stands in the address: each parameter with all of its values. */
export function readQuery(request: Request): Record<string, string[]> {
  const { searchParams } = new URL(request.originalUrl, 'http://portal');
  return Object.fromEntries(
    [...new Set(searchParams.keys())].map(key => [
      key,
      searchParams.getAll(key),
    ]),
  );
}
