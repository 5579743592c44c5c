import {
  AREAS,
  FAMILY_NAMES,
  FORMS,
  GIVEN_NAMES,
  THINGS,
} from '../../organisation/words.mjs';
import { createDefinition, plural } from './createDefinition.mjs';
import { LANGUAGES, PLACES } from './languages.mjs';
import { CODENAMES, CREWS, QUALITIES, SUFFIXES, TAG_TIERS } from './words.mjs';

export const ALIASES = 'fairway.dev/aliases';
/** One component of so many has aliases. */
const ALIASED = 20;

const upperFirst = word => word[0].toUpperCase() + word.slice(1);
const pascal = words => words.map(upperFirst).join('');

/** Ways to write a name; most names have hyphens. */
const STYLES = [
  ...Array(6).fill(words => words.join('-')),
  words => words[0] + pascal(words.slice(1)),
  pascal,
  words => words.join('.'),
  words => words.join('_'),
];

function pickWords({ kind, area, thing, form }, random) {
  if (kind === 'Group') {
    return [random.pick(AREAS), thing, random.pick(CREWS)];
  }
  if (random.chance(0.1)) {
    return [random.pick(QUALITIES), random.pick(CODENAMES)];
  }
  const first = random.chance(0.1) ? plural(area) : area;
  const base = random.chance(0.2) ? [first, form] : [first, thing, form];
  return random.chance(0.2) ? [...base, random.pick(SUFFIXES)] : base;
}

/** An abbreviation, and what it was called before. */
const createAliases = n => {
  const quality = QUALITIES[n % QUALITIES.length];
  const codename = CODENAMES[n % CODENAMES.length];
  return [
    `${quality.slice(0, 2)}${codename.slice(0, 2)}${n}`.toUpperCase(),
    `Project ${upperFirst(quality)} ${upperFirst(codename)}`,
  ];
};

const createForeignTitle = random => {
  const { things, areas, join } = random.pick(LANGUAGES);
  return join(random.pick(things), random.pick(areas), random.pick(PLACES));
};

const createOwnTitle = ({ area, thing, form }, random) =>
  random.pick([
    `${upperFirst(area)} ${thing} ${form}`,
    `${upperFirst(thing)} ${form} for the ${area}`,
    `The ${area} ${thing}`,
  ]);

/** Points at others, as descriptions do: what is only mentioned must not hide what is called so. */
const createMention = random => {
  const name = [random.pick(AREAS), random.pick(THINGS), random.pick(FORMS)];
  return random.pick([
    ` Replaces the ${name.join('-')}.`,
    ` Reads from ${name.join(' ')}, written in ${random.pick(
      TAG_TIERS.flat(),
    )} style.`,
    ` Ask the ${name[0]} ${name[1]} ${random.pick(CREWS)} first.`,
  ]);
};

const capitalised = name =>
  name
    .split(/[.-]/)
    .filter(part => !/^\d+$/.test(part))
    .map(upperFirst)
    .join(' ');

/**
 * How an organisation calls its things that grew over years: in many styles and languages, close to each other.
 *
 * @param operations - Of each of its APIs, a multiple of four
 */
export function createVariedWording(operations = 4) {
  const taken = new Set();
  const makeUnique = (kind, name) => {
    let unique = name;
    for (let n = 2; taken.has(`${kind}:${unique.toLowerCase()}`); n++) {
      unique = `${name}-${n}`;
    }
    taken.add(`${kind}:${unique.toLowerCase()}`);
    return unique;
  };
  return {
    createName(parts, random) {
      const name =
        parts.kind === 'User'
          ? `${random.pick(GIVEN_NAMES)}.${random.pick(
              FAMILY_NAMES,
            )}`.toLowerCase()
          : random.pick(parts.kind === 'Group' ? [STYLES[0]] : STYLES)(
              pickWords(parts, random),
            );
      return makeUnique(parts.kind, name);
    },
    createTitle(parts, random) {
      if (
        parts.kind === 'User' ||
        parts.kind === 'Group' ||
        random.chance(0.5)
      ) {
        return undefined;
      }
      return random.chance(0.4)
        ? createForeignTitle(random)
        : createOwnTitle(parts, random);
    },
    createDescription: ({ area, thing }, random) =>
      `Keeps the ${thing} of the ${area} for everyone who has to work with it.${
        random.chance(0.4) ? createMention(random) : ''
      }`,
    createAnnotations: ({ kind, number }) =>
      kind === 'Component' && number % ALIASED === 0
        ? { [ALIASES]: createAliases(number / ALIASED).join(', ') }
        : {},
    createTeamName: ({ name }) => capitalised(name),
    createPersonName: ({ name }) => capitalised(name),
    pickTags: random => {
      const tags = TAG_TIERS.flatMap((tier, i) =>
        random.chance([0.9, 0.5, 0.06, 0.004][i]) ? [random.pick(tier)] : [],
      );
      return tags.length > 0 ? tags : [TAG_TIERS[0][0]];
    },
    createDefinition: parts => createDefinition(parts, operations),
  };
}
