import { findProtobufType } from './findProtobufType';
import { toProtobufTypes } from './toProtobufTypes';

const file = `
syntax = "proto3";
package sea.v1;
import "google/protobuf/timestamp.proto";
// Knows ships.
service Ships {
  // Finds one.
  rpc Find(FindRequest) returns (stream Ship) { option deprecated = true; }
}
message FindRequest { string id = 1; }
message Ship {
  enum Kind { UNKNOWN = 0; TUG = 1; }
  string id = 1; // Its number
  repeated Kind kinds = 2;
  map<string, Ship> others = 3;
  oneof place { string berth = 4; google.protobuf.Timestamp left = 5; }
  optional int32 age = 6;
}
`;

describe('toProtobufTypes', () => {
  it('reads services, messages and enumerations', () => {
    const types = toProtobufTypes(file);

    expect(types.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'service sea.v1.Ships',
      'message sea.v1.FindRequest',
      'message sea.v1.Ship',
      'enum sea.v1.Ship.Kind',
    ]);
    expect(types[0]).toMatchObject({
      comment: 'Knows ships.',
      members: [{ name: 'Find', takes: 'FindRequest', gives: 'stream Ship' }],
    });
    expect(
      types[2].members.map(({ name, id, type, oneof }) => [
        name,
        id,
        type,
        oneof,
      ]),
    ).toEqual([
      ['id', 1, 'string', undefined],
      ['kinds', 2, 'repeated Kind', undefined],
      ['others', 3, 'map<string, Ship>', undefined],
      ['berth', 4, 'string', 'place'],
      ['left', 5, 'google.protobuf.Timestamp', 'place'],
      ['age', 6, 'optional int32', undefined],
    ]);
  });

  it('knows what is required in a file of proto2, also of one that imports others', () => {
    const [{ members }] = toProtobufTypes(
      'syntax = "proto2"; import "a.proto"; message A { required B b = 1; optional int32 c = 2; }',
    );

    expect(members.map(({ type }) => type)).toEqual(['required B', 'int32']);
  });

  it.each([
    ['repeated Kind', 'sea.v1.Ship.Kind'],
    ['map<string, Ship>', 'sea.v1.Ship'],
    ['.sea.v1.Ship', 'sea.v1.Ship'],
    ['google.protobuf.Timestamp', undefined],
  ])('finds what %j means', (text, name) => {
    const types = toProtobufTypes(file);

    expect(findProtobufType(types, 'sea.v1.Ship', text)?.name).toBe(name);
  });

  it('says in which line a file is broken', () => {
    expect(() =>
      toProtobufTypes('syntax = "proto3";\nmessage A {\n  string = 1;\n}'),
    ).toThrow(
      expect.objectContaining({
        problem: expect.objectContaining({ line: 3 }),
      }),
    );
  });
});
