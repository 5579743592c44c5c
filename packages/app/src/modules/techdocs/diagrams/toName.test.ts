import { toName } from './toName';

const drawing = { address: '', width: 1, height: 1 };

describe('toName', () => {
  it.each([
    ['gantt\n  title A plan\n', { title: 'A plan', kind: 'gantt' }],
    ['pie title Fares\n "a": 1', { title: 'Fares', kind: 'pie' }],
    ['pie showData title Fares', { title: 'Fares', kind: 'pie' }],
    [
      '---\ntitle: The harbour\n---\nmindmap\n root',
      { title: 'The harbour', kind: 'mindmap' },
    ],
    ['%% note\nxychart-beta\n x', { title: undefined, kind: 'xychart-beta' }],
    ['mindmap\n  subtitle x', { title: undefined, kind: 'mindmap' }],
  ])('of %j', (source, expected) => {
    expect(toName(source, drawing)).toEqual(expected);
  });

  it('prefers what its author wrote for screen readers', () => {
    expect(
      toName('gantt\n title x', { ...drawing, title: 'For all' }).title,
    ).toBe('For all');
  });
});
