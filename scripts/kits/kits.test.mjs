import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { exec } from '../wrapper/exec.mjs';
import { rootDir } from '../wrapper/paths.mjs';

const VALUES = join(rootDir, 'templates/node-service/values');

let scratch;
before(() => (scratch = mkdtempSync(join(tmpdir(), 'fairway-kits-'))));
after(() => rmSync(scratch, { recursive: true, force: true }));

const kit = args =>
  exec(join(rootDir, 'fairway'), ['kit', ...args], {
    quiet: true,
    cwd: scratch,
  });

async function assertRefuses(args, sentence) {
  const { code, output } = await kit(args);

  assert.equal(code, 1);
  assert.match(output, sentence);
  assert.doesNotMatch(output, /^\s+at .+:\d+/m, 'a stack trace was shown');
}

function write(name, text) {
  const file = join(scratch, name);
  writeFileSync(file, text);
  return file;
}

describe('kit', () => {
  it('names its commands', () =>
    assertRefuses([], /kit list, kit render, kit create, kit test/));

  it('names a command that it does not have', () =>
    assertRefuses(['make'], /no command "kit make"/));
});

describe('kit list', () => {
  it('has a line for each kit', async () => {
    const { output } = await kit(['list']);

    assert.match(output, /^node-service +\d+\.\d+\.\d+ +An HTTP service/m);
  });

  it('speaks to machines', async () => {
    const { output } = await kit(['list', '--json']);

    const found = JSON.parse(output).find(
      ({ name }) => name === 'node-service',
    );
    assert.deepEqual(Object.keys(found), [
      'name',
      'version',
      'title',
      'description',
    ]);
  });
});

describe('kit render', () => {
  it('makes what the kit is expected to make', async () => {
    const out = join(scratch, 'full');

    const { code } = await kit([
      'render',
      'node-service',
      '--values',
      join(VALUES, 'full.yaml'),
      '--out',
      out,
    ]);

    assert.equal(code, 0);
    for (const file of ['.fairway/kit.yaml', 'Makefile', 'src/app.ts']) {
      assert.equal(
        readFileSync(join(out, file), 'utf8'),
        readFileSync(
          join(rootDir, 'templates/node-service/expected', file),
          'utf8',
        ),
      );
    }
  });

  it('takes answers alone, for a destination that it makes up', async () => {
    const out = join(scratch, 'bare');
    const values = write(
      'bare.yaml',
      'name: tide-table\ndescription: High and low water\nowner: group:default/harbour\n',
    );

    const { code, output } = await kit([
      'render',
      'node-service',
      '--values',
      values,
      '--out',
      out,
    ]);

    assert.equal(code, 0, output);
    assert.match(
      readFileSync(join(out, 'catalog-info.yaml'), 'utf8'),
      /https:\/\/git\.example\.com\/example\/tide-table/,
    );
  });

  it('leaves a folder alone that is not empty', async () => {
    const out = join(scratch, 'taken');
    mkdirSync(out);
    writeFileSync(join(out, 'mine'), '');

    await assertRefuses(
      ['render', 'node-service', '--values', 'x.yaml', '--out', out],
      /taken is not empty.*--out DIR/,
    );
  });

  for (const [title, text, sentence] of [
    ['answers that do not fit', 'name: A\n', /name does not match pattern/],
    ['what is no YAML', 'a: [', /is not YAML/],
    ['a list', '- a\n', /expected a line "name: answer"/],
    [
      'a destination that does not fit',
      'answers: {name: abc}\ndestination: {kind: svn}\n',
      /destination does not fit: kind/,
    ],
  ]) {
    it(`says what is wrong with ${title}`, async () => {
      const values = write('wrong.yaml', text);
      const out = join(scratch, 'wrong');

      await assertRefuses(
        ['render', 'node-service', '--values', values, '--out', out],
        sentence,
      );
      assert.ok(!existsSync(out));
    });
  }

  it('names the kits when there is none of that name', () =>
    assertRefuses(
      [
        'render',
        'nothing',
        '--values',
        join(VALUES, 'full.yaml'),
        '--out',
        join(scratch, 'nothing'),
      ],
      /no kit nothing.*node-service/,
    ));

  it('says that a file of answers is not there', () =>
    assertRefuses(
      ['render', 'node-service', '--values', 'none.yaml', '--out', 'x'],
      /none\.yaml cannot be read \(ENOENT\)/,
    ));
});
