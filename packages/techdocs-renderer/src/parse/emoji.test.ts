import { renderArticleOf } from '../__testUtils__/renderMarkdown';

function render(markdown: string, index?: string): string {
  const extensions = index
    ? { 'pymdownx.emoji': { emoji_index: index } }
    : undefined;
  return renderArticleOf(markdown, ['index.md'], extensions)
    .html.replace(/<svg [^>]*>.*?<\/svg>/g, '<svg />')
    .replace(/<a class="headerlink".*?<\/a>/g, '')
    .trim();
}

const MATERIAL = 'tag:name:material.extensions.emoji.twemoji';

describe('emoji and icons', () => {
  it.each([
    [':tada:', '<span class="emojione" title=":tada:">🎉</span>'],
    [':+1:', '<span class="emojione" title=":+1:">👍</span>'],
    [':100:', '<span class="emojione" title=":100:">💯</span>'],
    [
      ':slight_smile:{ .big }',
      '<span class="emojione big" title=":slight_smile:">🙂</span>',
    ],
    ['at 10:30:45', 'at 10:30:45'],
    ['`:tada:`', '<code>:tada:</code>'],
    [String.raw`\:no_such_emoji:`, String.raw`\:no_such_emoji:`],
    [':constructor: :__proto__:', ':constructor: :<strong>proto</strong>:'],
    [':material-truck:', ':material-truck:'],
  ])('reads %s', (markdown, html) => {
    expect(render(markdown)).toBe(`<p>${html}</p>`);
  });

  it.each([
    [':material-truck:', '<span class="twemoji"><svg /></span>'],
    [':octicons-alert-16:', '<span class="twemoji"><svg /></span>'],
    [':fontawesome-solid-box:', '<span class="twemoji"><svg /></span>'],
    [':fontawesome-brands-github:', '<span class="twemoji"><svg /></span>'],
    [':simple-go:', '<span class="twemoji"><svg /></span>'],
    [
      ':material-close:{ .red onclick="x()" }',
      '<span class="twemoji red"><svg /></span>',
    ],
    [':material-constructor:', ':material-constructor:'],
    [':smile:', '<span class="twemoji" title=":smile:">😄</span>'],
  ])('reads %s with icons', (markdown, html) => {
    expect(render(markdown, MATERIAL)).toBe(`<p>${html}</p>`);
  });

  it('knows the names of GitHub', () => {
    expect(render(':1st_place_medal:', 'tag:name:pymdownx.emoji.gemoji')).toBe(
      '<p><span class="gemoji" title=":1st_place_medal:">🥇</span></p>',
    );
  });

  it('leaves them out of anchors, contents and what is searched', () => {
    const { toc, sections, ownTitle } = renderArticleOf('# Go :tada: on');

    expect(toc).toMatchObject([{ id: 'go-on', title: 'Go on' }]);
    expect(ownTitle).toBe('Go 🎉 on');
    expect(sections[1]?.title ?? sections[0].title).toBe('Go on');
  });
});
