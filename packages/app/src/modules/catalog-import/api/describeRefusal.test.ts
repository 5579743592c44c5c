import { describeRefusal } from './describeRefusal';

const file = 'http://portal/api/forge/a/b/src/branch/main/catalog-info.yaml';

describe('describeRefusal', () => {
  it.each([
    [
      `Error: Unable to read url, Reading from '${file}' is not allowed. You may need to configure an integration`,
      'does not know the host portal.',
    ],
    [
      `InputError: Processor PlaceholderProcessor threw an error while preprocessing; caused by Error: Placeholder $text could not read location https://x.example.com/api.json, NotAllowedError: Reading from 'https://x.example.com/api.json' is not allowed.`,
      'The file refers to https://x.example.com/api.json, but the portal does not read from x.example.com.',
    ],
    [
      `NotFoundError: Unable to read url, no matching files found for ${file}`,
      `There is no file at ${file}. Check`,
    ],
    [
      `NotFoundError: Unable to read url, no matching files found for ${file}.other`,
      `The file refers to ${file}.other, where there is no file.`,
    ],
    [
      'Error: Unable to read url, request to https://raw.example.com/a failed, reason: getaddrinfo ENOTFOUND raw.example.com',
      'raw.example.com cannot be reached from the portal (getaddrinfo ENOTFOUND raw.example.com).',
    ],
    [
      `Error: YAML error at url:${file}, YAMLParseError: Nested mappings are not allowed at line 4, column 9: name`,
      `${file} is not valid YAML: Nested mappings are not allowed at line 4, column 9: name Mend`,
    ],
    [
      `NotAllowedError: Entity group:default/z at url:${file}, originated at url:${file}, is not of an allowed kind for that location`,
      `group:default/z cannot be registered from here`,
    ],
    [
      'InputError: Policy check failed for component:default/not a name!; caused by Error: "metadata.name" is not valid; but found "Not A Name!". To learn more about it, visit: https://example.com',
      'component:default/not a name! breaks a rule of the catalog: "metadata.name" is not valid; but found "Not A Name!". Mend',
    ],
    [
      'Error: Unable to read url, Unsupported search pattern URL',
      'by a pattern (*)',
    ],
    ['Error: Expected object at root, got string', 'holds a string where'],
    [
      'InputError: Processor BuiltinKindsEntityProcessor threw an error while validating; caused by TypeError: /spec must have owner',
      '/spec must have owner',
    ],
  ])('tells of %s', (message, expected) => {
    const text = describeRefusal(message, file);

    expect(text).toContain(expected);
    expect(text).not.toMatch(/Error:|Processor|\.\./);
  });

  it('passes on what it does not know', () => {
    expect(describeRefusal('The moon is full', file)).toBe('The moon is full');
  });
});
