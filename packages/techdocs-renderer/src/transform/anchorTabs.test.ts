import { renderArticleOf } from '../__testUtils__/renderMarkdown';

const lines = (...text: string[]) => text.join('\n');

const PAGE = lines(
  '# Set up',
  '=== "Mac OS"',
  '    a',
  '=== "`apt`"',
  '    b',
  '',
  '- x',
  '',
  '    ## Inside',
  '',
  '## Run',
  '=== "Mac OS"',
  '    === "Deep"',
  '        c',
  '=== "Set up"',
  '    d',
);

function idsOf(options: object | undefined): string[] {
  const { html } = renderArticleOf(PAGE, ['index.md'], {
    'pymdownx.tabbed': options,
  } as never);
  const labels = [...html.matchAll(/<label for="([^"]+)"/g)].map(m => m[1]);
  const inputs = [...html.matchAll(/<input[^>]* id="([^"]+)"/g)];
  expect(inputs.map(m => m[1]).sort()).toEqual([...labels].sort());
  return labels;
}

describe('anchors of tabs', () => {
  const slugify = 'tag:object/apply:pymdownx.slugs.slugify{"case":"lower"}';

  it.each([
    [
      'numbers',
      undefined,
      [
        '__tabbed_1_1',
        '__tabbed_1_2',
        '__tabbed_2_1',
        '__tabbed_2_2',
        '__tabbed_3_1',
      ],
    ],
    ['labels', { slugify }, ['mac-os', 'apt', 'mac-os_1', 'set-up_1', 'deep']],
    [
      'labels below headings',
      { slugify, combine_header_slug: 'true' },
      ['set-up-mac-os', 'set-up-apt', 'run-mac-os', 'run-set-up', 'run-deep'],
    ],
  ])('are %s', (_, options, ids) => {
    expect(idsOf(options)).toEqual(ids);
  });
});
