/** A source of type `github` for the organisation of a host. */
export function toSource(host, settings) {
  return {
    type: 'github',
    url: host.url,
    organization: 'acme',
    token: 'benchmark',
    schedule: { seconds: 15 },
    ...settings,
  };
}
