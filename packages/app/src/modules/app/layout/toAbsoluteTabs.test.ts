import { toAbsoluteTabs } from './toAbsoluteTabs';

describe('toAbsoluteTabs', () => {
  it('completes relative addresses and keeps absolute ones', () => {
    const tabs = [
      { id: 'a', label: 'A', href: 'general' },
      { id: 'b', label: 'B', href: '/settings/flags' },
    ];

    const hrefs = (path: string) => toAbsoluteTabs(tabs, path).map(t => t.href);

    expect(hrefs('/settings')).toEqual([
      '/settings/general',
      '/settings/flags',
    ]);
    expect(hrefs('')).toEqual(['/general', '/settings/flags']);
  });
});
