/**
 * Which part of a list is asked for; `page` counts from one.
 */
export type PageRequest = { readonly page: number; readonly limit: number };

/**
 * A part of a list and the length of the whole.
 */
export type Page<T> = { readonly items: readonly T[]; readonly total: number };

/**
 * Cuts a page out of a list that is in memory.
 */
export function slicePage<T>(
  items: readonly T[],
  { page, limit }: PageRequest,
): Page<T> {
  const start = (page - 1) * limit;
  return { items: items.slice(start, start + limit), total: items.length };
}
