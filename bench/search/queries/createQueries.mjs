import { createRandom } from '../../organisation/createRandom.mjs';
import { aliasesOf } from '../judging/listDocuments.mjs';
import { singular, splitWords } from '../judging/splitWords.mjs';
import { canBeMistyped, mistype } from './mistype.mjs';

const upperFirst = word => word[0].toUpperCase() + word.slice(1);
const pascal = words => words.map(upperFirst).join('');

/** Ways to write a name that people use without looking it up. */
const WAYS = [
  words => words.join(' '),
  words => words.join('-'),
  words => words.join('.'),
  words => words.join('_'),
  words => words[0] + pascal(words.slice(1)),
  pascal,
  words => words.join(''),
  words => words.map(upperFirst).join(' '),
];

/** More names than this begin with it: no order of them is better than another. */
const MOST_BEGIN = 20;
const LEAST_PREFIX = 4;

const isForeign = text => /[^\p{ASCII}]/u.test(text);

function groupDocuments(documents) {
  const entities = documents.filter(({ entity }) => entity);
  const ofKind = (...kinds) =>
    entities.filter(({ entity }) => kinds.includes(entity.kind));
  return {
    named: ofKind('Component', 'API', 'Resource', 'System', 'Domain'),
    titled: entities.filter(({ entity }) => entity.metadata.title),
    people: ofKind('User', 'Group'),
    groups: ofKind('Group'),
    systems: ofKind('System'),
    owned: ofKind('Component', 'API', 'Resource'),
    operations: documents.filter(({ entity }) => !entity),
  };
}

const nameOf = ({ entity }) => entity.metadata.name;
const titleOf = ({ entity }) => entity.metadata.title;
const teamOf = ({ entity }) => entity.spec.profile.displayName;

/** What is asked for by class: how often, and a function that makes one query. */
function createClasses(documents, random) {
  const { named, titled, people, groups, systems, owned, operations } =
    groupDocuments(documents);
  const known = new Set(
    documents.flatMap(({ names, belongsTo }) =>
      [...names, ...belongsTo].flatMap(name => [...name.singular]),
    ),
  );
  const isWord = word => known.has(singular(word));
  const tags = [
    ...new Set(named.flatMap(({ entity }) => entity.metadata.tags)),
  ];
  const names = documents.flatMap(document => document.names);
  const whole = text => ({ text, meant: splitWords(text) });

  const createPrefix = () => {
    for (;;) {
      const name = nameOf(random.pick(named));
      const text = name.slice(
        0,
        LEAST_PREFIX + random.below(Math.max(1, name.length - LEAST_PREFIX)),
      );
      const meant = splitWords(text);
      const key = meant.join('');
      const begin = names.filter(other => other.key.startsWith(key)).length;
      if (/[a-z]$/i.test(text) && begin <= MOST_BEGIN) {
        return { text, meant, how: 'prefix' };
      }
    }
  };
  const createMistyped = () => {
    for (;;) {
      const meant = splitWords(nameOf(random.pick([...named, ...people])));
      if (meant.some(canBeMistyped)) {
        const words = mistype(meant, random, isWord);
        return { text: words.join(random.pick(['-', ' '])), meant };
      }
    }
  };
  const createVariant = () => {
    const meant = splitWords(nameOf(random.pick(named)));
    return { text: random.pick(WAYS)(meant), meant };
  };
  const createMixed = () => {
    for (;;) {
      const { owner, names: own } = random.pick(owned);
      const team = owner[0].words.filter(word => !/^\d+$/.test(word));
      const word = random.pick(own[0].words);
      if (!owner[0].singular.has(singular(word)) && /^[a-z]{4,}$/.test(word)) {
        return {
          text: `${team.join(' ')} ${word}`,
          meant: { team, words: [word] },
          how: 'owned',
        };
      }
    }
  };
  const createOperation = () => {
    const [call, path, id] = random.pick(operations).names;
    // `/v1/payments`, without what stands in braces.
    const fixed = path.text.split('/{')[0];
    const things = path.text
      .match(/\/[a-z]+(?=\/|$)/g)
      .map(part => part.slice(1));
    return random.pick([
      whole(id.text),
      whole(path.text),
      whole(call.text),
      { text: id.words.join(' '), meant: id.words },
      whole(`${fixed.split('/').at(-1)} ${things.at(-1)}`),
    ]);
  };
  const aliased = named.filter(({ entity }) => aliasesOf(entity).length > 0);
  const foreign = titled.filter(document => isForeign(titleOf(document)));

  return {
    'exact name': [35, () => whole(nameOf(random.pick(named)))],
    'exact title': [25, () => whole(titleOf(random.pick(titled)))],
    person: [10, () => whole(teamOf(random.pick(people.slice(1))))],
    prefix: [25, createPrefix],
    variant: [35, createVariant],
    typo: [35, createMistyped],
    diacritics: [
      20,
      () => {
        const meant = splitWords(titleOf(random.pick(foreign)));
        return { text: meant.join(' '), meant };
      },
    ],
    owner: [15, () => whole(teamOf(random.pick(groups)))],
    tag: [tags.length, n => whole(tags[n])],
    alias: [
      15,
      () => whole(random.pick(aliasesOf(random.pick(aliased).entity))),
    ],
    system: [
      15,
      () => {
        const system = random.pick(systems);
        return whole(titleOf(system) ?? nameOf(system));
      },
    ],
    'API operation': [30, createOperation],
    'owner and word': [20, createMixed],
  };
}

/**
 * The queries of a seed over a generated organisation: what was typed, and what was meant by it.
 *
 * @returns {{ id: string, class: string, text: string, meant: string[] | { team: string[], words: string[] }, how?: string }[]}
 */
export function createQueries(documents, seed) {
  // Not the numbers that the organisation was made of.
  const random = createRandom(seed + 7919);
  return Object.entries(createClasses(documents, random)).flatMap(
    ([name, [count, create]]) =>
      Array.from({ length: count }, (_, n) => ({
        id: `${name} ${n + 1}`,
        class: name,
        ...create(n),
      })),
  );
}
