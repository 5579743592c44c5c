import { sanitizeSvg } from './sanitizeSvg';

const SVG = 'xmlns="http://www.w3.org/2000/svg"';

describe('sanitizeSvg', () => {
  it('keeps what drawings are made of', () => {
    const drawing = `<svg width="9" height="9" viewBox="0 0 9 9"><defs><marker id="m" markerWidth="8" refX="7" orient="auto"><polygon points="0 0, 8 2.5" fill="var(--_arrow)"></polygon></marker><linearGradient id="g"><stop offset="0" stop-color="#fff"></stop></linearGradient></defs><g transform="translate(1 2)" class="node"><title>a &amp; b</title><path d="M0,1C2,3" marker-end="url(#m)" fill="url('#g')"></path><text x="1" textLength="9" lengthAdjust="spacing" xml:space="preserve" style="white-space: pre">1 &lt; 2</text><use xlink:href="#m"></use><image href="data:image/png;base64,iVBORw0=" width="9"></image></g></svg>`;

    expect(sanitizeSvg(drawing).svg).toBe(drawing);
  });

  it.each([
    ['a script', '<script>alert(1)</script>', ''],
    ['an upper-case script', '<SCRIPT>alert(1)</SCRIPT>', 'alert(1)'],
    [
      'a script of another name',
      '<s:script xmlns:s="http://www.w3.org/2000/svg">1</s:script>',
      '1',
    ],
    ['a handler', '<g onload="alert(1)" OnClick="x"></g>', '<g></g>'],
    [
      'foreign elements',
      '<foreignObject><iframe src="https://x"></iframe>a</foreignObject>',
      '',
    ],
    ['a link', '<a xlink:href="javascript:x"><g></g></a>', '<g></g>'],
    [
      'an image from elsewhere',
      '<image href="https://x/y.png"/><image href="data:image/svg+xml;base64,AA=="/>',
      '<image></image><image></image>',
    ],
    [
      'a part of another drawing',
      '<use href="https://x/y.svg#z"/><use xlink:href="data:image/svg+xml,x"/>',
      '<use></use><use></use>',
    ],
    ['a paint from elsewhere', '<g fill="url(https://x)"></g>', '<g></g>'],
    ['an escaped address', '<g style="fill:u\\72l(//x)"></g>', '<g></g>'],
    [
      'an address in a list',
      '<g style="a:url(#b);fill: URL( \'//x\' )"></g>',
      '<g></g>',
    ],
    ['an unclosed address', '<g style="fill:url(//x"></g>', '<g></g>'],
    ['an image set', '<g style="fill:image-set(\'//x\' 1x)"></g>', '<g></g>'],
    ['an animation', '<set attributeName="href" to="javascript:x"/>', ''],
    [
      'an entity',
      '<!DOCTYPE svg [<!ENTITY x "y">]>&x;<g></g>',
      ']&gt;&amp;x;<g></g>',
    ],
    [
      'a processing instruction',
      '<?xml-stylesheet href="x"?><g></g>',
      '<g></g>',
    ],
    ['a comment', '<!-- <script> --><g></g>', '<g></g>'],
    ['control characters', '<text>a&#1;b\u0007c</text>', '<text>abc</text>'],
    ['an empty attribute', '<g fill=""></g>', '<g></g>'],
    [
      'marked sections',
      '<text><![CDATA[<b>]]></text>',
      '<text>&lt;b&gt;</text>',
    ],
  ])('does away with %s', (_, content, expected) => {
    const { svg } = sanitizeSvg(`<svg ${SVG}>${content}</svg>`);

    expect(svg).toBe(`<svg>${expected}</svg>`);
  });

  it('takes style sheets out of the drawing, without what they import', () => {
    const { svg, css } = sanitizeSvg(
      `<svg ${SVG}><style>@import url('https://fonts.example.com/a:b@400;500&amp;c'); text { fill: red }</style><g></g></svg>`,
    );

    expect(svg).toBe('<svg><g></g></svg>');
    expect(css).toBe('text { fill: red }');
  });

  it.each([
    '@import "//x"; @import url(//y)',
    'a { fill: url(https://x) }',
    '@\\69mport "//x";',
    '@font-face { src: url(//x) }',
    'a { fill: u&#114;l(//x) }',
    'a { background: image("//x") }',
  ])('leaves nothing of the style sheet %s', css => {
    expect(sanitizeSvg(`<svg><style>${css}</style></svg>`).css).toBe('');
  });

  it('does not let a style sheet through in pieces', () => {
    const { svg, css } = sanitizeSvg(
      '<svg><style>a<b/>@import "//x";</style><STYLE>a</STYLE></svg>',
    );

    expect(css).toBe('');
    expect(svg).not.toMatch(/import|style/i);
  });
});
