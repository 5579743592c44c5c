import { planMatch } from '@fairway/search-node';
import { createHighlighter } from './highlight';

function mark(typed: string, document: { title: string; text: string }) {
  const { text, highlight: marks } = createHighlighter(planMatch(typed))(
    document,
  );
  const show = (field: string) =>
    marks?.fields[field]
      .replaceAll(marks.preTag, '[')
      .replaceAll(marks.postTag, ']');
  return { text, title: show('title'), marked: show('text') };
}

describe('createHighlighter', () => {
  it.each([
    ['pay', 'The payment API', 'The [payment] API'],
    ['payments', 'One payment', 'One [payment]'],
    ['cafe', 'Le Café', 'Le [Café]'],
    ['cafe', 'Le Cafe\u0301', 'Le [Cafe\u0301]'],
    ['lodz', 'Do Łodzi', 'Do [Łodzi]'],
    ['strasse', 'Die Straße', 'Die [Straße]'],
    [
      'payment-api',
      'A payment through the api',
      'A [payment] through the [api]',
    ],
    ['(.*)+$', 'A (.*)+$ b', undefined],
  ])('marks %j in %j', (typed, title, expected) => {
    expect(mark(typed, { title, text: '' }).title).toBe(expected);
  });

  it('cuts the neighbourhood of the first match out of a long text', () => {
    const text = `${'before '.repeat(500)}the anchor holds ${'after '.repeat(
      500,
    )}`;

    const { marked } = mark('anchor', { title: '', text });

    expect(marked).toMatch(/^… before .*the \[anchor\] holds after .* …$/);
    expect(marked!.length).toBeLessThan(450);
  });

  it('shows the beginning of what matches elsewhere', () => {
    expect(mark('anchor', { title: '', text: 'Of sails.' }).text).toBe(
      'Of sails.',
    );
  });

  it('has tags that no text can have', () => {
    const { highlight: one } = createHighlighter(planMatch('anchor'))({
      title: '<b>anchor</b>',
      text: '',
    });

    expect(one!.preTag).toMatch(/^<[\w-]{8}>$/);
  });

  it('takes its time in bounds with what is meant to take long', () => {
    const text = `${'a'.repeat(100_000)} ${'ab '.repeat(50_000)}`;

    expect(mark(`${'ab '.repeat(16)}`, { title: '', text }).text).toBeDefined();
  });
});
