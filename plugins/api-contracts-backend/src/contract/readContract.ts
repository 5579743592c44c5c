import { ApiEntity } from '@backstage/catalog-model';
import { API_SERVERS_ANNOTATION } from '@fairway/plugin-api-contracts-common';
import { ContractDocument } from './readContractDocument';
import { Listed } from './readServers';

/** A server as a contract lists it. */
export type ListedServer = {
  /** As {@link toServerUrl} writes it, or as it stands in the contract if it is no absolute address. */
  readonly address: string;
  readonly url?: URL;
  readonly description?: string;
  /** The service that names it without being it, which is not enough for it to be called. */
  readonly namedBy?: string;
};

/** What of a contract matters for calling it. */
export type Contract = {
  readonly servers: readonly ListedServer[];
  /** Templates of paths, the ones with the most fixed text first. */
  readonly paths: readonly string[];
  /** Why its document could not be read, if it should have been. */
  readonly problem?: string;
};

/** Those whose contract is a document; others have no words for servers. */
const DOCUMENT_TYPES = ['openapi', 'asyncapi'];

/**
 * Makes of what its document says, and its annotation, what matters for calling an API.
 */
export function toContract(
  entity: ApiEntity,
  document: ContractDocument,
): Contract {
  const listed = [...document.servers, ...readAnnotation(entity)].map(
    toListedServer,
  );
  return {
    servers: [
      ...new Map(listed.map(server => [server.address, server])).values(),
    ],
    paths: [...document.paths].sort((a, b) => countFixed(b) - countFixed(a)),
    problem: DOCUMENT_TYPES.includes(entity.spec.type)
      ? document.problem
      : undefined,
  };
}

/**
 * Writes the address of a server so that two that mean the same are the same
 * text. What is no absolute http address, or has a login or a query, gives `undefined`.
 */
export function toServerUrl(address: string): URL | undefined {
  // A variable that has no value leaves its braces, which URL would take for a name.
  if (!/^https?:\/\/[^{}]+$/i.test(address) || !URL.canParse(address)) {
    return undefined;
  }
  const url = new URL(address);
  if (url.username || url.password || url.search || url.hash) {
    return undefined;
  }
  url.pathname = url.pathname.replace(/\/+$/, '');
  return url;
}

/** The text of {@link toServerUrl}: no slash at the end. */
export function toServerText(url: URL): string {
  return url.href.replace(/\/$/, '');
}

function readAnnotation(entity: ApiEntity): Listed[] {
  const text = entity.metadata.annotations?.[API_SERVERS_ANNOTATION] ?? '';
  return text
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(address => ({ address }));
}

function toListedServer({ address, description }: Listed): ListedServer {
  const url = toServerUrl(address);
  return { address: url ? toServerText(url) : address, url, description };
}

function countFixed(template: string): number {
  return template.replace(/\{[^}]*\}/g, '').length;
}
