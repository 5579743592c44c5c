import { SearchStore } from '../../store/SearchStore';
import { makeGroups } from '../makeGroup';
import { TestEngine } from '../TestEngine';
import { search } from '../search';

/** Words that were typed wrongly. */
export function describeSimilarWords(
  createEngine: () => Promise<TestEngine>,
): void {
  describe('similar words', () => {
    let store: SearchStore;

    beforeAll(async () => {
      store = await (await createEngine()).openStore();
      await store.write(
        'component',
        makeGroups(
          { title: 'payment-api' },
          { title: 'Notebook', description: 'About four zebra' },
          { title: 'Text', text: 'Kubernetes' },
          ...[...'abcdefghijklmnopqrst'].map(letter => ({
            title: `similar${letter}`,
          })),
        ),
      );
    });

    it.each([
      ['a letter too few at the beginning', 'ayment', 'payment'],
      ['a letter too few in the middle', 'paymnt', 'payment'],
      ['a letter too few at the end', 'paymen', 'payment'],
      ['a letter too many at the beginning', 'xpayment', 'payment'],
      ['a letter too many in the middle', 'paymxent', 'payment'],
      ['a letter too many at the end', 'paymentx', 'payment'],
      ['another letter at the beginning', 'xayment', 'payment'],
      ['another letter in the middle', 'payxent', 'payment'],
      ['another letter at the end', 'paymenx', 'payment'],
      ['letters swapped at the beginning', 'apyment', 'payment'],
      ['letters swapped in the middle', 'pamyent', 'payment'],
      ['letters swapped a little later', 'payemnt', 'payment'],
      ['letters swapped at the end', 'paymetn', 'payment'],
      ['a short word', 'zerba', 'zebra'],
      ['a letter too few of a short word', 'zbra', 'zebra'],
      ['a word of a text', 'kubernets', 'kubernet'],
    ])('are found: %s', async (_, typed, word) => {
      const similar = await store.findUnknown([typed, 'zzzzz']);

      expect(similar.get(typed)).toContain(word);
    });

    it('are not further away than one edit', async () => {
      const words = ['paimant', 'aymnet', 'zzzzz'];
      const similar = await store.findUnknown(words);

      expect(similar.get('paimant')).toEqual([]);
      expect(similar.get('aymnet')).toEqual([]);
      expect(similar.get('zzzzz')).toEqual([]);
    });

    it('are not looked for if a word is known, or short', async () => {
      const words = ['payment', 'kubernet', 'api', 'paymentapi', 'fou', 'ap'];
      const similar = await store.findUnknown(words);

      expect([...similar]).toEqual([
        ['fou', []],
        ['ap', []],
      ]);
    });

    it('are not short', async () => {
      const similar = await store.findUnknown(['fouru', 'foru']);

      expect([...similar]).toEqual([
        ['fouru', []],
        ['foru', []],
      ]);
    });

    it('are ten at most', async () => {
      const similar = await store.findUnknown(['similarz']);

      expect(similar.get('similarz')).toHaveLength(10);
    });

    it('are not asked for when there is none to ask about', async () => {
      expect((await store.findUnknown([])).size).toBe(0);
    });

    it('match as if they had been typed', async () => {
      const strict = await search(store, { typed: 'paymnet-api' });
      const lenient = await search(store, {
        typed: 'paymnet-api',
        allowsMistakes: true,
      });
      const both = await search(store, {
        typed: 'notebok zebr',
        allowsMistakes: true,
      });

      expect(strict.titles).toEqual([]);
      expect(lenient.titles).toEqual(['payment-api']);
      expect(both.titles).toEqual(['Notebook']);
    });
  });
}
