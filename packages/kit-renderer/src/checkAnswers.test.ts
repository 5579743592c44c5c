import { checkAnswers } from './checkAnswers';
import type { Kit } from './Kit';

const kit = {
  name: 'thing',
  parameters: [
    {
      required: ['name'],
      properties: {
        name: { type: 'string', pattern: '^[a-z-]+$' },
        color: { type: 'string', default: 'red' },
      },
    },
    {
      properties: {
        ownerIs: { enum: ['existing', 'new'], default: 'existing' },
        note: { type: 'string' },
      },
      dependencies: {
        ownerIs: {
          oneOf: [
            {
              required: ['owner'],
              properties: {
                ownerIs: { enum: ['existing'] },
                owner: { type: 'string' },
              },
            },
            {
              required: ['group'],
              properties: {
                ownerIs: { enum: ['new'] },
                group: { type: 'string', maxLength: 5 },
                parent: { type: 'string', default: 'root' },
              },
            },
          ],
        },
      },
    },
  ],
} as unknown as Kit;

const check = (answers: Record<string, string>) =>
  Object.entries(checkAnswers(kit, { name: 'a', ...answers }));

describe('checkAnswers', () => {
  it('fills in defaults, those of the chosen branch as well, in the order of the form', () => {
    expect(check({ group: 'abc', ownerIs: 'new', color: 'blue' })).toEqual([
      ['name', 'a'],
      ['color', 'blue'],
      ['ownerIs', 'new'],
      ['group', 'abc'],
      ['parent', 'root'],
    ]);
  });

  it('leaves out what was answered in a branch that is not shown', () => {
    expect(check({ owner: 'x', group: 'far too long', note: 'n' })).toEqual([
      ['name', 'a'],
      ['color', 'red'],
      ['ownerIs', 'existing'],
      ['note', 'n'],
      ['owner', 'x'],
    ]);
  });

  it.each([
    [{ ownerIs: 'new', group: 'far too long' }, 'group does not meet maximum'],
    [{ ownerIs: 'new' }, 'requires property "group"'],
    [{}, 'requires property "owner"'],
    [{ ownerIs: 'nobody' }, 'ownerIs is not one of enum values'],
    [{ owner: '\ud83d' }, 'owner has half a character in it'],
    [{ owner: 'x', colour: 'blue' }, 'colour is not a question'],
  ])('names what does not fit: %j', (answers, problem) => {
    expect(() => check(answers)).toThrow(problem);
  });
});
