import { widenPlan, listTypable } from './widenPlan';
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
  it('lets words match that may have been meant', () => {
    const plan = planMatch('paymnet api')!;

    const wider = widenPlan(plan, new Map([['paymnet', ['payment']]]));

    expect(listTypable(plan)).toEqual(['paymnetapi', 'paymnet']);
    expect(wider.words[0].ways[0][0].similar).toEqual(['payment']);
    expect(wider.words[1].ways[0][0].similar).toEqual([]);
  });

  it('lets words match that begin like one of three letters and more', () => {
    const plan = planMatch('go pay gate')!;
    const isPrefix = ({ words: planned }: typeof plan) =>
      planned.map(({ ways }) => ways[0][0].isPrefix);

    expect(isPrefix(plan)).toEqual([false, false, true]);
    expect(isPrefix(widenPlan(plan, new Map()))).toEqual([false, true, true]);
  });
});
