import { isRecord } from './parseDocument';

/** A server as it stands in a contract, its variables filled in. */
export type Listed = {
  readonly address: string;
  readonly description?: string;
};

/** A contract whose variables make more addresses than this means a pattern, not a list. */
const MAX_ADDRESSES = 64;
const MAX_SERVERS = 200;

const METHODS = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options'];

/**
 * Lists the servers of an OpenAPI document of any version: those of the whole,
 * and those that single paths and operations have of their own.
 */
export function readOpenApiServers(
  document: Record<string, unknown>,
): Listed[] {
  if ('swagger' in document) {
    return readSwaggerServers(document);
  }
  if (!('openapi' in document)) {
    return [];
  }
  return listServerObjects(document).flatMap(server =>
    isRecord(server) && typeof server.url === 'string'
      ? fillIn(server.url, server)
      : [],
  );
}

/** Stops at the limit instead of cutting there: with aliases, YAML can hold the same servers a million times. */
function listServerObjects(document: Record<string, unknown>): unknown[] {
  const servers = toList(document.servers).slice(0, MAX_SERVERS);
  // An OpenAPI document without servers has one at "/".
  const found = servers.length > 0 ? servers : [{ url: '/' }];
  const paths = isRecord(document.paths) ? Object.values(document.paths) : [];
  for (const item of paths.filter(isRecord)) {
    for (const holder of [item, ...METHODS.map(method => item[method])]) {
      const own = isRecord(holder) ? toList(holder.servers) : [];
      found.push(...own.slice(0, MAX_SERVERS - found.length));
    }
    if (found.length >= MAX_SERVERS) {
      break;
    }
  }
  return found;
}

/**
 * Lists the servers of an AsyncAPI document, version 2 (`url`) and 3 (`host`, `pathname`).
 */
export function readAsyncApiServers(
  document: Record<string, unknown>,
): Listed[] {
  const servers = isRecord(document.servers)
    ? Object.values(document.servers)
    : [];
  return servers
    .slice(0, MAX_SERVERS)
    .filter(isRecord)
    .flatMap(server => {
      const address = toText(server.url) ?? toAsyncApi3Address(server);
      if (address === undefined) {
        return [];
      }
      const isWhole = /^[a-z][a-z0-9+.-]*:\/\//i.test(address);
      const protocol = toText(server.protocol) ?? 'unknown';
      return fillIn(isWhole ? address : `${protocol}://${address}`, server);
    });
}

function toAsyncApi3Address(server: Record<string, unknown>) {
  const host = toText(server.host);
  return host === undefined
    ? undefined
    : `${host}${toText(server.pathname) ?? ''}`;
}

function readSwaggerServers(document: Record<string, unknown>): Listed[] {
  const host = toText(document.host);
  const path = toText(document.basePath) ?? '/';
  if (!host) {
    return [{ address: path }];
  }
  const schemes = toList(document.schemes).filter(
    scheme => typeof scheme === 'string',
  );
  // Without schemes it is the one that the document came by, which nobody knows here; the safe one is taken.
  return (schemes.length > 0 ? schemes : ['https']).map(scheme => ({
    address: `${scheme}://${host}${path.startsWith('/') ? '' : '/'}${path}`,
  }));
}

/**
 * Fills in variables. One with a list takes each value of it; one without takes
 * its default only: "anything" is no server that a contract lists.
 */
function fillIn(template: string, server: Record<string, unknown>): Listed[] {
  const variables = isRecord(server.variables) ? server.variables : {};
  let addresses = [template];
  for (const [name, variable] of Object.entries(variables)) {
    const values = toValues(variable);
    if (template.includes(`{${name}}`) && values.length > 0) {
      addresses = addresses
        .flatMap(address =>
          values.map(value => address.split(`{${name}}`).join(value)),
        )
        .slice(0, MAX_ADDRESSES);
    }
  }
  const description = toText(server.description);
  return addresses.map(address => ({ address, description }));
}

function toValues(variable: unknown): string[] {
  if (!isRecord(variable)) {
    return [];
  }
  const values = toList(variable.enum).filter(
    value => typeof value === 'string',
  );
  const usual = toText(variable.default);
  return usual === undefined ? values : [...new Set([usual, ...values])];
}

function toList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function toText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
