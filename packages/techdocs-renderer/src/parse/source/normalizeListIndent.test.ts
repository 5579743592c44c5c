import { normalizeListIndent } from './normalizeListIndent';

describe('normalizeListIndent', () => {
  it.each([
    ['moves what stands two columns in', ['1. a', '  b'], ['1. a', '   b']],
    [
      'keeps what stands right',
      ['1. a', '   b', '    c'],
      ['1. a', '   b', '    c'],
    ],
    [
      'keeps relations',
      ['1. a', '  - b', '    - c'],
      ['1. a', '   - b', '     - c'],
    ],
    ['leaves bullets alone', ['- a', '  b'], ['- a', '  b']],
    ['ends with the item', ['1. a', '2. b', '  c'], ['1. a', '2. b', '   c']],
    [
      'ends with a paragraph',
      ['1. a', '', 'b', '  c'],
      ['1. a', '', 'b', '  c'],
    ],
    [
      'reckons with tabs',
      ['10. a', '\tb', '  c'],
      ['10. a', '      b', '    c'],
    ],
  ])('%s', (_, source, expected) => {
    const lines = [...source];

    normalizeListIndent(
      lines,
      lines.map(() => false),
    );

    expect(lines).toEqual(expected);
  });

  it('leaves fenced code alone', () => {
    const lines = ['```', '1. a', '  b', '```'];

    normalizeListIndent(lines, [true, true, true, true]);

    expect(lines).toEqual(['```', '1. a', '  b', '```']);
  });
});
