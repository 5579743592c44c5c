import type { TryRequest } from '@fairway/plugin-api-contracts-common';

/** Which credential goes with a request. */
export type Credential =
  | { readonly kind: 'none' }
  | { readonly kind: 'header'; readonly name: string; readonly value: string }
  | { readonly kind: 'named'; readonly name: string };

/** Where a request goes and what comes with it, whatever is in it. */
export interface Envelope {
  readonly server: string;
  /** Further headers, one a line. */
  readonly headers: string;
  readonly credential: Credential;
}

/** An envelope to a server, with nothing else in it. */
export function createEnvelope(server: string): Envelope {
  return { server, headers: '', credential: { kind: 'none' } };
}

/** Reads headers that were written one a line. */
export function parseHeaders(text: string): Record<string, string> {
  return Object.fromEntries(
    text
      .split('\n')
      .map(line => line.match(/^\s*([^\s:]+)\s*:\s*(.*?)\s*$/))
      .filter(match => match !== null)
      .map(([, name, value]) => [name, value]),
  );
}

/** Puts a request into its envelope; headers of the reader replace those of the request. */
export function addressRequest(
  entityRef: string,
  envelope: Envelope,
  request: Omit<TryRequest, 'entityRef' | 'server' | 'credential'>,
): TryRequest {
  const { server, credential } = envelope;
  return {
    entityRef,
    server,
    ...request,
    headers: {
      ...request.headers,
      ...parseHeaders(envelope.headers),
      ...(credential.kind === 'header' &&
        credential.name && { [credential.name]: credential.value }),
    },
    ...(credential.kind === 'named' && { credential: credential.name }),
  };
}
