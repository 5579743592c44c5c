import { toSearchTerm } from './toSearchTerm';

describe('toSearchTerm', () => {
  it.each([
    ['/', ''],
    ['/wiki/payment-api', 'payment api'],
    ['/wiki/payment-api/', 'payment api'],
    ['/docs/start_here.html', 'start here'],
    ['/hafen%C3%BCbersicht', 'hafenübersicht'],
    ['/broken%E0%A4%A', 'broken E0 A4 A'],
  ])('%s gives %p', (pathname, expected) => {
    expect(toSearchTerm(pathname)).toBe(expected);
  });
});
