import { ScorePart } from '@fairway/search-common';
import { isOneEditAway } from '../query/isOneEditAway';
import { MatchPlan, PlannedWord } from '../query/MatchPlan';
import { StoreHit } from '../store/SearchStore';
import { findWholeTag, WholeTag } from './findWholeTag';
import { matchWord } from './matchTerm';
import { RankingOptions } from './RankingOptions';

/** A name that was typed wrongly has at least so many letters. */
const LEAST_SIMILAR = 5;

/**
 * Says what counts for and against a hit.
 *
 * @param context - The best score of the engine among all hits, to which this one's is compared, and whether the hit has
 * all words where any would do
 */
export function scoreHit(
  hit: StoreHit,
  plan: MatchPlan | undefined,
  options: RankingOptions,
  { bestScore, hasAllWords }: { bestScore: number; hasAllWords: boolean },
): ScorePart[] {
  if (plan === undefined) {
    return scoreStanding(hit, options).filter(isWorth);
  }
  const whole = findWholeTag(hit.tags, plan);
  const matches = [
    { rule: 'all-words', points: hasAllWords ? options.allWords : 0 },
    ...scoreName(hit, plan, options),
    ...scoreWords(hit, plan, options, whole),
    ...scoreTag(plan, options, whole),
    ...scoreText(hit, plan, options, bestScore),
  ];
  return [...matches, ...scoreStanding(hit, options)].filter(isWorth);
}

function isWorth({ points }: ScorePart): boolean {
  return points !== 0;
}

function scoreName(
  { keys }: StoreHit,
  { key }: MatchPlan,
  options: RankingOptions,
): ScorePart[] {
  if (key === '') {
    return [];
  }
  if (keys.includes(key)) {
    return [{ rule: 'exact-name', points: options.exactName, detail: key }];
  }
  const longer = keys.filter(name => name.startsWith(key));
  if (longer.length > 0) {
    const shortest = Math.min(...longer.map(name => name.length));
    const share = key.length / shortest;
    return [
      {
        rule: 'name-prefix',
        points: options.namePrefix * (0.5 + share / 2),
        detail: key,
      },
    ];
  }
  const isSimilar =
    key.length >= LEAST_SIMILAR && keys.some(name => isOneEditAway(key, name));
  return isSimilar
    ? [{ rule: 'similar-name', points: options.similarName, detail: key }]
    : [];
}

function scoreWords(
  hit: StoreHit,
  { words, mode }: MatchPlan,
  options: RankingOptions,
  whole: WholeTag | undefined,
): ScorePart[] {
  if (words.length === 0) {
    return [];
  }
  const fields = {
    name: new Set(hit.names),
    tag: new Set(hit.tags),
    description: new Set(hit.description),
  };
  const inName = words.map(word => matchWord(word, fields.name));
  const all = inName.every(quality => quality > 0);
  const parts = words.map((word, index) => {
    // Words that name what it belongs to say nothing about it: the others do.
    const isOfWhole = !all && whole && index >= whole.from && index < whole.to;
    const { points, field } = scoreWord(
      word,
      isOfWhole ? 0 : inName[index],
      fields,
      options,
    );
    // Where all words have to match, one that is nowhere else is in the text.
    const rest = mode === 'all' ? options.fields.text : 0;
    return points >= rest
      ? { points, field, word }
      : { points: rest, field: 'text', word };
  });
  return [
    ...parts.map(({ points, field, word }) => ({
      rule: `word-in-${field}`,
      points: points / words.length,
      detail: word.typed,
    })),
    { rule: 'all-words-in-name', points: all ? options.allInName : 0 },
  ];
}

/** @param inName - How well the word is met by those of names */
function scoreWord(
  word: PlannedWord,
  inName: number,
  fields: Readonly<Record<'tag' | 'description', ReadonlySet<string>>>,
  options: RankingOptions,
): { points: number; field: string } {
  const qualities = {
    name: inName,
    tag: matchWord(word, fields.tag),
    description: matchWord(word, fields.description),
  };
  return (['name', 'tag', 'description'] as const)
    .map(field => ({ field, points: options.fields[field] * qualities[field] }))
    .reduce((best, part) => (part.points > best.points ? part : best));
}

/** Words that are an owner or the like as a whole mean more than the same words here and there. */
function scoreTag(
  { words }: MatchPlan,
  options: RankingOptions,
  whole: WholeTag | undefined,
): ScorePart[] {
  return whole
    ? [
        {
          rule: 'whole-tag',
          points: options.wholeTag * ((whole.to - whole.from) / words.length),
          detail: whole.key,
        },
      ]
    : [];
}

function scoreText(
  { score }: StoreHit,
  { mode }: MatchPlan,
  options: RankingOptions,
  bestScore: number,
): ScorePart[] {
  const most = mode === 'all' ? options.text : options.anyText;
  return bestScore > 0
    ? [{ rule: 'text', points: most * (score / bestScore) }]
    : [];
}

function scoreStanding(
  { values, popularity }: StoreHit,
  options: RankingOptions,
): ScorePart[] {
  const [kind = ''] = values.kind ?? [];
  const [lifecycle = ''] = values.lifecycle ?? [];
  return [
    { rule: 'kind', points: options.kinds[kind] ?? 0, detail: kind },
    {
      rule: 'lifecycle',
      points: options.lifecycles[lifecycle] ?? 0,
      detail: lifecycle,
    },
    { rule: 'popularity', points: options.popularity * popularity },
  ];
}
