import { toKey } from './toKey';
import { toNameTokens, toTextTokens } from './toTokens';
import { toWords } from './toWords';

describe('toWords', () => {
  it.each([
    ['payment-api', ['payment', 'api']],
    ['com.example.Payment', ['com', 'example', 'payment']],
    ['/orders/{id}/items', ['orders', 'id', 'items']],
    ['Zürich café', ['zurich', 'cafe']],
    ['Łódź København', ['lodz', 'kobenhavn']],
    ['Straße œuvre þing ılık', ['strasse', 'oeuvre', 'thing', 'ilik']],
    ['Αθήνα Йод', ['αθηνα', 'иод']],
    ['don’t', ['don', 't']],
    ['  ', []],
    ['a\0b', ['a', 'b']],
    ['日本語の文書', ['日本語', 'の', '文書']],
    ['🚢', []],
  ])('takes %j apart', (text, expected) => {
    expect(toWords(text).map(word => word.text)).toEqual(expected);
  });

  it.each([
    ['paymentApi', ['payment', 'api']],
    ['PaymentAPI', ['payment', 'api']],
    ['HTTPServer2Go', ['http', 'server2', 'go']],
    ['payment', []],
    ['API', []],
  ])('finds the parts of %j', (text, expected) => {
    const [word] = toWords(text);

    expect(word.text).toBe(text.toLocaleLowerCase('en-US'));
    expect(word.parts).toEqual(expected);
  });

  it('cuts what no engine can take', () => {
    const [word] = toWords('x'.repeat(10_000));

    expect(word.text).toHaveLength(64);
  });
});

describe('toKey', () => {
  it.each([
    'payment-api',
    'paymentApi',
    'PaymentAPI',
    'Payment API',
    'payment.api',
  ])('takes %j for the same name', name => {
    expect(toKey(name)).toBe('paymentapi');
  });
});

describe('tokens', () => {
  it('have names as written, in parts and as stems', () => {
    expect(toNameTokens(['paymentServices'])).toEqual(
      expect.arrayContaining([
        'paymentservices',
        'payment',
        'services',
        'servic',
      ]),
    );
  });

  it('have texts as stems, in order', () => {
    expect(toTextTokens('Configuring the databases')).toEqual([
      'configur',
      'the',
      'databas',
    ]);
  });
});
