import {
  asObject,
  asText,
  ContractSource,
  type Json,
} from '@fairway/plugin-api-contracts-common';
import { parseDocument } from '../document/parseDocument';
import { DocumentError } from '../document/DocumentError';
import { toChannelViews } from './toChannelViews';
import { AsyncApiView, ServerView } from './view';

function toServers(source: ContractSource): ServerView[] {
  return Object.entries(asObject(source.root.servers)).map(([name, value]) => {
    const server = source.resolve(value);
    return {
      name: asText(server.title) ?? name,
      // AsyncAPI 2 has one `url`, AsyncAPI 3 its parts.
      url:
        asText(server.url) ??
        `${asText(server.host) ?? ''}${asText(server.pathname) ?? ''}`,
      protocol: asText(server.protocol) ?? '',
      description: asText(server.description) ?? asText(server.summary),
    };
  });
}

function assertVersion(root: Json): void {
  const version = asText(root.asyncapi);
  if (!version) {
    throw new DocumentError({
      message:
        'The definition is not an AsyncAPI document: it has no "asyncapi" version.',
      line: 1,
    });
  }
  if (!/^[23]\b/.test(version)) {
    throw new DocumentError({
      message: `The definition is written in AsyncAPI ${version}; versions 2 and 3 can be shown.`,
      path: ['asyncapi'],
    });
  }
}

/**
 * Reads an AsyncAPI definition for the page.
 *
 * @param definition - YAML or JSON, AsyncAPI 2 or 3
 */
export function toAsyncApiView(definition: string): AsyncApiView {
  const source = new ContractSource(asObject(parseDocument(definition)));
  assertVersion(source.root);
  const info = asObject(source.root.info);
  return {
    title: asText(info.title) ?? '',
    version: asText(info.version) ?? '',
    description: asText(info.description),
    servers: toServers(source),
    channels: toChannelViews(source),
  };
}
