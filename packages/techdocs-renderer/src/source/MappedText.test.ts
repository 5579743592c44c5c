import { createLineFinder, mapText, replaceParts } from './MappedText';

describe('replaceParts', () => {
  it('keeps the lines of what stays', () => {
    const source = mapText('a\n{x}\nb\n{y}c\nd', 10);
    const start = source.text.indexOf('{x}');
    const other = source.text.indexOf('{y}');

    const result = replaceParts(source, [
      { start, end: start + 3, text: '1\n2\n3' },
      { start: other, end: other + 3, text: '' },
    ]);

    expect(result).toEqual({
      text: 'a\n1\n2\n3\nb\nc\nd',
      lines: [10, 11, 11, 11, 12, 13, 14],
    });
  });

  it('counts on behind a part of several lines', () => {
    const source = mapText('a\n{x\ny}\nb');

    const result = replaceParts(source, [{ start: 2, end: 7, text: 'z' }]);

    expect(result).toEqual({ text: 'a\nz\nb', lines: [1, 2, 4] });
  });

  it('counts on behind a text that ends a line', () => {
    const source = mapText('{x\ny}b\nc');

    const result = replaceParts(source, [{ start: 0, end: 5, text: 'z\n' }]);

    expect(result).toEqual({ text: 'z\nb\nc', lines: [1, 2, 3] });
  });

  it('is the same when nothing is replaced', () => {
    const source = mapText('a');

    expect(replaceParts(source, [])).toBe(source);
  });
});

describe('createLineFinder', () => {
  it('finds lines in order', () => {
    const source = { text: 'a\nb\nc', lines: [5, 7, 9] };
    const lineOf = createLineFinder(source);

    expect([0, 2, 2, 4].map(lineOf)).toEqual([5, 7, 7, 9]);
  });
});
