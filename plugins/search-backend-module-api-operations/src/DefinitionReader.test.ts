import { DefinitionReader } from './DefinitionReader';

jest.setTimeout(120_000);

/** A key of a mapping that is a list becomes one text, whatever that takes. */
function makeBomb(): string {
  const keys = Array.from({ length: 12 }, (_, i) => {
    const names = Array.from({ length: 300 + i }, () => '*s').join(',');
    return `? [${names}]\n: 1`;
  });
  return `openapi: 3.0.0\nx: &s ${'s'.repeat(1_000_000)}\n${keys.join('\n')}\n`;
}

const good = JSON.stringify({
  openapi: '3.0.0',
  paths: { '/a': { get: { operationId: 'getA' } } },
});

describe('DefinitionReader', () => {
  let reader: DefinitionReader;

  afterEach(() => reader.close());

  it('reads a definition', async () => {
    reader = new DefinitionReader();

    const result = await reader.read({ type: 'openapi', definition: good });

    expect(result).toMatchObject({
      operations: [{ name: '/a', operationId: 'getA' }],
    });
  });

  it('gives up a definition that takes too much memory, and goes on', async () => {
    reader = new DefinitionReader({ megabytes: 128 });

    const [bad, other] = await Promise.all(
      [makeBomb(), good].map(definition =>
        reader.read({ type: 'openapi', definition }),
      ),
    );

    expect(bad).toEqual({ fault: 'It took more memory than it may' });
    expect(other).toHaveProperty('operations.length', 1);
  });

  it('gives up a definition that takes too much time', async () => {
    reader = new DefinitionReader({ seconds: 0.001 });

    expect(await reader.read({ type: 'openapi', definition: good })).toEqual({
      fault: 'It took more time than it may',
    });
  });

  it('does not begin with a definition that is too long', async () => {
    reader = new DefinitionReader();

    const result = await reader.read({
      type: 'openapi',
      definition: 'x'.repeat(25_000_001),
    });

    expect(result).toEqual({ fault: 'It is longer than 25000000 characters' });
  });
});
