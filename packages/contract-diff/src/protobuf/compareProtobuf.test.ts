import { compareText } from '../__testUtils__/contracts';
import { diffContracts } from '../diffContracts';

const file = (text: string) => `syntax = "proto3";\npackage pets;\n${text}`;
const pet = (fields: string) => `message Pet { ${fields} }`;
const rpc = (text: string) =>
  `message A {}\nmessage B {}\nservice Pets { ${text} }`;

describe('Protocol Buffers', () => {
  it.each<[string, string, string, string[]]>([
    [
      'field added',
      pet('string a = 1;'),
      pet('string a = 1; string b = 2;'),
      ['+ field-added'],
    ],
    [
      'field removed',
      pet('string a = 1;'),
      pet('reserved 1;'),
      ['! field-removed'],
    ],
    [
      'field renumbered',
      pet('string a = 1;'),
      pet('string a = 2;'),
      ['! field-renumbered'],
    ],
    [
      'field renamed',
      pet('string a = 1;'),
      pet('string b = 1;'),
      ['! field-renamed'],
    ],
    [
      'type',
      pet('string a = 1;'),
      pet('int32 a = 1;'),
      ['! field-type-changed'],
    ],
    [
      'map',
      pet('map<string, string> a = 1;'),
      pet('map<int32, string> a = 1;'),
      ['! field-type-changed'],
    ],
    [
      'repeated',
      pet('string a = 1;'),
      pet('repeated string a = 1;'),
      ['! field-cardinality-changed'],
    ],
    [
      'oneof',
      pet('string a = 1;'),
      pet('oneof b { string a = 1; }'),
      ['! field-oneof-changed'],
    ],
    [
      'optional',
      pet('string a = 1;'),
      pet('optional string a = 1;'),
      ['~ text-changed'],
    ],
    [
      'reserved',
      pet('reserved 2 to 4;'),
      pet('reserved 2;'),
      ['! reserved-removed'],
    ],
    [
      'message removed',
      'message A { message B {} }',
      'message A {}',
      ['! message-removed'],
    ],
    [
      'message added',
      'message A {}',
      'message A {}\nmessage B {}',
      ['+ message-added'],
    ],
    [
      'enum value removed',
      'enum A { X = 0; Y = 1; }',
      'enum A { X = 0; }',
      ['! enum-value-removed'],
    ],
    [
      'enum value renamed',
      'enum A { X = 0; Y = 1; }',
      'enum A { X = 0; Z = 1; }',
      ['! enum-value-renamed'],
    ],
    [
      'enum value added',
      'enum A { X = 0; }',
      'enum A { X = 0; Y = 1; }',
      ['+ enum-value-added'],
    ],
    ['rpc added', rpc(''), rpc('rpc Get (A) returns (B);'), ['+ rpc-added']],
    [
      'rpc removed',
      rpc('rpc Get (A) returns (B);'),
      rpc(''),
      ['! rpc-removed'],
    ],
    [
      'rpc changed',
      rpc('rpc Get (A) returns (B);'),
      rpc('rpc Get (B) returns (stream B);'),
      ['! rpc-request-changed', '! rpc-response-changed'],
    ],
    ['comment', 'message A {}', '// A\nmessage A {}', ['~ text-changed']],
    ['the same', 'message A {}', 'message A {}', []],
  ])('%s', async (_, old, now, expected) => {
    expect(await compareText(file(old), file(now))).toEqual(expected);
  });

  it('names the line of a fault', async () => {
    await expect(
      diffContracts(file('message A {}'), file('message A {\n  string = ;\n}')),
    ).rejects.toMatchObject({ name: 'ContractInputError', line: 4 });
  });
});
