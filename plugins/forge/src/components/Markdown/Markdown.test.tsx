import { screen } from '@testing-library/react';
import { FakeForge } from '../../__testUtils__/FakeForge';
import { makeFake } from '../../__testUtils__/makeFake';
import { renderForge } from '../../__testUtils__/renderForge';

const svg = '<svg xmlns="http://www.w3.org/2000/svg"/>';

async function renderMarkdown(text: string) {
  const fake = makeFake();
  const { files } = fake.branches.main;
  renderForge(
    '/forge/acme/payments/src/branch/main/docs/guide.md',
    new FakeForge({
      repositories: [
        {
          ...fake,
          branches: {
            main: {
              ...fake.branches.main,
              files: {
                ...files,
                'docs/guide.md': `${text}\n\nThe end.`,
                'docs/flow.svg': svg,
              },
            },
          },
        },
      ],
    }),
  );
  return (await screen.findByText('The end.')).parentElement!;
}

describe('Markdown', () => {
  it.each([
    ['a script', '<script>document.title = "owned"</script>'],
    ['a handler', '<img src="x" onerror="document.title = \'owned\'">'],
    ['a frame', '<iframe src="https://example.com"></iframe>'],
    ['a style', '<p style="position: fixed">Cover</p>'],
    ['a form', '<form action="https://example.com"><button>Go</button></form>'],
  ])('leaves nothing of %s', async (_, html) => {
    const content = await renderMarkdown(html);

    expect(
      content.querySelector(
        'script, iframe, form, [onerror], [style], [src="x"]',
      ),
    ).toBeNull();
  });

  it('lets no link run a script', async () => {
    const content = await renderMarkdown(
      '[one](javascript:alert(1)) <a href="data:text/html,x">two</a>',
    );

    expect(content).toHaveTextContent('one two');
    expect(screen.queryByRole('link', { name: 'one' })).not.toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'two' })).not.toBeInTheDocument();
  });

  it('shows an image of the repository by its own bytes', async () => {
    await renderMarkdown('![The flow](./flow.svg)');

    expect(
      await screen.findByRole('img', { name: 'The flow' }),
    ).toHaveAttribute('src', `data:image/svg+xml;base64,${btoa(svg)}`);
  });

  it('asks nothing of other hosts: their images are links', async () => {
    const content = await renderMarkdown(
      '![build](https://img.example.com/build.svg)',
    );

    expect(screen.getByRole('link', { name: 'build' })).toHaveAttribute(
      'href',
      'https://img.example.com/build.svg',
    );
    expect(content.querySelector('img')).toBeNull();
  });

  it('gives headings ids that links in the text find', async () => {
    await renderMarkdown('# How it works\n\n[below](#how-it-works)');

    expect(
      screen.getByRole('heading', { name: 'How it works' }),
    ).toHaveAttribute('id', 'user-content-how-it-works');
    expect(screen.getByRole('link', { name: 'below' })).toHaveAttribute(
      'href',
      expect.stringMatching(/#user-content-how-it-works$/),
    );
  });

  it('shows tables, tasks and code in colour', async () => {
    const content = await renderMarkdown(
      '| a |\n|---|\n| b |\n\n- [x] done\n- [ ] not yet\n\n```ts\nconst a = 1;\n```',
    );

    expect(screen.getByRole('cell', { name: 'b' })).toBeInTheDocument();
    expect(screen.getByRole('img', { name: 'Done' })).toBeInTheDocument();
    expect(screen.getByRole('img', { name: 'Not done' })).toBeInTheDocument();
    expect(await screen.findByText('const')).toHaveClass('hljs-keyword');
    expect(content.querySelector('input')).toBeNull();
  });
});
