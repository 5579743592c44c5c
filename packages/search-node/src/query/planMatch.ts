import { toKey } from '../analysis/toKey';
import { toStem } from '../analysis/toStem';
import { toTextTokens } from '../analysis/toTokens';
import { toWords } from '../analysis/toWords';
import { MatchPlan, PlannedWord, Term } from './MatchPlan';
import { STOP_WORDS } from './stopWords';

/** More words than anybody means; the others are left out. */
const MOST_WORDS = 16;
/** So many words that one without spaces is made of; the others are left out. */
const MOST_PARTS = 8;
/** So many letters of the last word, which may not be finished; fewer where there are others to go by. */
const LEAST_ONLY_PREFIX = 2;
const LEAST_LAST_PREFIX = 2;
const PHRASE = /"([^"]*)"/g;

/**
 * Makes a plan of what someone typed.
 *
 * @remarks
 *
 * Words in straight double quotes are a phrase; a quote without another is
 * nothing. There are no operators.
 *
 * @returns `undefined` if there is no letter and no digit in it, which matches everything
 * @public
 */
export function planMatch(typed: string): MatchPlan | undefined {
  const phrases = [...typed.matchAll(PHRASE)]
    .map(([, phrase]) => toTextTokens(phrase).slice(0, MOST_WORDS))
    .filter(tokens => tokens.length > 0);
  const chunks = typed
    .replace(PHRASE, ' ')
    .split(/\s+/)
    .filter(chunk => toKey(chunk) !== '')
    .slice(0, MOST_WORDS);
  const words = withoutStopWords(chunks).map(chunk =>
    planWord(chunk, {
      isLast: chunk === chunks.at(-1),
      isOnly: chunks.length === 1,
    }),
  );
  if (words.length === 0 && phrases.length === 0) {
    return undefined;
  }
  return {
    key: phrases.length > 0 ? '' : toKey(typed),
    words,
    phrases,
    mode: 'all',
  };
}

function withoutStopWords(chunks: readonly string[]): readonly string[] {
  const telling = chunks.filter(
    chunk => !STOP_WORDS.has(chunk.toLocaleLowerCase('en-US')),
  );
  return telling.length > 0 ? telling : chunks;
}

function planWord(
  chunk: string,
  { isLast, isOnly }: { isLast: boolean; isOnly: boolean },
): PlannedWord {
  const words = toWords(chunk)
    .flatMap(({ text, parts }) => (parts.length > 0 ? parts : [text]))
    .slice(0, MOST_PARTS);
  const leastLast =
    isOnly && words.length === 1 ? LEAST_ONLY_PREFIX : LEAST_LAST_PREFIX;
  // What another word follows is whole.
  const ways = [[toTerm(toKey(chunk), isLast ? leastLast : Infinity)]];
  if (words.length > 1) {
    ways.push(
      words.map((word, index) =>
        toTerm(
          word,
          isLast && index === words.length - 1 ? leastLast : Infinity,
        ),
      ),
    );
  }
  return { typed: chunk, ways };
}

function toTerm(text: string, leastPrefix: number): Term {
  return {
    text,
    stem: toStem(text),
    isPrefix: text.length >= leastPrefix,
    similar: [],
  };
}
