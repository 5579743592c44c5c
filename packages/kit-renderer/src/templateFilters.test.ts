import { templateFilters } from './templateFilters';

describe('templateFilters', () => {
  it.each([
    [`a < b && "c" 'd'`, 'a &lt; b &amp;&amp; &quot;c&quot; &apos;d&apos;'],
    [undefined, ''],
  ])('xml: %s', (input, output) => {
    expect(templateFilters.xml(input)).toBe(output);
  });

  it.each([
    ['Wind, waves & sight - "may we sail?"', undefined],
    ['<b>x</b>', '&lt;b>x&lt;/b>'],
    ['[x](javascript:y)', '\\[x\\](javascript:y)'],
    ['&lt;', '&amp;lt;'],
    ['# a', '\\# a'],
    ['- a', '\\- a'],
    ['1. a', '1\\. a'],
    ['==a== x^2^', '\\=\\=a\\=\\= x\\^2\\^'],
    ['> a', '\\> a'],
    ['`rm` *a* _b_ | c', '\\`rm\\` \\*a\\* \\_b\\_ \\| c'],
  ])('markdown: %s', (input, output) => {
    expect(templateFilters.markdown(input)).toBe(output ?? input);
  });

  it('folders', () => {
    expect(templateFilters.folders('com.example.app')).toBe('com/example/app');
  });
});
