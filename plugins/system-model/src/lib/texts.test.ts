import { reasonOf } from './reasonOf';
import { statusOf } from './statusOf';
import { toBytes } from './toBytes';
import { toDuration } from './toDuration';
import { toSafeUrl } from './toSafeUrl';
import { toValueText } from './toValueText';

describe('toValueText', () => {
  it.each([
    ['production', 'production'],
    [12, '12'],
    [null, 'null'],
    [['a', 'b'], '["a","b"]'],
    [{ url: 'https://a.example.com' }, 'https://a.example.com'],
    [{ url: 'https://a.example.com', title: 'A' }, 'A (https://a.example.com)'],
    [{ a: 1 }, '{"a":1}'],
  ])('of %j is %s', (value, expected) => {
    expect(toValueText(value)).toBe(expected);
  });
});

describe('toSafeUrl', () => {
  it('follows nothing but web and mail', () => {
    expect(toSafeUrl('https://a.example.com')).toBe('https://a.example.com');
    expect(toSafeUrl('mailto:a@example.com')).toBe('mailto:a@example.com');
    expect(toSafeUrl('vbscript:x')).toBeUndefined();
    expect(toSafeUrl('data:text/html,x')).toBeUndefined();
    expect(toSafeUrl({})).toBeUndefined();
  });
});

describe('reasonOf and statusOf', () => {
  it('say what the server said', () => {
    const error = Object.assign(new Error('Request failed with 403'), {
      statusCode: 403,
      cause: new Error('You may not'),
    });

    expect(reasonOf(error)).toBe('You may not');
    expect(statusOf(error)).toBe(403);
    expect(reasonOf(new Error('offline'))).toBe('offline');
    expect(statusOf(new Error('offline'))).toBeUndefined();
  });
});

describe('toDuration and toBytes', () => {
  it('take the largest unit that fits', () => {
    expect(toDuration(0, 'en')).toBe('0 seconds');
    expect(toDuration(3600, 'en')).toBe('1 hour');
    expect(toDuration(7 * 86_400, 'en')).toBe('7 days');
    expect(toBytes(0, 'en')).toBe('0 bytes');
    expect(toBytes(2_500_000, 'en')).toBe('2.5 MB');
    expect(toBytes(5e15, 'en')).toBe('5,000,000 GB');
  });
});
