/** Writes the members of a list, to stand between its brackets, each on a line of its own. */
export function* toJsonList(values: Iterable<unknown>): Generator<string> {
  let separator = '\n';
  for (const value of values) {
    yield `${separator}${JSON.stringify(value)}`;
    separator = ',\n';
  }
}
