/** Where the next page is, by the header `Link` (RFC 8288). */
export function readNextLink(headers: Headers): URL | undefined {
  const [, next] =
    /<([^>]+)>;\s*rel="?next"?/.exec(headers.get('link') ?? '') ?? [];
  return next && URL.canParse(next) ? new URL(next) : undefined;
}
