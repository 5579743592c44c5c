import { findCurrentTab } from './findCurrentTab';

describe('findCurrentTab', () => {
  const tabs = [
    { id: 'code', href: '/forge/acme/payments' },
    { id: 'pulls', href: '/forge/acme/payments/pulls' },
  ];

  it.each([
    ['/forge/acme/payments', 'code'],
    ['/forge/acme/payments/src/branch/main', 'code'],
    ['/forge/acme/payments/pulls', 'pulls'],
    ['/forge/acme/payments/pulls/7', 'pulls'],
    ['/forge/acme/payments-old', undefined],
  ])('%s is in %s', (path, expected) => {
    expect(findCurrentTab(tabs, path)?.id).toBe(expected);
  });
});
