/** Entities, docs, runs of starter kits and the registering page. */
const PLACES = [
  /^\/(catalog|docs)\/[^/]+\/[^/]+\/[^/]+\/?$/,
  /^\/create\/tasks\/[^/]+$/,
  /^\/catalog-import$/,
];

/** Tells whether the home page makes use of having been at a place. */
export function isWorthRemembering(pathname: string): boolean {
  return PLACES.some(place => place.test(pathname));
}
