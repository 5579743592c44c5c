import { singular } from './splitWords.mjs';

const hasAll = (words, name) =>
  words.every(word => name.singular.has(singular(word)));

/** How well a document answers somebody who typed whole words; see README.md. */
function gradeWords(words, { names, belongsTo }) {
  const key = words.join('');
  if (names.some(name => name.key === key)) {
    return 3;
  }
  if (names.some(name => hasAll(words, name))) {
    return 2;
  }
  return belongsTo.some(name => hasAll(words, name)) ? 1 : 0;
}

/** The same for somebody who has not finished the last word. */
function gradePrefix(words, { names, belongsTo }) {
  const key = words.join('');
  const whole = words.slice(0, -1);
  const start = words.at(-1);
  const hasBegun = name =>
    hasAll(whole, name) && name.words.some(word => word.startsWith(start));
  if (names.some(name => name.key.startsWith(key))) {
    return 3;
  }
  if (names.some(hasBegun)) {
    return 2;
  }
  return belongsTo.some(hasBegun) ? 1 : 0;
}

/** For somebody who looks for what a team has of something: the team's words, then the word. */
function gradeOwned({ team, words }, document) {
  const isOwned = document.owner?.some(name => hasAll(team, name));
  const isAbout = document.names.some(name => hasAll(words, name));
  if (isOwned && isAbout) {
    return 3;
  }
  return Math.min(2, gradeWords([...team, ...words], document));
}

/** Grade from 0 to 3 of a document for what somebody meant, which is not always what was typed. */
export function grade({ meant, how }, document) {
  if (how === 'prefix') {
    return gradePrefix(meant, document);
  }
  return how === 'owned'
    ? gradeOwned(meant, document)
    : gradeWords(meant, document);
}
