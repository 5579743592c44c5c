import { isIndexMissing } from './isIndexMissing';

it('tells an index that is not there yet from other failures', () => {
  const missing = Object.assign(new Error('no index'), {
    name: 'MissingIndexError',
  });

  expect(isIndexMissing(missing)).toBe(true);
  expect(
    isIndexMissing(Object.assign(new Error('500'), { cause: missing })),
  ).toBe(true);
  expect(isIndexMissing(new Error('the engine is down'))).toBe(false);
});
