/** What tells, without reading it, whether a file is what it was. */
export type FileTimes = { readonly size: number; readonly mtimeMs: number };

/** A change so soon after another need not show in the time of a file. */
const RACY_MS = 2_000;

/**
 * Tells which files are what they were when they were read.
 *
 * @remarks
 *
 * As git does: by size and time, where the time is old enough at the first look.
 *
 * @param readAt - When they were read, in milliseconds since the epoch; `undefined` if times tell nothing
 */
export function createTimesCheck(
  readAt: number | undefined,
): (before: FileTimes, now: FileTimes) => boolean {
  return (before, now) =>
    readAt !== undefined &&
    before.size === now.size &&
    before.mtimeMs === now.mtimeMs &&
    now.mtimeMs < readAt - RACY_MS;
}
