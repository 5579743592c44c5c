/**
 * Tells whether search failed only because nothing has been indexed yet, as
 * right after the first start.
 */
export function isIndexMissing(error: Error): boolean {
  const { cause } = error as { cause?: { name?: unknown } };
  return (
    error.name === 'MissingIndexError' || cause?.name === 'MissingIndexError'
  );
}
