const WORD = /[\p{L}\p{N}]+/gu;

const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

const unescape = text =>
  text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name) => ENTITIES[name]);

/**
 * Entries of `search_index.json`.
 *
 * Words only: MkDocs writes a space wherever an element begins or ends, and the sign of each permanent link.
 */
export function readSearchIndex(json) {
  return JSON.parse(json).docs.map(({ location, title, text }) => ({
    location: decodeURI(location),
    title: unescape(String(title ?? '')),
    words: (text ?? '').match(WORD) ?? [],
  }));
}
