import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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
  writeFileSync(join(dir, 'broken.yaml'), 'openapi: 3.0.0\npaths: {');
});
afterAll(() => rmSync(dir, { recursive: true }));

async function run(...args: string[]) {
  const texts = { out: '', err: '' };
  const code = await runCommandLine(
    args.map(arg => (/\.(?:json|yaml)$/.test(arg) ? join(dir, arg) : arg)),
    {
      program: 'fairway api diff',
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
    [1, ['old.json', 'gone.json'], /gone\.json cannot be read/],
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
