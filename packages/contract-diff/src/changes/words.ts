const LONGEST = 120;

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** Shows a value of a contract in a sentence, cut if it is long. */
export function show(value: unknown): string {
  const text = typeof value === 'string' ? `"${value}"` : JSON.stringify(value);
  return cut(text ?? 'nothing');
}

/** Puts words in a row: `a, b and c`; of many only the first ones. */
export function listWords(words: readonly string[], most = 8): string {
  if (words.length > most) {
    return `${words.slice(0, most).join(', ')} and ${words.length - most} more`;
  }
  return words.length > 1
    ? `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`
    : words.join('');
}
