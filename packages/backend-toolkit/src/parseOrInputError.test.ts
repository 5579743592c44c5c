import { InputError } from '@backstage/errors';
import { z } from 'zod';
import { parseOrInputError } from './parseOrInputError';

const schema = z.object({
  name: z.string().min(1).max(5),
  private: z.boolean().default(false),
  mode: z.enum(['open', 'closed']).optional(),
  id: z.union([z.string(), z.number()]).optional(),
  token: z.number().optional(),
  tags: z.array(z.string()).optional(),
  slug: z
    .string()
    .regex(/^[a-z]+$/, 'expected lower case letters only')
    .optional(),
});

describe('parseOrInputError', () => {
  it('returns the parsed value with its defaults', () => {
    const parsed: { name: string; private: boolean } = parseOrInputError(
      schema,
      { name: 'shop' },
      'The repository',
    );

    expect(parsed).toEqual({ name: 'shop', private: false });
  });

  it.each([
    [undefined, 'expected object, received nothing'],
    [null, 'expected object, received null'],
    [[], 'expected object, received a list of 0'],
    [{}, 'name: expected string, received nothing'],
    [{ name: {} }, 'name: expected string, received an object'],
    [{ name: 7 }, 'name: expected string, received 7'],
    [{ name: '' }, 'name: expected string to have >=1 characters, received ""'],
    [
      { name: 'a', private: 'yes' },
      'private: expected boolean, received "yes"',
    ],
    [
      { name: 'a', mode: 'ajar' },
      'mode: expected one of "open"|"closed", received "ajar"',
    ],
    [
      { name: 'a', id: true },
      'id: expected string or expected number, received true',
    ],
    [{ name: 'a', tags: ['x', 1] }, 'tags.1: expected string, received 1'],
    [
      { name: 'a', slug: 'A' },
      'slug: expected lower case letters only, received "A"',
    ],
  ])('says what is wrong with %j', (value, message) => {
    const parse = () => parseOrInputError(schema, value, 'The repository');

    expect(parse).toThrow(InputError);
    expect(parse).toThrow(`The repository is not valid: ${message}`);
  });

  it('never repeats a secret', () => {
    const parse = () =>
      parseOrInputError(schema, { name: 'a', token: 'hunter2' }, 'It');

    expect(parse).toThrow('token: expected number, received a string that');
    expect(parse).not.toThrow('hunter2');
  });

  it('cuts long values and long lists of faults', () => {
    const parse = () =>
      parseOrInputError(
        z.array(z.number()),
        Array.from({ length: 9 }, () => 'x'.repeat(1000)),
        'The list',
      );

    expect(parse).toThrow(/^The list is not valid: 0: .{0,500}; and 4 more$/);
  });
});
