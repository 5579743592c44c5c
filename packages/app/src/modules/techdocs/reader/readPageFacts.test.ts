import { readPageFacts } from './readPageFacts';

function makePage(html: string): HTMLElement {
  const root = document.createElement('div');
  root.innerHTML = html;
  return root;
}

describe('readPageFacts', () => {
  it('finds title and place of the source', () => {
    expect(
      readPageFacts(
        makePage(
          '<article><a title="Edit this page" href="https://git.example.com/a">x</a><h1>Start <a class="headerlink">¶</a></h1></article>',
        ),
      ),
    ).toEqual({ title: 'Start', editUrl: 'https://git.example.com/a' });
  });

  it('does without', () => {
    expect(readPageFacts(makePage('<article></article>'))).toEqual({
      title: '',
      editUrl: undefined,
    });
  });
});
