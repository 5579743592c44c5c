/** Greater numbers are seconds since 1970, smaller ones seconds from now. */
const EPOCH_SECONDS = 1_000_000_000;

/**
 * Reads how long a host wants to be left alone: `Retry-After` (RFC 9110), or
 * when a limit is used up, in the ways in which GitHub, GitLab, Gitea and the
 * drafts of the IETF tell it.
 *
 * @param now - Milliseconds
 * @returns Milliseconds from now; `undefined` if it may be asked
 */
export function readPause(headers: Headers, now: number): number | undefined {
  const pauses = [
    readRetryAfter(headers, now),
    readReset(headers, now),
    readLimitField(headers.get('ratelimit')),
  ].filter(pause => pause !== undefined);
  return pauses.length > 0 ? Math.max(0, ...pauses) : undefined;
}

function readRetryAfter(headers: Headers, now: number): number | undefined {
  const text = headers.get('retry-after')?.trim();
  if (!text) {
    return undefined;
  }
  if (/^\d+(\.\d+)?$/.test(text)) {
    return Number(text) * 1000;
  }
  const date = Date.parse(text);
  // The clock of the host is what it has in mind.
  const hostNow = Date.parse(headers.get('date') ?? '');
  return Number.isNaN(date)
    ? undefined
    : date - (Number.isNaN(hostNow) ? now : hostNow);
}

function readReset(headers: Headers, now: number): number | undefined {
  for (const prefix of ['x-ratelimit', 'ratelimit', 'x-rate-limit']) {
    const remaining = headers.get(`${prefix}-remaining`);
    const reset = Number(headers.get(`${prefix}-reset`) ?? NaN);
    if (remaining !== null && Number(remaining) <= 0 && reset >= 0) {
      return reset > EPOCH_SECONDS ? reset * 1000 - now : reset * 1000;
    }
  }
  return undefined;
}

/** As of draft-ietf-httpapi-ratelimit-headers-08: `"default";r=0;t=30`. */
function readLimitField(field: string | null): number | undefined {
  const pauses = (field ?? '').split(',').flatMap(policy => {
    const remaining = /;\s*r=(\d+)/.exec(policy)?.[1];
    const seconds = /;\s*t=(\d+)/.exec(policy)?.[1];
    return remaining === '0' && seconds ? [Number(seconds) * 1000] : [];
  });
  return pauses.length > 0 ? Math.max(...pauses) : undefined;
}
