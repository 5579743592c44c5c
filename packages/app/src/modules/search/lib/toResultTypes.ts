/**
 * Lists the sorts of documents a reader can choose from: the catalog first,
 * then what plugins contribute, each once.
 */
export function toResultTypes(
  contributed: ReadonlyArray<{ value: string; name: string }>,
): Array<{ value: string; name: string }> {
  const all = [
    { value: 'software-catalog', name: 'Catalog' },
    ...contributed.map(({ value, name }) => ({ value, name })),
  ];
  return all.filter(
    ({ value }, index) => all.findIndex(t => t.value === value) === index,
  );
}

/**
 * Adds to the sorts of documents those that no plugin told of but that were
 * found or are chosen.
 */
export function toShownTypes(
  types: ReadonlyArray<{ value: string; name: string }>,
  found: readonly string[],
): Array<{ value: string; name: string }> {
  const others = found.filter(
    (value, index) =>
      found.indexOf(value) === index &&
      !types.some(type => type.value === value),
  );
  return [...types, ...others.map(value => ({ value, name: value }))];
}
