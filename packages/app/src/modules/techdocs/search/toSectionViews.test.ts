import type { SearchResult } from '@backstage/plugin-search-common';
import { toSectionViews } from './toSectionViews';

const makeResult = (path: string, title: string): SearchResult =>
  ({
    type: 'techdocs',
    document: {
      title,
      text: 'The text',
      location: `/docs/default/component/api/${path}`,
      name: 'api',
    },
  } as SearchResult);

describe('toSectionViews', () => {
  it('says on which page a section is, but not twice', () => {
    const views = toSectionViews([
      makeResult('operate/run-it/#alarms', 'Alarms'),
      makeResult('develop/', 'Develop'),
      makeResult('#contact', 'Contact'),
      makeResult('caf%C3%A9/#tea', 'Tea'),
    ]);

    expect(views.map(({ href, path }) => [href, path])).toEqual([
      [
        '/docs/default/component/api/operate/run-it/#alarms',
        ['operate › run it'],
      ],
      ['/docs/default/component/api/develop/', []],
      ['/docs/default/component/api/#contact', []],
      ['/docs/default/component/api/caf%C3%A9/#tea', ['café']],
    ]);
  });

  it('shows a page and its first section, which has the same title, once', () => {
    const views = toSectionViews([
      makeResult('develop/#develop', 'Develop'),
      makeResult('develop/', 'Develop'),
      makeResult('operate/', 'Develop'),
    ]);

    expect(views.map(view => view.href)).toEqual([
      '/docs/default/component/api/develop/#develop',
      '/docs/default/component/api/operate/',
    ]);
  });
});
