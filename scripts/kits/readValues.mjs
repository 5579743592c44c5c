import { readFileSync } from 'node:fs';
import { Trouble } from '../wrapper/Trouble.mjs';
import { require } from './library.mjs';

const isObject = value =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Reads a file of answers: either the answers themselves, or `answers` with the `destination` and the `imageRegistry`
 * that they are rendered for.
 *
 * @param {string | undefined} file
 * @returns {{ answers: object, destination?: object, imageRegistry?: string }}
 */
export function readValues(file) {
  if (!file) {
    throw new Trouble(
      'Say which file has the answers: --values answers.yaml, with a line "name: answer" for each.',
    );
  }
  const value = parse(file);
  if (!isObject(value)) {
    throw new Trouble(
      `${file} has no answers: expected a line "name: answer" for each.`,
    );
  }
  return isObject(value.answers) ? value : { answers: value };
}

function parse(file) {
  let text;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new Trouble(`The answers in ${file} cannot be read (${error.code}).`);
  }
  try {
    return require('yaml').parse(text);
  } catch (error) {
    throw new Trouble(`${file} is not YAML: ${error.message.split('\n')[0]}`);
  }
}

/** A destination for those who only want to see what comes out. */
export function exampleDestination(repository) {
  const url = `https://git.example.com/example/${repository}`;
  return {
    kind: 'gitea',
    host: 'git.example.com',
    owner: 'example',
    repository,
    url,
    contentsUrl: `${url}/src/branch/main/`,
  };
}
