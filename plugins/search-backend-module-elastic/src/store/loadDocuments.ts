import { LoadedDocument } from '@fairway/search-node';
import { EngineClient } from '../client/EngineClient';
import { IndexNames } from '../index/IndexNames';
import { toKeyOf } from '../index/toIndexed';

type Wanted = { readonly type: string; readonly id: string };
type Source = { document: string; fields?: string };

export async function loadDocuments(
  client: EngineClient,
  names: IndexNames,
  ids: readonly Wanted[],
): Promise<LoadedDocument[]> {
  if (ids.length === 0) {
    return [];
  }
  const { body } = await client.request<{
    docs: { found?: boolean; _source?: Source }[];
  }>({
    method: 'POST',
    path: '/_mget',
    isAwaited: true,
    // What was found is where it is found, and not only in the log of what is written.
    query: { realtime: false },
    body: {
      docs: ids.map(({ type, id }) => ({
        _index: names.ofType(type),
        _id: toKeyOf(id),
      })),
    },
  });
  // They come in the order in which they were asked for; what is gone has no source.
  return body.docs.flatMap(({ _source }, index) =>
    _source
      ? [
          {
            type: ids[index].type,
            id: ids[index].id,
            document: JSON.parse(_source.document),
            // Indexes that were made before these were kept are built anew.
            values: JSON.parse(_source.fields ?? '{}'),
          },
        ]
      : [],
  );
}
