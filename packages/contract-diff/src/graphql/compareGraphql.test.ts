import { compareText } from '../__testUtils__/contracts';
import { diffContracts } from '../diffContracts';

const pets = (more: string) => `type Query { pets: [Pet] }\n${more}`;

describe('GraphQL', () => {
  it.each<[string, string, string, string[]]>([
    [
      'field removed',
      'type Pet { id: ID name: String }',
      'type Pet { id: ID }',
      ['! field-removed'],
    ],
    [
      'field added',
      'type Pet { id: ID }',
      'type Pet { id: ID name: String }',
      ['+ field-added'],
    ],
    [
      'type changed',
      'type Pet { id: ID }',
      'type Pet { id: Int }',
      ['! field-type-changed'],
    ],
    [
      'words',
      'type Pet { id: ID }',
      '"A pet" type Pet { id: ID }',
      ['~ type-description-added'],
    ],
    [
      'unknown directive',
      'type Pet { id: ID }',
      'type Pet { id: ID @key }',
      ['+ directive-usage-field-definition-added'],
    ],
    ['the same', 'type Pet { id: ID }', 'type Pet { id: ID }', []],
  ])('%s', async (_, old, now, expected) => {
    expect(await compareText(pets(old), pets(now))).toEqual(expected);
  });

  it('tells of a dangerous change in the words of GraphQL Inspector', async () => {
    const schema = (values: string) =>
      `type Query { size: Size }\nenum Size { ${values} }`;

    const { verdict, changes } = await diffContracts(
      schema('S'),
      schema('S M'),
    );

    expect(verdict).toBe('non-breaking');
    expect(changes[0].message).toMatch(
      /^Enum value 'M' was added.*\. Adding an enum value may break/,
    );
  });

  it('names the line of a fault', async () => {
    await expect(
      diffContracts('type Query {\n  a: ID\n}', 'type Query {\n  a ID\n}'),
    ).rejects.toMatchObject({
      name: 'ContractInputError',
      line: 2,
      message: expect.stringMatching(/The new version .* \(line 2\)/),
    });
  });
});
