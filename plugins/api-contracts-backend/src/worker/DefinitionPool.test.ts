import { DefinitionPool } from './DefinitionPool';

// The process has to start.
jest.setTimeout(60_000);

const document = (version: unknown, more: object = {}) =>
  JSON.stringify({ openapi: '3.1.0', info: { title: 'a', version }, ...more });

describe('DefinitionPool', () => {
  const pool = new DefinitionPool();

  afterAll(() => pool.close());

  it('compares by the type of the API, or by what the texts are', async () => {
    const old = document('1.0.0', { paths: { '/a': { get: {} } } });
    const now = document('1.0.1', { paths: {} });

    for (const type of ['openapi', 'OpenAPI', 'something', undefined]) {
      expect(await pool.compare(old, now, type)).toMatchObject({
        verdict: 'breaking',
        version: { from: '1.0.0', to: '1.0.1', isTruthful: false },
      });
    }
    expect(
      await pool.compare(
        'type Query { a: Int }',
        'type Query { b: Int }',
        'graphql',
      ),
    ).toMatchObject({ verdict: 'breaking' });
  });

  it('says why two cannot be compared', async () => {
    expect(await pool.compare('{', document('1'), 'openapi')).toEqual({
      problem: expect.stringContaining('The old version'),
    });
  });

  it.each([
    [document('1.2.3'), '1.2.3'],
    [document('a\u0000b\nc'), 'a b c'],
    [document('9'.repeat(999)), '9'.repeat(100)],
    [document(undefined), undefined],
    ['{', undefined],
  ])('reads the version of %.60j', async (text, version) => {
    expect(await pool.readVersion(text, 'openapi')).toBe(version);
  });

  it('reads servers and paths, and outlives what takes too much', async () => {
    // 32 MB as the key of a mapping, many times over.
    const bomb = `openapi: 3.1.0
a: &a ${'x'.repeat(1_000_000)}
b: &b [${Array(32).fill('*a').join(', ')}]
${Array.from({ length: 64 }, (_, i) => `? [*a, *b, ${i}]\n: ${i}`).join('\n')}
`;

    await pool.readContract(bomb);
    const read = await pool.readContract(
      'openapi: 3.1.0\nservers: [{ url: https://a.test }]\npaths: { /a: {} }',
    );

    expect(read).toEqual({
      servers: [{ address: 'https://a.test' }],
      paths: ['/a'],
    });
  });

  it('tells which rules can be used', async () => {
    expect(await pool.checkRuleset('extends: spectral:oas')).toBeUndefined();
    expect(
      await pool.checkRuleset('extends: https://rules.test/a.yaml'),
    ).toContain('The ruleset');
  });
});
