import { DOCS_SITES } from './docsSites.mjs';
import { toAddress } from './SearchClient.mjs';

const ENTITIES = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

const unescape = text =>
  text.replace(/&(amp|lt|gt|quot);/g, entity => ENTITIES[entity]);

/** The sections of the docs as the portal built them: not from search, which is to be judged by them. */
export async function readSections(client) {
  const sites = await Promise.all(
    DOCS_SITES.map(async site => {
      const path = `default/component/docs-${site}`;
      const { docs } = await client.ask(
        `/api/techdocs/static/docs/${path}/search/search_index.json`,
      );
      const titles = new Map(docs.map(doc => [doc.location, doc.title]));
      return docs.map(({ location, title }) => ({
        key: toAddress(`/docs/${path}/${location}`),
        title: unescape(title),
        pageTitle: unescape(titles.get(location.split('#')[0]) ?? ''),
      }));
    }),
  );
  return sites.flat();
}
