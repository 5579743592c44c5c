/** The furthest time that a Date can hold. */
const LAST_TIME = 8.64e15;

/** Writes milliseconds as ISO 8601. What no Date can hold becomes the nearest that it can. */
export function toIsoTime(milliseconds: number): string {
  const time = Number.isNaN(milliseconds) ? 0 : milliseconds;
  return new Date(
    Math.max(-LAST_TIME, Math.min(LAST_TIME, time)),
  ).toISOString();
}
