import { toReason } from './toReason';

const failed = (cause?: unknown) =>
  Object.assign(new Error('Request failed with 409 Conflict'), { cause });

it.each([
  ['what the backend says', failed(new Error('It is built')), 'It is built'],
  ['an answer without a word', failed({}), 'Request failed with 409 Conflict'],
  ['no answer', new Error('Failed to fetch'), 'Failed to fetch'],
])('tells of %s', (_, error, expected) => {
  expect(toReason(error)).toBe(expected);
});
