import { findDiagrams } from './findDiagrams';
import { showDiagrams, type Draw } from './showDiagrams';

function makePage(...sources: string[]): HTMLElement {
  const root = document.createElement('article');
  for (const source of sources) {
    const block = document.createElement('pre');
    block.className = 'mermaid';
    const copy = document.createElement('div');
    copy.textContent = 'Copy';
    const code = document.createElement('code');
    code.textContent = source;
    block.append(copy, code);
    root.append(block);
  }
  return root;
}

const drawing = { address: 'data:image/svg+xml,x', width: 10, height: 5 };

async function run(
  root: HTMLElement,
  draw: Draw,
  signal = new AbortController().signal,
) {
  const load = jest.fn(async () => draw);
  await showDiagrams(findDiagrams(root), {
    load,
    mode: 'light',
    signal,
    describe: ({ title, kind }) => title ?? kind,
    explain: ({ kind, detail }) => `${kind}: ${detail}`,
  });
  return load;
}

describe('showDiagrams', () => {
  it('puts a drawing in the place of the text', async () => {
    const root = makePage('gantt\n  title A plan');

    await run(root, async source => {
      expect(source).toBe('gantt\n  title A plan');
      return drawing;
    });

    const image = root.querySelector('img')!;
    expect(image.alt).toBe('A plan');
    expect(image.getAttribute('src')).toBe(drawing.address);
    expect(root.querySelector('pre')!.hidden).toBe(true);
  });

  it('replaces its own drawing when it is asked again', async () => {
    const root = makePage('mindmap');

    await run(root, async () => drawing);
    await run(root, async () => drawing);

    expect(root.querySelectorAll('img')).toHaveLength(1);
  });

  it('leaves the text, and says in one sentence why, where there is none', async () => {
    const root = makePage('nonsense', 'pie');

    await run(root, async source => {
      if (source === 'nonsense') {
        throw new Error('Parse error on line 1:\n---^\nExpecting this');
      }
      return drawing;
    });

    const [first, second] = root.querySelectorAll('pre');
    expect(root.querySelector('[role=note]')).toHaveTextContent(
      /^failed: Parse error on line 1$/,
    );
    expect(first.hidden).toBe(false);
    expect(second.hidden).toBe(true);
  });

  it.each([
    ['characters', 'x'.repeat(10_001)],
    ['lines', 'x\n'.repeat(301)],
  ])('does not even load what draws for too many %s', async (_, source) => {
    const root = makePage(source);

    const load = await run(root, async () => drawing);

    expect(load).not.toHaveBeenCalled();
    expect(root.querySelector('[role=note]')).toHaveTextContent('tooLong: 300');
  });

  it.each([
    'pie\n style a fill:url(//elsewhere.example.com/x)',
    'flowchart TD\n classDef a fill:red}@import "https://elsewhere.example.com"',
    'flowchart TD\n classDef a fill:red}@\\69mport "//elsewhere.example.com"',
    "%%{init: {'themeCSS': 'a{background:URL (x)}'}}%%\npie",
  ])('draws nothing whose styles would fetch something: %j', async source => {
    const root = makePage(source);

    const load = await run(root, async () => drawing);

    expect(load).not.toHaveBeenCalled();
    expect(root.querySelector('[role=note]')).toHaveTextContent('foreign');
  });

  it('draws no more than a page can hold', async () => {
    const root = makePage(...Array.from({ length: 52 }, () => 'pie'));

    await run(root, async () => drawing);

    expect(root.querySelectorAll('img')).toHaveLength(50);
    expect(root.querySelectorAll('[role=note]')).toHaveLength(2);
  });

  it('begins no further one when the time of the page is over', async () => {
    const root = makePage('slow', 'next');
    const realNow = Date.now;
    let ahead = 0;
    jest.spyOn(Date, 'now').mockImplementation(() => realNow() + ahead);

    await run(root, async source => {
      if (source !== 'slow') {
        return new Promise(() => {});
      }
      ahead = 60_000;
      return drawing;
    });

    expect(root.querySelector('[role=note]')).toHaveTextContent('tooSlow: 10');
    jest.restoreAllMocks();
  });

  it('leaves a page alone that was left', async () => {
    const root = makePage('pie');
    const controller = new AbortController();

    await run(
      root,
      async () => {
        controller.abort();
        return drawing;
      },
      controller.signal,
    );

    expect(root.querySelector('img')).toBeNull();
  });
});
