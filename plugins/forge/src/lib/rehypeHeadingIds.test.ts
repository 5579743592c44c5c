import { rehypeHeadingIds } from './rehypeHeadingIds';

const heading = (text: string, id?: string) => ({
  type: 'element',
  tagName: 'h2',
  properties: id ? { id } : {},
  children: [
    {
      type: 'element',
      tagName: 'code',
      children: [{ type: 'text', value: text }],
    },
  ],
});

describe('rehypeHeadingIds', () => {
  it.each([
    ['How it works', 'user-content-how-it-works'],
    ["What's new in 2.0?", 'user-content-whats-new-in-20'],
    ['Größe & Maß', 'user-content-größe--maß'],
    ['snake_case', 'user-content-snake_case'],
  ])('names %s', (text, expected) => {
    const tree = { type: 'root', children: [heading(text)] };

    rehypeHeadingIds()(tree);

    expect(tree.children[0].properties).toEqual({ id: expected });
  });

  it('counts headings of the same text and keeps ids that are there', () => {
    const tree = {
      type: 'root',
      children: [heading('Usage'), heading('Usage'), heading('Usage', 'own')],
    };

    rehypeHeadingIds()(tree);

    expect(tree.children.map(child => child.properties.id)).toEqual([
      'user-content-usage',
      'user-content-usage-1',
      'own',
    ]);
  });
});
