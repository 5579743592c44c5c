import { SearchStore } from '../../store/SearchStore';
import { makeGroups } from '../makeGroup';
import { TestEngine } from '../TestEngine';
import { search, TestQuery } from '../search';

const DOCUMENTS = makeGroups(
  {
    title: 'payment-api',
    description: 'Charges cards',
    values: { owner: ['crew'], tag: ['money'] },
  },
  { title: 'payment-api-gateway', description: 'Stands before others' },
  { title: 'The payment and api of the shop', description: 'Has both' },
  { title: 'Wallet', tags: ['payment-api'], description: 'Holds money' },
  { title: 'Billing', description: 'Speaks with the payment api every day' },
  { title: 'Ledger', text: 'Books what the payment api tells it at night' },
  { title: 'Crème Brûlée', text: 'Naïve café' },
  { title: 'Warehouse', text: 'Processed orders are shipped by 3 carriers' },
  { title: 'Fox', text: 'The quick brown fox jumps over the lazy dog' },
  { title: 'Other fox', text: 'The brown quick fox sleeps' },
  { title: 'Half quick', description: 'Ends quick', text: 'Brown fox begins' },
  { title: 'Order Desk', names: ['order-desk', 'Order Desk'] },
  { title: '東京都の天気', text: '明日は晴れです' },
  { title: 'Δοκιμή', text: 'Тестирование платежей' },
  {
    title: 'Manual',
    text: `${'filler words go here '.repeat(4_500)} zanzibar final chapter`,
  },
);

/** What matches, and what comes first. */
export function describeMatching(
  createEngine: () => Promise<TestEngine>,
): void {
  describe('matching', () => {
    let store: SearchStore;

    beforeAll(async () => {
      store = await (await createEngine()).openStore();
      await store.write('component', DOCUMENTS);
    });

    const titles = async (query: TestQuery | string) =>
      (
        await search(
          store,
          typeof query === 'string' ? { typed: query } : query,
        )
      ).titles;

    it.each([
      'payment-api',
      'paymentApi',
      'PaymentAPI',
      'payment api',
      'payment.api',
      ' PAYMENT_API ',
    ])(
      'puts exact names, beginnings and words in order for %s',
      async typed => {
        expect(await titles(typed)).toEqual([
          'payment-api',
          'payment-api-gateway',
          'The payment and api of the shop',
          'Wallet',
          'Billing',
          'Ledger',
        ]);
      },
    );

    it.each([
      ['paym', 'payment-api'],
      ['payment-api-g', 'payment-api-gateway'],
      ['paymentapig', 'payment-api-gateway'],
      ['gatew', 'payment-api-gateway'],
      ['wall', 'Wallet'],
      ['ware', 'Warehouse'],
      ['carri', 'Warehouse'],
      ['ship', 'Warehouse'],
    ])('finds by the beginning of a word: %s', async (typed, title) => {
      expect((await titles(typed))[0]).toBe(title);
    });

    it.each([
      ['creme brulee', 'Crème Brûlée'],
      ['CRÈME BRÛLÉE', 'Crème Brûlée'],
      ['cre\u0300me', 'Crème Brûlée'],
      ['naive cafe', 'Crème Brûlée'],
      ['order processing', 'Warehouse'],
      ['shipping', 'Warehouse'],
      ['charged card', 'payment-api'],
      ['3 carriers', 'Warehouse'],
      ['東京', '東京都の天気'],
      ['晴れ', '東京都の天気'],
      ['δοκιμη', 'Δοκιμή'],
      ['платежей', 'Δοκιμή'],
      ['zanzibar', 'Manual'],
    ])('finds by other forms of a word: %s', async (typed, title) => {
      expect(await titles(typed)).toContain(title);
    });

    it('finds what has all words, wherever they are', async () => {
      expect(await titles('shop payment')).toEqual([
        'The payment and api of the shop',
      ]);
      expect(await titles('ledger night')).toEqual(['Ledger']);
      expect(await titles('ledger wallet')).toEqual([]);
      expect(await titles('nonexistent')).toEqual([]);
    });

    it('finds what has any word if that is enough, those with all of them first', async () => {
      const found = await titles({ typed: 'ledger night fox', mode: 'any' });

      expect(found[0]).toBe('Ledger');
      expect([...found].sort()).toEqual([
        'Fox',
        'Half quick',
        'Ledger',
        'Other fox',
      ]);
    });

    it.each([
      ['ledger night fox', ['Ledger']],
      ['quick zanzibar fox', ['Fox', 'Half quick', 'Other fox']],
      ['quick fox jumps over night', ['Fox']],
      ['quick ledger nonexistent', []],
    ])(
      'finds what has most words if that is enough: %s',
      async (typed, expected) => {
        const found = await titles({ typed, mode: 'most' });

        expect([...found].sort()).toEqual(expected);
      },
    );

    it('finds phrases, which are in one field', async () => {
      expect(await titles('"quick brown fox"')).toEqual(['Fox']);
      expect(await titles('"brown quick"')).toEqual(['Other fox']);
      expect(await titles('"quick brown" lazy')).toEqual(['Fox']);
      expect(await titles('"quick brown" sleeps')).toEqual([]);
      expect(await titles('"lazy dog" "brown fox"')).toEqual(['Fox']);
      expect(await titles('"order desk"')).toEqual(['Order Desk']);
      expect(await titles('"zanzibar final chapter"')).toEqual(['Manual']);
      expect(await titles('"final zanzibar"')).toEqual([]);
    });

    it('wants all phrases even if any word is enough', async () => {
      const found = await titles({
        typed: '"brown fox" lazy nonexistent',
        mode: 'any',
      });

      expect(found).toEqual(['Fox']);
    });

    it('says how many there are and how well words match', async () => {
      const { total } = await search(store, { typed: 'payment', limit: 2 });
      const all = await store.find(
        { types: ['component'] },
        { order: 'relevance', offset: 0, limit: 100 },
      );

      expect(total).toBe(6);
      expect(all.total).toBe(DOCUMENTS.length);
      expect(all.isLowerBound).toBe(false);
      expect(all.hits.every(({ score }) => score >= 0)).toBe(true);
    });

    it('gives back what a document is ranked by', async () => {
      const [{ documents }] = DOCUMENTS;
      const { hits } = await store.find(
        { types: ['component'] },
        { order: 'title', offset: 0, limit: 100 },
      );

      const { text, updatedAt, document, values, ...ranked } = documents[0];
      const { key, ...hit } = hits.find(({ id }) => id === 'payment-api')!;
      expect(hit).toEqual({
        ...ranked,
        type: 'component',
        ref: 'payment-api',
        values: { owner: ['crew'] },
        score: expect.any(Number),
      });
    });
  });
}
