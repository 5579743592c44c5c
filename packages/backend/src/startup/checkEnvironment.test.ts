import { createMockDirectory } from '@backstage/backend-test-utils';
import { checkEnvironment } from './checkEnvironment';

class Exit extends Error {}

describe('checkEnvironment', () => {
  const { argv } = process;
  const folder = createMockDirectory();
  const written: string[] = [];

  /** What it says on these files before it ends the process, or nothing. */
  function check(files: Record<string, string>) {
    folder.setContent(files);
    process.argv = [
      'node',
      'backend',
      ...Object.keys(files).flatMap(file => ['--config', folder.resolve(file)]),
    ];
    try {
      checkEnvironment();
    } catch (error) {
      expect(error).toBeInstanceOf(Exit);
    }
    return written.join('').replaceAll(`${folder.path}/`, '');
  }

  beforeEach(() => {
    written.length = 0;
    jest.spyOn(process.stderr, 'write').mockImplementation(text => {
      written.push(String(text));
      return true;
    });
    jest.spyOn(process, 'exit').mockImplementation(() => {
      throw new Exit();
    });
  });

  afterEach(() => {
    process.argv = argv;
    jest.restoreAllMocks();
  });

  it('says nothing where all is there', () => {
    expect(check({ 'a.yaml': 'app: { title: "${TITLE:-Fairway}" }' })).toBe('');
  });

  it('names each variable once, with all that needs it', () => {
    expect(
      check({
        'a.yaml': 'app: { url: "${X_URL}" }\nbackend: { url: "${X_URL}" }',
        'b.yaml': 'search: "${X_SEARCH}"',
      }),
    ).toBe(
      [
        'Fairway does not start: these environment variables are not set.',
        '  X_URL, for app.url and backend.url in a.yaml',
        '  X_SEARCH, for search in b.yaml',
        'Set them. What you do not have can be replaced, or emptied with null, in a configuration file given after this one.',
        '',
      ].join('\n'),
    );
  });

  it('names a file that is not YAML', () => {
    expect(check({ 'a.yaml': 'app: { title' })).toMatch(
      /^Fairway does not start: the configuration file a.yaml cannot be read\. .* at line 1/,
    );
  });

  it('names a file that is not there', () => {
    process.argv = ['node', 'backend', '--config', '/nowhere.yaml'];

    expect(() => checkEnvironment()).toThrow(Exit);
    expect(written.join('')).toMatch(
      /the configuration file \/nowhere\.yaml cannot be read\. ENOENT/,
    );
  });
});
