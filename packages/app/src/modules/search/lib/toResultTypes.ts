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
