/** An address by which a page or section is known, however it is written. */
export const toAddress = location =>
  location.toLowerCase().replace(/\/(?=#|$)/, '');

/** What a result is judged by: its address, or which operation of which API it is. */
function toResultKey({ type, document }) {
  return type === 'api-operation'
    ? `operation:${document.name}#${document.method} ${document.title}`.toLowerCase()
    : toAddress(document.location);
}

/** Asks a portal's search over HTTP, as its pages do. */
export class SearchClient {
  #client;

  constructor(client) {
    this.#client = client;
  }

  static path(term, { types = [], filters = {}, limit = 10, ...rest } = {}) {
    const query = new URLSearchParams({ term, pageLimit: limit, ...rest });
    types.forEach(type => query.append('types[]', type));
    Object.entries(filters).forEach(([field, value]) =>
      query.append(`filters[${field}]`, value),
    );
    return `/api/search/query?${query}`;
  }

  /** The best results, best first. */
  async find(term, options) {
    const { results } = await this.#client.ask(
      SearchClient.path(term, options),
    );
    return results.map(result => ({ ...result, key: toResultKey(result) }));
  }

  /** How many documents of a type there are; 0 while that is not known. Of many, only facets tell the number. */
  async count(type) {
    const answer = await this.#client.tryAsk(
      SearchClient.path('', { types: [type], limit: 1, facets: 'type' }),
    );
    const counted = answer?.facets?.type?.find(({ value }) => value === type);
    return counted?.count ?? answer?.numberOfResults ?? 0;
  }
}
