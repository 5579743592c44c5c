import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommandLine } from './runCommandLine';

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'contract-diff-'));
  const document = (type: string, version: string) =>
    JSON.stringify({
      openapi: '3.0.0',
      info: { version },
      paths: {
        '/a': {
          get: {
            parameters: [{ name: 'limit', in: 'query', schema: { type } }],
            responses: {},
          },
        },
      },
    });
  writeFileSync(join(dir, 'old.json'), document('integer', '1.0.0'));
  writeFileSync(join(dir, 'new.json'), document('boolean', '1.0.1'));
  const bom = '\uFEFF';
  const text = bom + document('boolean', '1.0.1');
  writeFileSync(join(dir, 'bom.json'), text);
  writeFileSync(join(dir, 'utf16.json'), Buffer.from(text, 'utf16le'));
  writeFileSync(
    join(dir, 'utf16be.json'),
    Buffer.from(text, 'utf16le').swap16(),
  );
  writeFileSync(join(dir, 'binary.yaml'), Buffer.from([0x50, 0x4b, 3, 4, 0]));
  mkdirSync(join(dir, 'folder.yaml'));
  writeFileSync(join(dir, 'broken.yaml'), 'openapi: 3.0.0\npaths: {');
});
afterAll(() => rmSync(dir, { recursive: true }));

async function run(...args: string[]) {
  const texts = { out: '', err: '' };
  const code = await runCommandLine(
    args.map(arg => (/\.(?:json|yaml)$/.test(arg) ? join(dir, arg) : arg)),
    {
      program: 'fairway api diff',
      readStdin: async () => readFileSync(join(dir, 'new.json')),
      out: text => (texts.out += text),
      err: text => (texts.err += text),
    },
  );
  return { code, ...texts };
}

describe('command line', () => {
  it('writes a list for people', async () => {
    const { code, out } = await run('old.json', 'new.json');

    expect(code).toBe(0);
    expect(out).toContain('Breaking: those who use it have to change.');
    expect(out).toContain('1.0.0 → 1.0.1, but what changed asks for a major');
    expect(out).toContain(
      '  GET /a › query parameter "limit"\n    The type changed from integer to boolean. [request-parameter-type-changed]\n',
    );
  });

  it('writes JSON for machines', async () => {
    const { code, out } = await run('old.json', 'new.json', '--json');

    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      verdict: 'breaking',
      changes: [
        {
          level: 'breaking',
          rule: 'request-parameter-type-changed',
          path: 'GET /a › query parameter "limit"',
          message: 'The type changed from integer to boolean.',
        },
        expect.objectContaining({ rule: 'api-info-changed' }),
      ],
    });
  });

  it.each([
    [['old.json', '-']],
    [['old.json', 'bom.json']],
    [['old.json', 'utf16.json']],
    [['old.json', 'utf16be.json']],
  ])('reads %j', async args => {
    const { code, out } = await run(...args, '--json');

    expect(code).toBe(0);
    expect(JSON.parse(out).changes).toHaveLength(2);
  });

  it.each([
    [1, ['old.json', 'gone.json'], /gone\.json cannot be read/],
    [1, ['old.json', 'folder.yaml'], /folder\.yaml .* is a directory/],
    [1, ['old.json', 'binary.yaml'], /binary\.yaml is no text/],
    [2, ['-', '-'], /Only one of the two/],
    [1, ['old.json', 'broken.yaml'], /The new version .*line/],
    [1, ['old.json', 'new.json', '--type', 'asyncapi'], /"asyncapi"/],
    [2, ['old.json'], /Two files are needed.*given was 1/],
    [2, ['old.json', 'new.json', '--type', 'soap'], /no type "soap"/],
    [2, ['old.json', 'new.json', '--jsn'], /--jsn/],
  ])('ends with %i for %j', async (expected, args, message) => {
    const { code, out, err } = await run(...args);

    expect(code).toBe(expected);
    expect(out).toBe('');
    expect(err).toMatch(message);
  });

  it('tells how it is used', async () => {
    const { code, out } = await run('--help');

    expect(code).toBe(0);
    expect(out).toContain('fairway api diff OLD NEW');
  });
});
