import { sortTabs } from './sortTabs';

const tab = (label: string, href: string) => ({ id: `/${href}`, label, href });

describe('sortTabs', () => {
  it('keeps one order whatever the plugins are installed in', () => {
    const tabs = sortTabs([
      tab('Source', 'source'),
      tab('Kubernetes', 'kubernetes'),
      {
        id: 'g',
        label: 'Group',
        items: [tab('Docs', 'docs'), tab('CI', 'ci')],
      },
      tab('Overview', ''),
      tab('Dependencies', 'dependencies'),
      tab('API', 'apis'),
    ]);

    expect(tabs.map(t => t.label)).toEqual([
      'Overview',
      'API',
      'Docs',
      'Dependencies',
      'Source',
      'CI',
      'Kubernetes',
    ]);
  });
});
