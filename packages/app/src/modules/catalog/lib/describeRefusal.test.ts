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
      `Error: YAML error at url:${file}, YAMLParseError: Nested mappings are not allowed at line 4, column 9:\n\n  name: lamp\n      ^\n`,
      `${file} is not valid YAML: Nested mappings are not allowed at line 4, column 9. Mend`,
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
    [
      `InputError: Processor PlaceholderProcessor threw an error while preprocessing; caused by Error: Placeholder $text could not form a URL out of ${file} and https://git.example.com/a/c/api.yaml, Error: Placeholder may only reference files from the same repository as the entity`,
      'The file refers to https://git.example.com/a/c/api.yaml, which is in another repository.',
    ],
    [
      'Duplicate nested entity: component:default/a',
      'component:default/a is described more than once',
    ],
    [
      `NotAllowedError: Entity componet:default/z at url:${file}, originated at url:${file}, is not of an allowed kind for that location`,
      'componet:default/z is of a kind that the catalog does not know',
    ],
    [
      "Processor BuiltinKindsEntityProcessor threw an error while validating the entity component:default/z; caused by TypeError: /spec must have required property 'owner' - missingProperty: owner",
      "component:default/z lacks something that its kind needs, or has it in another form: /spec must have required property 'owner'. Mend",
    ],
    [
      "InputError: /metadata must have required property 'name' - missingProperty: name",
      "The file holds something that is no entity: /metadata must have required property 'name'. Every",
    ],
    [
      'There is no repository "a/b"',
      'There is no repository a/b in the forge. Check the address.',
    ],
    [
      'This URL was not recognized as a valid git URL because',
      'The portal does not know the host portal.',
    ],
    [
      'The portal integration only supports full URLs to catalog-info.yaml files.',
      'is not the address of a catalog file.',
    ],
    [
      'No processor recognized the entity component:default/z as valid, possibly caused by a foreign kind or apiVersion',
      'component:default/z is of a kind or an apiVersion',
    ],
    ['Error: Expected object at root, got string', 'holds a string where'],
  ])('tells of %s', (message, expected) => {
    const text = describeRefusal(message, file);

    expect(text).toContain(expected);
    expect(text).not.toMatch(/Error:|Processor|\.\.|\n/);
  });

  it('passes on what it does not know', () => {
    expect(describeRefusal('The moon is full', file)).toBe('The moon is full');
  });
});
