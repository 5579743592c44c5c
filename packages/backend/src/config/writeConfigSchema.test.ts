import { createMockDirectory } from '@backstage/backend-test-utils';
import { readFile } from 'node:fs/promises';
import { repositoryRoot } from '../__testUtils__/startContentBackend';
import { writeConfigSchema } from './writeConfigSchema';

const directory = createMockDirectory();
const mockFile = () => directory.resolve('dist/config-schema.json');
jest.mock('./readConfigSchema', () => ({ configSchemaFile: () => mockFile() }));

describe('writeConfigSchema', () => {
  const before = process.cwd();
  afterEach(() => process.chdir(before));

  it('finds every package from whatever folder the build is called in', async () => {
    process.chdir(directory.path);

    await writeConfigSchema(repositoryRoot);

    const { schemas } = JSON.parse(await readFile(mockFile(), 'utf8'));
    const baseUrls = schemas.map(
      (schema: any) => schema.value.properties?.backend?.properties?.baseUrl,
    );
    expect(baseUrls).toContainEqual(
      expect.objectContaining({ visibility: 'frontend' }),
    );
  }, 60_000);
});
