/**
 * Tells whether a part of the app could not be fetched, as happens in a tab
 * that was open while a new version was installed.
 */
export function isOutdatedBuild(error: Error): boolean {
  return (
    error.name === 'ChunkLoadError' ||
    /dynamically imported module/i.test(error.message)
  );
}
