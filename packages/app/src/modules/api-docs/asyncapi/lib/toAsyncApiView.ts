import { asObject, AsyncApiSource, asText } from './AsyncApiSource';
import { toChannelViews } from './toChannelViews';
import { AsyncApiView, ServerView } from './view';

function toServers(source: AsyncApiSource): ServerView[] {
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

/**
 * Reads an AsyncAPI definition for the page.
 *
 * @param definition - YAML or JSON, AsyncAPI 2 or 3
 */
export function toAsyncApiView(definition: string): AsyncApiView {
  const source = AsyncApiSource.parse(definition);
  const info = asObject(source.root.info);
  return {
    title: asText(info.title) ?? '',
    version: asText(info.version) ?? '',
    description: asText(info.description),
    servers: toServers(source),
    channels: toChannelViews(source),
  };
}
