import { MatchPlan } from './MatchPlan';
import { listDoubtful, widenPlan } from './widenPlan';
import { planMatch } from './planMatch';

const words = (typed: string) =>
  planMatch(typed)?.words.map(({ typed: word }) => word);

describe('planMatch', () => {
  it.each(['', '  ', '""', '-- ! ()', '🚢'])('has nothing of %j', typed => {
    expect(planMatch(typed)).toBeUndefined();
  });

  it('takes a compound for one word and for several', () => {
    const plan = planMatch('payment-api')!;

    expect(plan.key).toBe('paymentapi');
    expect(plan.words[0].ways.map(way => way.map(({ text }) => text))).toEqual([
      ['paymentapi'],
      ['payment', 'api'],
    ]);
  });

  it.each([
    ['how do I rotate the keys', ['rotate', 'keys']],
    ['who are you', ['who', 'are', 'you']],
  ])('leaves out words of %j that say nothing', (typed, expected) => {
    expect(words(typed)).toEqual(expected);
  });

  it('takes the last word for one that may not be finished', () => {
    const isPrefix = planMatch('go to se')!.words.map(
      ({ ways }) => ways[0][0].isPrefix,
    );

    expect(isPrefix).toEqual([false, true]);
  });

  it('takes words between quotes for a phrase, and a single quote for nothing', () => {
    expect(planMatch('"rotate the keys" vault')).toMatchObject({
      key: '',
      phrases: [['rotat', 'the', 'key']],
      words: [{ typed: 'vault' }],
    });
    expect(planMatch('rotate "keys')).toMatchObject({ phrases: [] });
  });

  it('has no operators', () => {
    expect(words('cat OR dog AND NOT (fox*)')).toEqual([
      'cat',
      'dog',
      'NOT',
      '(fox*)',
    ]);
  });

  it('bounds what is looked for', () => {
    expect(words('word '.repeat(5_000))).toHaveLength(16);
  });
});

describe('widenPlan', () => {
  const firstTerms = ({ words: planned }: MatchPlan) =>
    planned.map(({ ways }) => ways[0][0]);
  const isPrefix = (plan: MatchPlan) =>
    firstTerms(plan).map(term => term.isPrefix);

  it('lets words match that may have been meant, or begin like an unknown one', () => {
    const plan = planMatch('paymnet api go')!;
    const wider = widenPlan(plan, new Map([['paymnet', ['payment']]]));

    expect(listDoubtful(plan)).toEqual(['paymnet', 'api']);
    expect(firstTerms(wider).map(({ similar }) => similar)).toEqual([
      ['payment'],
      [],
      [],
    ]);
    expect(isPrefix(plan)).toEqual([false, false, true]);
    expect(isPrefix(wider)).toEqual([true, false, true]);
  });

  it('takes a word for known if its stem is, or its parts are', () => {
    const plan = planMatch('configuring payment-api servers')!;
    const unknown = new Map([
      ['configuring', []],
      ['paymentapi', []],
    ]);

    expect(widenPlan(plan, unknown)).toBe(plan);
  });

  it('takes two known words for the beginnings of others, and not more', () => {
    const two = planMatch('pay gate')!;
    const three = planMatch('pay the gate fee')!;

    expect(isPrefix(widenPlan(two, new Map()))).toEqual([true, true]);
    expect(widenPlan(three, new Map())).toBe(three);
  });
});
