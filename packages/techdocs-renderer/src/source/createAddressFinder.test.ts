import { createAddressFinder } from './createAddressFinder';
import { mapText } from './MappedText';

describe('createAddressFinder', () => {
  const text = [
    'a.md is a word',
    '[a](a.md) and [b](b%20c.md)',
    '[again](a.md)',
    '<img src="d.png"> <img src=e.png>',
    '[r]: f.md',
    '[s](<g h.md>)',
  ].join('\n');

  it.each([
    [['a.md'], [11]],
    [
      ['a.md', 'a.md', 'a.md'],
      [11, 12, undefined],
    ],
    [['b%20c.md'], [11]],
    [
      ['d.png', 'e.png'],
      [13, 13],
    ],
    [['f.md'], [14]],
    [['g%20h.md'], [15]],
    [
      ['gone.md', ''],
      [undefined, undefined],
    ],
    [['%E0%A4%A'], [undefined]],
  ])('finds %j', (addresses, lines) => {
    const lineOf = createAddressFinder(mapText(text, 10));

    expect(addresses.map(lineOf)).toEqual(lines);
  });

  it('gives up before it takes long', () => {
    const lineOf = createAddressFinder(mapText('x\n'.repeat(500_000)));
    const started = performance.now();

    for (let i = 0; i < 100_000; i++) {
      lineOf(`page-${i}.md`);
    }

    // Not how fast it is: whether it hangs.
    expect(performance.now() - started).toBeLessThan(30_000);
  });
});
