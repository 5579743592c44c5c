import { toDuration } from './toDuration';

it.each([
  [0, '0 sec'],
  [2.4, '2 sec'],
  [119, '119 sec'],
  [754, '12 min'],
  [7_199, '119 min'],
  [7_200, '2 hr'],
  [500_000, '5 days'],
])('says %d seconds as %s', (seconds, expected) => {
  expect(toDuration(seconds, 'en')).toBe(expected);
});
