import { createDefinition } from './createDefinition.mjs';
import { FAMILY_NAMES, GIVEN_NAMES, TAGS } from './words.mjs';

const upperFirst = word => word[0].toUpperCase() + word.slice(1);

/** How an organisation calls its things where it does not matter: all in one way, each with a number. */
export const plainWording = {
  createName: ({ area, thing, form, number }) =>
    `${area}-${thing}-${form}-${number}`,
  createTitle: ({ area, thing, form }, random) =>
    random.chance(0.3) ? `${upperFirst(area)} ${thing} ${form}` : undefined,
  createDescription: ({ area, thing }) =>
    `Keeps the ${thing} of the ${area} for everyone who has to work with it.`,
  createAnnotations: () => ({}),
  createTeamName: ({ area, number }) => `${upperFirst(area)} ${number}`,
  createPersonName: (_parts, random) =>
    `${random.pick(GIVEN_NAMES)} ${random.pick(FAMILY_NAMES)}`,
  pickTags: random => random.sample(TAGS, 1 + random.below(3)),
  createDefinition: ({ area, thing }) => createDefinition(area, thing),
};
