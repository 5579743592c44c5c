/**
 * Makes what a run ended with readable outside of the portal.
 *
 * @param {object} event - The last one of the run
 * @param {string} url - Of the portal
 */
export function toOutcome({ type, body }, url) {
  const { output = {}, error, message } = body;
  const failure =
    type === 'cancelled' ? 'it was cancelled' : error?.message ?? undefined;
  return {
    ok: failure === undefined,
    ...(failure !== undefined && { failure: failure || message }),
    links: (output.links ?? []).flatMap(link => toLink(link, url)),
    texts: (output.text ?? []).map(({ title, content = '' }) => ({
      title,
      content: content.trim(),
    })),
  };
}

function toLink({ title, url, entityRef }, base) {
  if (entityRef) {
    const [kind, rest] = entityRef.split(':');
    const [namespace, name] = rest.includes('/')
      ? rest.split('/')
      : ['default', rest];
    return [{ title, url: `${base}/catalog/${namespace}/${kind}/${name}` }];
  }
  return url ? [{ title, url: new URL(url, `${base}/`).toString() }] : [];
}
