import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { DocsFiles } from '../DocsFiles';
import { Libraries } from './Libraries';
import { PlantumlLibrary } from './PlantumlLibrary';
import { preparePlantuml } from './preparePlantuml';

type Files = Readonly<Record<string, string>>;

describe('preparePlantuml', () => {
  let root: string;

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'puml-'));
  });

  afterEach(() => rm(root, { recursive: true, force: true }));

  async function write(folder: string, files: Files): Promise<string> {
    for (const [path, content] of Object.entries(files)) {
      const file = join(root, folder, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
    }
    return join(root, folder);
  }

  async function prepare(
    source: string,
    files: Files = {},
    libraries: readonly PlantumlLibrary[] = [],
    page: string = 'guide/page.md',
  ) {
    const folder = await write('docs', files);
    const docs = new DocsFiles(
      [page, ...Object.keys(files)].map(path => ({
        path,
        repositoryPath: posix.join('docs', path),
        absolutePath: join(folder, path),
        size: 0,
        mtimeMs: 0,
      })),
      [{ prefix: '', docsDir: 'docs' }],
      ['docs/shared'],
    );
    const prepared = await preparePlantuml(
      source,
      page,
      { docs, libraries: new Libraries(libraries) },
      { baseDirs: [] },
    );
    if (prepared.type !== 'drawing') {
      return prepared;
    }
    const { request } = prepared.drawing;
    return request.engine === 'plantuml' ? request : undefined;
  }

  it.each([
    ['A -> B', '@startuml\nA -> B\n@enduml'],
    ['@startuml\nA -> B\n@enduml\n', '@startuml\nA -> B\n@enduml'],
    ['\n\n  @startuml x\nA -> B', '@startuml x\nA -> B\n@enduml'],
    [
      'said\n@startmindmap\n* a\n@endmindmap\nmore',
      '@startmindmap\n* a\n@endmindmap',
    ],
  ])('hands %j to the engine as one diagram', async (source, expected) => {
    expect(await prepare(source)).toMatchObject({ source: expected });
  });

  it.each([
    ['beside the page', 'one.puml', 'guide/one.puml'],
    ['above the page', '../img/one.puml', 'img/one.puml'],
    ['below the documentation folder', 'img/one.puml', 'img/one.puml'],
    ['below the repository', 'docs/img/one.puml', 'img/one.puml'],
    ['in a folder that mkdocs.yml names', 'one.puml', 'shared/one.puml'],
  ])('finds a file %s', async (_, written, path) => {
    const request = await prepare(`!include ${written}`, {
      [path]: '@startuml\nclass One\n@enduml\n',
    });

    expect(request).toEqual({
      engine: 'plantuml',
      source: '@startuml\n!include <site-files/1>\n@enduml',
      files: { 'site-files': { 1: ['class One'] } },
    });
  });

  it('follows includes of what is included, in circles too', async () => {
    const request = await prepare('!include a.puml\n!include_many b.puml', {
      'guide/a.puml': 'class A\n!include sub/b.puml',
      'guide/sub/b.puml': 'class B\n!include ../a.puml',
      'guide/b.puml': 'class Other',
    });

    expect(request).toMatchObject({
      source:
        '@startuml\n!include <site-files/1>\n!include_many <site-files/3>\n@enduml',
      files: {
        'site-files': {
          1: ['class A', '!include <site-files/2>'],
          2: ['class B', '!include <site-files/1>'],
          3: ['class Other'],
        },
      },
    });
  });

  it.each([
    ['!include x.puml!TWO', ['class Two']],
    ['!include x.puml!1', ['class Two']],
    ['!include x.puml', ['class One', '!startsub S', 'class Sub', '!endsub']],
    ['!includesub x.puml!S', ['class Sub']],
  ])('takes the part of a file that %s asks for', async (line, expected) => {
    const request = await prepare(line, {
      'guide/x.puml':
        '@startuml(id=ONE)\nclass One\n!startsub S\nclass Sub\n!endsub\n@enduml\n\n@startuml(id=TWO)\nclass Two\n@enduml\n',
    });

    expect(request).toMatchObject({ files: { 'site-files': { 1: expected } } });
  });

  it('knows what was defined before', async () => {
    const request = await prepare(
      '!$dir = "img"\n!define SHARED ../shared\n!include $dir/a.puml\n!include SHARED/b.puml',
      { 'img/a.puml': 'class A', 'shared/b.puml': 'class B' },
    );

    expect(request).toMatchObject({
      files: { 'site-files': { 1: ['class A'], 2: ['class B'] } },
    });
  });

  it.each([
    '!include /etc/passwd',
    '!include ../../../../../../../../etc/passwd',
    '!include ../../secret.puml',
    '!include ..\\..\\secret.puml',
    '!include file:///etc/passwd',
    '!include gone.puml',
    '!include link.puml',
    '!include folder',
    '!include http://127.0.0.1:1/x.puml',
    '!includeurl https://example.com/x.puml',
    '!include <C4/C4_Context>',
    '!include <../secret>',
    '!include',
  ])('leaves %s to fail in the engine', async line => {
    await write('', { 'secret.puml': 'class Secret' });
    await mkdir(join(root, 'docs/guide/folder'), { recursive: true });
    await symlink(
      join(root, 'secret.puml'),
      join(root, 'docs/guide/link.puml'),
    );

    expect(await prepare(line)).toMatchObject({
      source: `@startuml\n${line}\n@enduml`,
      files: {},
    });
  });

  it('does not open a file that was exchanged for a link', async () => {
    await write('', { 'secret.puml': 'class Secret' });
    const files = { 'guide/a.puml': 'class A' };
    await prepare('!include a.puml', files);
    const file = join(root, 'docs/guide/a.puml');
    await rm(file);
    await symlink(join(root, 'secret.puml'), file);
    const docs = new DocsFiles(
      [
        {
          path: 'guide/a.puml',
          repositoryPath: 'docs/guide/a.puml',
          absolutePath: file,
          size: 0,
          mtimeMs: 0,
        },
      ],
      [{ prefix: '', docsDir: 'docs' }],
    );

    expect(await docs.read('guide/a.puml', 1000)).toBeUndefined();
  });

  it('stops at too many files, too deep and too much', async () => {
    const many = Array.from({ length: 300 }, (_, i) => i);
    const wide = await prepare(
      many.map(i => `!include ${i}.puml`).join('\n'),
      Object.fromEntries(many.map(i => [`guide/${i}.puml`, 'class A'])),
    );
    const deep = await prepare(
      '!include 0.puml',
      Object.fromEntries(
        many.map(i => [`guide/${i}.puml`, `!include ${i + 1}.puml`]),
      ),
    );
    const large = await prepare(
      many
        .slice(0, 20)
        .map(i => `!include ${i}.puml`)
        .join('\n'),
      Object.fromEntries(
        many.map(i => [`guide/${i}.puml`, `' ${'x'.repeat(400_000)}`]),
      ),
    );

    for (const prepared of [wide, deep, large]) {
      expect(prepared).toMatchObject({
        type: 'problem',
        problem: { message: expect.stringMatching(/^it includes more than/) },
      });
    }
  });

  describe('with a library', () => {
    const library = (from: string): PlantumlLibrary => ({
      name: 'C4',
      from,
      urls: ['https://raw.example.com/C4-PlantUML/*/'],
    });

    it.each([
      '!include <C4/C4_Container>',
      '!include <c4/C4_Container.puml>',
      '!include https://raw.example.com/C4-PlantUML/v2.0/C4_Container.puml',
      '!includeurl https://raw.example.com/C4-PlantUML/master/C4_Container.puml',
      '!define C4 https://raw.example.com/C4-PlantUML/master\n!include C4/C4_Container.puml',
    ])('includes its files as %j', async line => {
      const from = await write('c4', {
        'C4_Container.puml':
          '!include https://raw.example.com/C4-PlantUML/master/C4_Context.puml\n!include sub/x.puml',
        'C4_Context.puml': '@startuml\nclass Context\n@enduml',
        'sub/x.puml': '!include ../C4_Context.puml',
      });

      const request = await prepare(line, {}, [library(from)]);

      expect(request).toMatchObject({
        source: expect.stringMatching(
          /\n!include <c4\/c4_container>\n@enduml$/,
        ),
        files: {
          c4: {
            c4_container: ['!include <c4/c4_context>', '!include <c4/sub/x>'],
            c4_context: ['class Context'],
            'sub/x': ['!include <c4/c4_context>'],
          },
        },
      });
    });

    it.each([
      '!include <C4/../secret>',
      '!include <C4/sub/../../secret>',
      '!include <C4//etc/passwd>',
      '!include <C4/link>',
      '!include <C4/folder/secret>',
      '!include <C4/leak>',
      '!include https://raw.example.com/C4-PlantUML/master/../../secret.puml',
      '!include https://raw.example.com/other/master/C4_Context.puml',
    ])('does not leave it by %s', async line => {
      await write('', { 'secret.puml': 'class Secret' });
      const from = await write('c4', {
        'leak.puml': '!include ../secret.puml',
      });
      await symlink(join(root, 'secret.puml'), join(from, 'link.puml'));
      await symlink(root, join(from, 'folder'));

      const request = await prepare(line, {}, [library(from)]);

      expect(JSON.stringify(request)).not.toContain('class Secret');
    });

    it.each([
      '!theme dark from <C4/themes>',
      '!theme dark from https://raw.example.com/C4-PlantUML/v1/themes/',
    ])('includes a theme as %j', async line => {
      const from = await write('c4', {
        'themes/puml-theme-dark.puml': '---\nname: dark\n---\n!$X = "1"',
      });

      expect(await prepare(line, {}, [library(from)])).toMatchObject({
        source: '@startuml\n!include <c4/themes/puml-theme-dark>\n@enduml',
        files: { c4: { 'themes/puml-theme-dark': ['!$X = "1"'] } },
      });
    });

    it('takes it from an npm package', async () => {
      const request = await prepare('!include <hl/package.json>', {}, [
        { name: 'hl', from: 'highlight.js' },
      ]);

      expect(request).toMatchObject({
        files: { hl: { 'package.json': expect.arrayContaining(['{']) } },
      });
    });

    it('does without one that is not installed', async () => {
      const request = await prepare('!include <nope/x>', {}, [
        { name: 'nope', from: '@nobody/nothing' },
        { name: 'gone', from: '/nowhere/at/all' },
      ]);

      expect(request).toMatchObject({ files: {} });
    });
  });
});
