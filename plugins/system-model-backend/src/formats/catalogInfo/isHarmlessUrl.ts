/** What a browser would run, or read from the machine of whoever follows it. */
const HARMFUL = new Set(['blob', 'data', 'file', 'javascript', 'vbscript']);

/** Whether a value is a URL that a person may follow, be it into another program. */
export function isHarmlessUrl(value: unknown): boolean {
  return (
    typeof value === 'string' &&
    URL.canParse(value) &&
    !HARMFUL.has(new URL(value).protocol.slice(0, -1))
  );
}
