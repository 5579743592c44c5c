import { leastMatching } from './leastMatching';
import { planMatch } from './planMatch';

describe('leastMatching', () => {
  it.each([
    ['all', 'anchor', 1],
    ['all', 'anchor bollard cannon', 3],
    ['most', 'anchor', 1],
    ['most', 'anchor bollard', 1],
    ['most', 'anchor bollard cannon', 2],
    ['most', 'anchor bollard cannon dock', 3],
    ['most', 'anchor bollard cannon dock ebb', 3],
    ['most', 'anchor bollard cannon dock ebb flag galley', 5],
    ['any', 'anchor bollard cannon', 1],
    ['all', '"anchor bollard"', 0],
    ['most', '"anchor bollard"', 0],
    ['any', '"anchor bollard"', 0],
  ] as const)('of %s words of %s: %d', (mode, typed, least) => {
    expect(leastMatching({ ...planMatch(typed)!, mode })).toBe(least);
  });
});
