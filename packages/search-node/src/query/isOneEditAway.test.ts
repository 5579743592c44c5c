import { isOneEditAway } from './isOneEditAway';

describe('isOneEditAway', () => {
  it.each([
    ['payment', 'paymen'],
    ['payment', 'ayment'],
    ['payment', 'paymment'],
    ['payment', 'xpayment'],
    ['payment', 'paynent'],
    ['payment', 'qayment'],
    ['payment', 'paymenr'],
    ['payment', 'apyment'],
    ['payment', 'pamyent'],
    ['payment', 'paymetn'],
    ['aaa', 'aa'],
  ])('lets one edit pass: %s and %s', (one, other) => {
    expect(isOneEditAway(one, other)).toBe(true);
    expect(isOneEditAway(other, one)).toBe(true);
  });

  it.each([
    ['payment', 'payment'],
    ['payment', 'pament1'],
    ['payment', 'paim3nt'],
    ['payment', 'paymentss'],
    ['payment', 'payemtn'],
    ['payment', 'tnemyap'],
    ['abcd', 'badc'],
    ['abc', 'cba'],
  ])('lets nothing else pass: %s and %s', (one, other) => {
    expect(isOneEditAway(one, other)).toBe(false);
    expect(isOneEditAway(other, one)).toBe(false);
  });
});
