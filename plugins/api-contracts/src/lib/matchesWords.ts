/** Whether a text holds every word of a query, in any order and in letters of any size. */
export function matchesWords(text: string, query: string): boolean {
  const small = text.toLocaleLowerCase('en');
  return query
    .toLocaleLowerCase('en')
    .trim()
    .split(/\s+/)
    .every(word => small.includes(word));
}
