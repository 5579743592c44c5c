const SAFE = /^(https?:|mailto:)/i;

/** An address that a browser may follow; anything else in what sources say is text. */
export function toSafeUrl(url: unknown): string | undefined {
  return typeof url === 'string' && SAFE.test(url) ? url : undefined;
}
