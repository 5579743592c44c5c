import { SourceDocument } from '../source/SearchSource';
import { widenPlan } from '../query/widenPlan';
import { planMatch } from '../query/planMatch';
import { StoreHit } from '../store/SearchStore';
import { toStoredGroup } from '../store/toStored';
import { rankHits } from './rankHits';
import { DEFAULT_RANKING } from './RankingOptions';

function makeHit(
  name: string,
  source: Partial<SourceDocument> & { score?: number; type?: string } = {},
): StoreHit {
  const { score = 1, type = 'software-catalog', ...rest } = source;
  const [stored] = toStoredGroup(type, {
    ref: name,
    documents: [
      {
        names: [name],
        tags: [],
        values: {},
        document: { title: name, text: '', location: name },
        ...rest,
      },
    ],
  }).documents;
  return { ...stored, type, ref: name, score };
}

const rank = (typed: string, hits: StoreHit[]) =>
  rankHits(hits, planMatch(typed), DEFAULT_RANKING).map(({ title }) => title);

describe('rankHits', () => {
  it('puts names before all else, the closer the better', () => {
    const hits = [
      makeHit('ledger', { text: 'the payment api', score: 9 }),
      makeHit('receipts', { description: 'Talks to the payment api' }),
      makeHit('billing', { tags: ['payment', 'api'] }),
      makeHit('api-for-payment'),
      makeHit('payment-api-client'),
      makeHit('payment-api'),
    ];

    expect(rank('payment-api', hits)).toEqual([
      'payment-api',
      'payment-api-client',
      'api-for-payment',
      'billing',
      'receipts',
      'ledger',
    ]);
  });

  it.each(['payment-api', 'paymentApi', 'PaymentAPI', 'payment api'])(
    'knows %j however it is written',
    typed => {
      expect(rank(typed, [makeHit('payments'), makeHit('PaymentApi')])[0]).toBe(
        'PaymentApi',
      );
    },
  );

  it('prefers what was typed over what may have been meant', () => {
    const plan = widenPlan(
      planMatch('kettle')!,
      new Map([['kettle', ['nettle']]]),
    );

    const ranked = rankHits(
      [makeHit('nettle'), makeHit('kettle-drum')],
      plan,
      DEFAULT_RANKING,
    );

    expect(ranked.map(({ title }) => title)).toEqual(['kettle-drum', 'nettle']);
  });

  it('lets the engine decide between texts', () => {
    const hits = [
      makeHit('a', { text: 'tides', score: 1 }),
      makeHit('b', { text: 'tides tides', score: 2 }),
    ];

    expect(rank('tides', hits)).toEqual(['b', 'a']);
  });

  it('prefers what is in production and used, a little', () => {
    const hits = [
      makeHit('quay-old', { values: { lifecycle: ['deprecated'] } }),
      makeHit('quay-dev', { values: { lifecycle: ['experimental'] } }),
      makeHit('quay-hub', {
        values: { lifecycle: ['production'] },
        popularity: 1,
      }),
    ];

    expect(rank('quay', hits)).toEqual(['quay-hub', 'quay-dev', 'quay-old']);
  });

  it('weighs types as it is told', () => {
    const hits = [makeHit('sail'), makeHit('sails', { type: 'techdocs' })];

    const ranked = rankHits(hits, planMatch('sail'), {
      ...DEFAULT_RANKING,
      types: { techdocs: 5 },
    });

    expect(ranked[0].title).toBe('sails');
  });

  it('puts first what it is told to', () => {
    const ranked = rankHits(
      [makeHit('sail'), makeHit('sail-maker')],
      planMatch('sail'),
      DEFAULT_RANKING,
      { isFirst: ({ title }) => title === 'sail-maker' },
    );

    expect(ranked[0].title).toBe('sail-maker');
  });

  it('takes words for an owner that are one as a whole', () => {
    const hits = [
      makeHit('desk-clock', { tags: ['voyage', 'event'] }),
      makeHit('planner', { tags: ['voyage-event-desk'] }),
    ];

    expect(rank('voyage event desk', hits)[0]).toBe('planner');
  });

  it('knows an owner or a system by all words of its title, those that say nothing as well', () => {
    const hits = [
      makeHit('archive-message-bridge', { tags: ['worker'] }),
      makeHit('planner', { tags: ['Message worker for the archive'] }),
    ];

    expect(rank('message worker for the archive', hits)[0]).toBe('planner');
  });

  it('goes by the words besides those of an owner', () => {
    const hits = [
      makeHit('rule-bridge', {
        tags: ['review-rule-crew', 'limit'],
        popularity: 1,
      }),
      makeHit('limit-service', { tags: ['review-rule-crew'] }),
    ];

    expect(rank('review rule crew limit', hits)[0]).toBe('limit-service');
  });

  it('takes words for those of a name before those of an owner', () => {
    const hits = [
      makeHit('payment-tools-worker', { tags: ['payment-api', 'client'] }),
      makeHit('payment-api-client-v2', { tags: ['payment-api'] }),
    ];

    expect(rank('payment api client', hits)[0]).toBe('payment-api-client-v2');
  });

  it('prefers a word as it was typed, even of what is less in use', () => {
    const hits = [
      makeHit('limit-schedules', {
        values: { kind: ['component'], lifecycle: ['production'] },
      }),
      makeHit('limit-scheduler-v2'),
    ];

    expect(rank('scheduler limit', hits)[0]).toBe('limit-scheduler-v2');
  });

  it('prefers what has all words where any would do', () => {
    const plan = { ...planMatch('rotate keys')!, mode: 'any' as const };
    const hits = ['some', 'all'].map(name => makeHit(name));

    const [best] = rankHits(hits, plan, DEFAULT_RANKING, {
      hasAllWords: ({ title }) => title === 'all',
    });

    expect(best.title).toBe('all');
  });

  it('says why, in points that add up', () => {
    const [{ explanation }] = rankHits(
      [makeHit('sail')],
      planMatch('sail'),
      DEFAULT_RANKING,
    );

    const sum = explanation.parts.reduce(
      (total, { points }) => total + points,
      0,
    );
    expect(explanation.score).toBeCloseTo(sum);
    expect(explanation.parts.map(({ rule }) => rule)).toContain('exact-name');
  });

  it('has the same order whatever the order of candidates', () => {
    const hits = ['b', 'a', 'c'].map(name => makeHit(`mast-${name}`));

    expect(rank('mast', hits)).toEqual(rank('mast', [...hits].reverse()));
  });
});
