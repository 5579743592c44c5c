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
      'knowing whether it is there',
      pet('string a = 1;'),
      pet('optional string a = 1;'),
      ['! field-cardinality-changed'],
    ],
    [
      'an enum that knows whether it is there',
      `enum E { X = 0; } ${pet('optional E a = 1;')}`,
      `enum E { X = 0; } ${pet('E a = 1;')}`,
      ['! field-cardinality-changed'],
    ],
    [
      'optional before messages, which know anyway',
      `message B {} ${pet('B a = 1; other.C c = 2;')}`,
      `message B {} ${pet('optional B a = 1; optional other.C c = 2;')}`,
      ['~ text-changed'],
    ],
    [
      'reserved, the same',
      pet('reserved 2, 4 to 6, "a";'),
      pet('reserved 2, 4, 5 to 8, "a", "b";'),
      ['~ text-changed'],
    ],
    [
      'reserved',
      pet('reserved 2 to 4;'),
      pet('reserved 2, 4;'),
      ['! reserved-removed'],
    ],
    [
      'reserved name',
      pet('reserved "a", "b";'),
      pet('reserved "b";'),
      ['! reserved-removed'],
    ],
    [
      'reserved in an enum',
      'enum A { X = 0; reserved 2; }',
      'enum A { X = 0; Y = 2; }',
      ['! reserved-removed', '+ enum-value-added'],
    ],
    [
      'one name, written in two ways',
      `message B {} ${pet('B a = 1; v1.C c = 2; map<string, B> m = 3;')}`,
      `message B {} ${pet(
        '.pets.B a = 1; v1.C c = 2; map<string, pets.B> m = 3;',
      )}`,
      ['~ text-changed'],
    ],
    [
      'two types that end in the same name',
      pet('a.B a = 1;'),
      pet('c.a.B a = 1;'),
      ['! field-type-changed'],
    ],
    [
      'name in JSON',
      pet('string a_b = 1;'),
      pet('string a_b = 1 [json_name = "a_b"];'),
      ['! field-json-name-changed'],
    ],
    [
      'name in JSON that it has anyway',
      pet('string a_b = 1;'),
      pet('string a_b = 1 [json_name = "aB"];'),
      ['~ text-changed'],
    ],
    [
      'options of a field',
      pet('int64 a = 1;'),
      pet('int64 a = 1 [jstype = JS_STRING, deprecated = true];'),
      ['! field-option-changed'],
    ],
    [
      'options of the file',
      'option go_package = "a"; option java_multiple_files = false;',
      'option go_package = "b"; option deprecated = true;',
      ['! file-option-changed'],
    ],
    [
      'extension',
      'extend google.protobuf.FieldOptions { string a = 50000; }',
      'extend google.protobuf.FieldOptions { string b = 50001; }',
      ['! extension-removed', '+ extension-added'],
    ],
    [
      'idempotency',
      rpc('rpc Get (A) returns (B);'),
      rpc(
        'rpc Get (.pets.A) returns (B) { option idempotency_level = IDEMPOTENT; }',
      ),
      ['! rpc-idempotency-changed'],
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

  it.each<[string, string, string, string[]]>([
    [
      'default',
      'message A { optional string a = 1 [default = "x"]; }',
      'message A { optional string a = 1; }',
      ['! field-option-changed'],
    ],
    [
      'required',
      'message A { required string a = 1; }',
      'message A { optional string a = 1; required string b = 2; }',
      ['! field-cardinality-changed', '! required-field-added'],
    ],
    [
      'extensions',
      'message A { extensions 100 to 199; }',
      'message A { extensions 100 to 150; }',
      ['! extension-range-removed'],
    ],
    [
      'another syntax',
      'syntax = "proto2";\nmessage A { optional string a = 1; }',
      'syntax = "proto3";\nmessage A { optional string a = 1; }',
      ['! syntax-changed'],
    ],
    [
      'presence by edition',
      'edition = "2023";\nmessage A { string a = 1; }',
      'edition = "2023";\noption features.field_presence = IMPLICIT;\nmessage A { string a = 1; }',
      ['! field-cardinality-changed'],
    ],
  ])('proto2 and editions: %s', async (_, old, now, expected) => {
    expect(await compareText(old, now)).toEqual(expected);
  });

  it.each([
    ['reserved', pet('reserved 2; reserved "a"; string b = 1;')],
    [
      'everything',
      `${pet('optional int32 a = 1;')} enum E { X = 0; reserved 5; }`,
    ],
  ])('finds nothing between a file and itself: %s', async (_, text) => {
    expect(await compareText(file(text), file(text))).toEqual([]);
  });

  it('names the line of a fault', async () => {
    await expect(
      diffContracts(file('message A {}'), file('message A {\n  string = ;\n}')),
    ).rejects.toMatchObject({ name: 'ContractInputError', line: 4 });
  });
});
