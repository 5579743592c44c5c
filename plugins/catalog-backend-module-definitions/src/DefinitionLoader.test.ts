import { DefinitionLoader } from './DefinitionLoader';
import { DefinitionPool } from './DefinitionPool';

// Processes have to start.
jest.setTimeout(120_000);

/** Flow lists within each other take the parser more than the process of this test may have. */
const MUCH = `x: [${'[1, {b: 2}], '.repeat(800_000)}]\n`;
const ENTRY = "openapi: 3.0.3\nx: {$ref: './a.yaml'}\n";

describe('DefinitionLoader', () => {
  const pool = new DefinitionPool({ megabytes: 64 });

  afterAll(() => pool.close());

  const load = (entry: string, files: Record<string, string>) =>
    new DefinitionLoader({
      pool,
      source: {
        resolve: reference => reference,
        open: async location => Buffer.from(files[location]),
        refreshKey: location => location,
      },
      onFile: () => {},
    }).load('entry', entry);

  it('keeps a definition that is too much by itself', async () => {
    const text = `${ENTRY}y: {${MUCH}}`;

    expect(await load(text, { './a.yaml': 'a: 1' })).toBe(text);
  });

  it('refuses a reference to a file that is too much, and says where', async () => {
    await expect(load(ENTRY, { './a.yaml': MUCH })).rejects.toThrow(
      'the limits of memory were exceeded at the reference "./a.yaml" in entry',
    );
  });

  it('refuses files that are too long together, and says where', async () => {
    const long = `a: ${'x'.repeat(9_000_000)}`;
    const entry = `${ENTRY}y: {$ref: './b.yaml'}\n`;

    await expect(
      load(entry, { './a.yaml': 'a: 1', './b.yaml': long + long }),
    ).rejects.toThrow(
      '16 MB together were exceeded at the reference "./b.yaml" in entry',
    );
  });
});
