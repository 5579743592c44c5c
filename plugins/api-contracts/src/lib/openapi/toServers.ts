import {
  asList,
  asObject,
  asText,
  type Json,
} from '@fairway/plugin-api-contracts-common';
import type { ServerView } from './OpenApiView';

function toSwaggerServers(root: Json): ServerView[] {
  const host = asText(root.host);
  const base = asText(root.basePath) ?? '';
  if (!host) return base ? [{ url: base }] : [];
  const schemes = asList(root.schemes).flatMap(one => asText(one) ?? []);
  return (schemes.length > 0 ? schemes : ['https']).map(scheme => ({
    url: `${scheme}://${host}${base}`,
  }));
}

/** An address with the defaults of its variables in their places. */
function fillIn(server: Json): string {
  const variables = asObject(server.variables);
  return (asText(server.url) ?? '').replace(
    /\{([^{}]+)\}/g,
    (whole, name) => asText(asObject(variables[name]).default) ?? whole,
  );
}

/** The servers that a document, a path or an operation names. */
export function toServers(holder: Json): ServerView[] {
  return holder.swagger === undefined
    ? asList(holder.servers)
        .map(asObject)
        .map(server => ({
          url: fillIn(server),
          description: asText(server.description),
        }))
    : toSwaggerServers(holder);
}
