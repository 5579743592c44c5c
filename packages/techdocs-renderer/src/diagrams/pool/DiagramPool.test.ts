import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DiagramPool, DiagramPoolOptions, Drawing } from './DiagramPool';
import { EngineRequest, ENGINE_VERSIONS } from './engines';

const GRAPH: EngineRequest = {
  engine: 'graphviz',
  source: 'digraph { a -> b }',
  layout: 'dot',
};
const FLOW: EngineRequest = {
  engine: 'mermaid',
  source: 'flowchart TB\na --> b',
};
const uml = (source: string): EngineRequest => ({
  engine: 'plantuml',
  source: `@startuml\n${source}\n@enduml`,
  files: {},
});

// Engines take a second to start, and longer on a machine with much to do.
jest.setTimeout(180_000);

// Takes minutes to lay out.
const SLOW = `digraph { ${Array.from(
  { length: 8_000 },
  (_, i) => `a -> n${i};`,
).join('')} }`;
// Takes gigabytes.
const HUNGRY = `digraph { ${Array.from(
  { length: 4_000 },
  (_, i) => `n${i} -> n${(i * 7919) % 4_000} -> n${(i * 104_729 + 7) % 4_000};`,
).join('')} }`;

describe('DiagramPool', () => {
  let pool: DiagramPool;

  afterEach(() => pool.close());

  function open(options?: DiagramPoolOptions): DiagramPool {
    pool = new DiagramPool(options);
    return pool;
  }

  const draw = (request: EngineRequest, more?: Partial<Drawing>) =>
    pool.draw({ request, ...more }, () => true);

  it('is sure of the versions of its engines', async () => {
    open();
    const { paths } = createRequire(__filename).resolve;
    for (const known of Object.values(ENGINE_VERSIONS)) {
      const [, name, version] = /^(.+)@(.+)$/.exec(known)!;
      const files = (paths(name) ?? []).map(folder =>
        readFile(join(folder, name, 'package.json'), 'utf8').catch(() => ''),
      );
      const manifest = (await Promise.all(files)).find(Boolean);

      // After an upgrade: look at the drawings, then change the version in engines.ts.
      expect(JSON.parse(manifest!).version).toBe(version);
    }
  });

  it.each([
    ['graphviz', GRAPH],
    ['mermaid', FLOW],
    ['plantuml', uml('A -> B : hi')],
    ['plantuml with a layout', uml('class A\nA --> B')],
    ['plantuml with an emoji', uml('A -> B : <:smile:> <&heart>')],
    ['plantuml with a theme', uml('!theme cerulean\nA -> B')],
    [
      'plantuml with a sprite',
      uml('sprite $s [4x4/16] {\n0F0F\nF0F0\n0F0F\nF0F0\n}\nA -> B : <$s>'),
    ],
  ])('draws with %s', async (_, request) => {
    open();

    const result = await draw(request);

    expect(result?.problem).toBeUndefined();
    expect(result?.picture?.svg).toMatch(/^<svg [^]*<(path|polygon|line)/);
    expect(result?.picture?.width).toBeGreaterThan(20);
    expect(result?.picture?.height).toBeGreaterThan(20);
  });

  it.each([
    [
      'graphviz',
      { ...GRAPH, source: 'digraph {\na -> -> b\n}' },
      { message: "syntax error near '->'", line: 2 },
    ],
    ['graphviz', { ...GRAPH, source: '' }, { message: expect.any(String) }],
    [
      'plantuml',
      uml('A -> B\n((('),
      { message: expect.stringMatching(/^Syntax/), line: 3 },
    ],
    ['plantuml', uml(''), { message: expect.stringMatching(/^Empty/) }],
    [
      'plantuml',
      { ...uml(''), source: '@startditaa\n+-+\n@endditaa' },
      { message: 'Unsupported diagram type' },
    ],
    [
      'plantuml',
      { ...uml(''), source: '@startlatex\na\n@endlatex' },
      { message: 'PlantUML does not know this kind of diagram' },
    ],
    [
      'plantuml',
      uml('!include /etc/passwd'),
      { message: 'cannot include /etc/passwd', line: 2 },
    ],
    [
      'plantuml',
      uml('!includeurl http://127.0.0.1:1/x'),
      { message: 'cannot include http://127.0.0.1:1/x', line: 2 },
    ],
    [
      'mermaid',
      { ...FLOW, source: 'nonsense' },
      { message: expect.any(String) },
    ],
  ] as const)('tells what is wrong with %s %j', async (_, request, problem) => {
    open();

    const result = await draw(request);

    expect(result?.picture).toBeUndefined();
    expect(result?.problem).toMatchObject(problem);
  });

  it('is not held up by an include of a library that is not there', async () => {
    open();
    for (let i = 0; i < 3; i++) {
      expect(await draw(uml('!include <C4/C4_Context>'))).toMatchObject({
        problem: { line: 2 },
      });
    }

    expect(await draw(uml('A -> B'))).toHaveProperty('picture');
  });

  it('does not run for ever in a circle of includes', async () => {
    open();
    const files = { docs: { a: ['!include_many <docs/a>', 'class A'] } };

    const result = await draw({
      ...uml('!include <docs/a>'),
      files,
    } as EngineRequest);

    expect(result).toHaveProperty('problem');
  });

  it('gives a diagram neither environment nor files', async () => {
    open();

    const result = await draw(
      uml(
        '!$a = %getenv("PATH")\n!$b = %load_json("/etc/passwd")\nA -> B : [$a] $b <img:/etc/passwd>',
      ),
    );

    expect(result?.picture?.svg).toContain('[] {}');
    expect(result?.picture?.svg).not.toMatch(/root:|<image/);
  });

  it('ends what takes too long, and draws on', async () => {
    open({ maxSeconds: 1 });

    const [bomb, next] = await Promise.all([
      draw({ ...GRAPH, source: SLOW } as EngineRequest),
      draw(GRAPH),
    ]);

    expect(bomb).toEqual({
      problem: {
        message: 'it takes longer than 1 seconds',
        isTooMuch: true,
      },
    });
    expect(next).toHaveProperty('picture');
  });

  it('ends what takes too much memory, and draws on', async () => {
    // With time enough, so that on a busy machine too memory is what ends it.
    open({ maxHeapMb: 96, maxSeconds: 120 });
    const growing =
      '!$i = 0\n!$s = "xxxxxxxxxxxxxxxx"\n!while $i < 26\n!$s = $s + $s\n!$i = $i + 1\n!endwhile\nA -> B : $s';

    const bomb = await draw(uml(growing));

    // The thread is ended, or V8 refuses a text of that length: whichever comes first.
    expect(bomb).toMatchObject({
      problem: { message: expect.stringMatching(/memory|gave up/) },
    });
    expect(await draw(GRAPH)).toHaveProperty('picture');
    expect(await draw(uml('A -> B'))).toHaveProperty('picture');
  });

  it.each([
    ['takes memory that is not of the heap', HUNGRY, /memory/],
    [
      'breaks the engine',
      `graph { a [label=<${'<table><tr><td>'.repeat(
        800,
      )}x${'</td></tr></table>'.repeat(800)}>] }`,
      /gave up|memory|seconds/,
    ],
  ])('survives a graph that %s', async (_, source, message) => {
    open({ maxSeconds: 120 });

    const bomb = await draw({ ...GRAPH, source } as EngineRequest);

    expect(bomb).toEqual({
      problem: { message: expect.stringMatching(message), isTooMuch: true },
    });
    expect(await draw(GRAPH)).toHaveProperty('picture');
  });

  it('does not draw what nobody waits for any more', async () => {
    open();

    expect(await pool.draw({ request: GRAPH }, () => false)).toBeUndefined();
  });

  it('does without threads while there is nothing to do', async () => {
    open({ maxIdleSeconds: 0 });
    await draw(GRAPH);

    expect(await draw(GRAPH)).toHaveProperty('picture');
  });

  describe('with a cache folder', () => {
    let cacheDir: string;

    beforeEach(async () => {
      cacheDir = await mkdtemp(join(tmpdir(), 'diagrams-'));
    });

    afterEach(async () => {
      // Its threads write what they compiled into the folder.
      await pool.close();
      await rm(cacheDir, { recursive: true, force: true });
    });

    const stored = async () =>
      (await readdir(cacheDir)).filter(name => name.endsWith('.svg'));

    it('draws once', async () => {
      open({ cacheDir });
      const first = await draw(GRAPH);
      const [file] = await stored();
      await writeFile(
        join(cacheDir, file),
        first!.picture!.svg.replace('</svg>\n', '<g id="kept"/></svg>\n'),
      );

      const again = await draw(GRAPH);
      const titled = await draw(GRAPH, { title: 'Other' });

      expect(again?.picture?.svg).toContain('id="kept"');
      expect(titled?.picture?.svg).not.toContain('id="kept"');
      expect(await stored()).toHaveLength(2);
    });

    it('draws again what was not stored whole', async () => {
      open({ cacheDir });
      const first = await draw(GRAPH);
      const [file] = await stored();
      await writeFile(join(cacheDir, file), '<svg');

      expect(await draw(GRAPH)).toEqual(first);
    });

    it('keeps no problem', async () => {
      open({ cacheDir });
      await draw({ ...GRAPH, source: 'digraph {' } as EngineRequest);

      expect(await stored()).toEqual([]);
    });

    it('draws although it cannot store', async () => {
      const file = join(cacheDir, 'file');
      await writeFile(file, '');
      open({ cacheDir: join(file, 'folder') });

      expect(await draw(GRAPH)).toHaveProperty('picture');
    });
  });
});
