/** Letters that Unicode does not take apart, and what people type who do not have them on their keyboard. */
const FOLDED = { ł: 'l', ø: 'o', æ: 'ae', œ: 'oe', ß: 'ss', đ: 'd' };

const fold = text =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[łøæœßđ]/giu, letter => FOLDED[letter.toLowerCase()]);

/** The words of a name however it is written: without case, diacritics and whatever stands between them. */
export function splitWords(name) {
  return fold(
    name
      .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1 $2')
      .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2'),
  )
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

const withoutPlural = word =>
  word.length > 4
    ? word.replace(/ies$/, 'y').replace(/((?<=s|x|ch)e)?s$/, '')
    : word;

/** One and many are the same to whoever looks for it; twice, as `customses` are `customs`. */
export const singular = word => withoutPlural(withoutPlural(word));
