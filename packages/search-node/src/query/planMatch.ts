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
/** Fewer letters of the last word, which may not be finished, are taken as they are: too much begins so. */
const LEAST_PREFIX = 2;
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
    planWord(chunk, chunk === chunks.at(-1)),
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

function planWord(chunk: string, isLast: boolean): PlannedWord {
  const words = toWords(chunk)
    .flatMap(({ text, parts }) => (parts.length > 0 ? parts : [text]))
    .slice(0, MOST_PARTS);
  // What another word follows is whole.
  const ways = [[toTerm(toKey(chunk), isLast)]];
  if (words.length > 1) {
    ways.push(
      words.map((word, index) =>
        toTerm(word, isLast && index === words.length - 1),
      ),
    );
  }
  return { typed: chunk, ways };
}

function toTerm(text: string, isLast: boolean): Term {
  return {
    text,
    stem: toStem(text),
    isPrefix: isLast && text.length >= LEAST_PREFIX,
    similar: [],
  };
}
