import { sanitizePage } from './sanitizePage';

function sanitize(html: string) {
  return sanitizePage(html, {
    placeholderTag: 'code-x',
    rewriteUrl: url => url,
  });
}

describe('sanitizePage', () => {
  it.each([
    ['<script>alert(1)</script>', ''],
    ['<img src=x onerror=alert(1)>', '<img src="x" />'],
    ['<a href="javascript:alert(1)">a</a>', '<a>a</a>'],
    ['<a href=" java\tscript:alert(1)">a</a>', '<a>a</a>'],
    ['<a href="data:text/html,x">a</a>', '<a>a</a>'],
    [
      '<iframe src="https://example.com/map"></iframe>',
      '<a class="embedded" href="https://example.com/map" target="_blank" rel="noopener">Embedded page: example.com</a>',
    ],
    [
      '<iframe title="Map" src="https://example.com/map" /> and what follows',
      '<a class="embedded" href="https://example.com/map" target="_blank" rel="noopener">Map: example.com</a> and what follows',
    ],
    [
      'a <iframe src="https://example.com/map">This is <b>a map</b></iframe> b',
      'a <a class="embedded" href="https://example.com/map" target="_blank" rel="noopener">Embedded page: example.com</a> b',
    ],
    ['<iframe src="javascript:alert(1)"></iframe>', ''],
    ['<iframe srcdoc="<b>x</b>"></iframe>', ''],
    ['<object data="x"></object>', ''],
    ['<form action="x"><button>b</button></form>', 'b'],
    ['<style>body{display:none}</style>', ''],
    ['<link rel="stylesheet" href="x.css">', ''],
    ['<meta http-equiv="refresh" content="0;url=x">', ''],
    ['<base href="https://example.com">', ''],
    [
      '<svg><script>alert(1)</script><path d="M0 0"></path></svg>',
      '<svg><path d="M0 0"></path></svg>',
    ],
    ['<svg><use href="#x"></use></svg>', '<svg></svg>'],
    [
      '<svg><foreignObject><b>x</b></foreignObject></svg>',
      '<svg><b>x</b></svg>',
    ],
    [
      '<p style="position:fixed;color:red;background:url(x)">a</p>',
      '<p style="color:red">a</p>',
    ],
    ['<input type="text"><input type="radio">', '<input type="radio" />'],
    ['<img src="">', ''],
    ['<a href="" download>a</a>', '<a>a</a>'],
    [
      '<video poster="javascript:x"><source src=""></video>',
      '<video><source /></video>',
    ],
    [
      '<a href="x" target="_blank">a</a>',
      '<a href="x" target="_blank" rel="noopener">a</a>',
    ],
    [
      '<math><mtext><img src=x onerror=alert(1)></mtext></math>',
      '<img src="x" />',
    ],
    [
      '<p title="</p><script>x</script>">a</p>',
      '<p title="&lt;/p&gt;&lt;script&gt;x&lt;/script&gt;">a</p>',
    ],
    [
      '<details open><summary>s</summary>b</details>',
      '<details open><summary>s</summary>b</details>',
    ],
  ])('turns %s into %s', (html, expected) => {
    expect(sanitize(html).html).toBe(expected);
  });

  it('tells what it removed and which anchors there are', () => {
    const { removed, ids } = sanitize(
      '<h2 id="a">x</h2><a name="b"></a><iframe></iframe>',
    );

    expect([...removed]).toEqual(['iframe']);
    expect([...ids]).toEqual(['a', 'b']);
  });
});
