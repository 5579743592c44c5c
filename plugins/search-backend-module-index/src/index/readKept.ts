import {
  Filter,
  LoadedDocument,
  SearchStore,
  SourceGroup,
  StoredGroup,
  StoreHit,
  toStorable,
  toStoredGroup,
} from '@fairway/search-node';

const PAGE = 200;

/**
 * Reads from the index what it has of a group that its source cannot read now.
 *
 * @remarks
 *
 * Engines do not give back the words of the text: they are those of the text
 * that is shown, until the source can be read again.
 */
export async function readKept(
  store: SearchStore,
  type: string,
  source: SourceGroup,
): Promise<StoredGroup> {
  const ref = toStorable(source.ref);
  const hits = new Map<string, StoreHit>();
  for (let offset = 0; ; offset += PAGE) {
    const page = await store.find(
      { types: [type], filter: toFilter(source) },
      { order: 'title', offset, limit: PAGE },
    );
    page.hits
      .filter(hit => hit.ref === ref)
      .forEach(hit => hits.set(hit.id, hit));
    if (page.hits.length < PAGE) {
      break;
    }
  }
  const ids = [...hits.keys()];
  const loaded: LoadedDocument[] = [];
  for (let at = 0; at < ids.length; at += PAGE) {
    loaded.push(
      ...(await store.load(ids.slice(at, at + PAGE).map(id => ({ type, id })))),
    );
  }
  const { documents } = toStoredGroup(type, {
    ref,
    documents: loaded.map(({ document }) => ({
      document,
      names: [],
      tags: [],
      text: document.text,
      values: {},
    })),
  });
  const values = new Map(loaded.map(one => [one.id, one.values]));
  return {
    ref,
    documents: documents.flatMap(document => {
      const hit = hits.get(document.id);
      return hit
        ? [{ ...document, ...toRanked(hit), values: values.get(hit.id)! }]
        : [];
    }),
  };
}

/** What is known of the group besides its reference, which engines do not look for. */
function toFilter({ entity }: SourceGroup): Filter | undefined {
  return (
    entity && {
      allOf: [
        { field: 'access.kind', values: [entity.kind] },
        { field: 'access.metadata', values: [`name=${entity.metadata.name}`] },
      ],
    }
  );
}

function toRanked(hit: StoreHit) {
  const { keys, names, tags, description, title, popularity } = hit;
  return { keys, names, tags, description, title, popularity };
}
