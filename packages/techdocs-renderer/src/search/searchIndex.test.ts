import { renderArticleOf } from '../__testUtils__/renderMarkdown';
import { createSearchIndex } from './searchIndex';

describe('createSearchIndex', () => {
  it('has a document for each page and one for each heading', () => {
    const { sections } = renderArticleOf(
      [
        'Intro *text*.',
        '',
        '# A & B',
        '',
        'One `two`.',
        '',
        '```',
        'code',
        '```',
        '',
        '## C',
        '',
        '- d',
      ].join('\n'),
    );

    const { docs } = JSON.parse(
      createSearchIndex([{ url: 'guide/', title: 'Guide', sections }]),
    );

    expect(docs).toEqual([
      {
        location: 'guide/',
        title: 'Guide',
        text: 'Intro text. A & B One two. code C d',
      },
      { location: 'guide/#a-b', title: 'A &amp; B', text: 'One two. code' },
      { location: 'guide/#c', title: 'C', text: 'd' },
    ]);
  });
});
