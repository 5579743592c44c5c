import { mockServices } from '@backstage/backend-test-utils';
import { readPolicyOptions } from './config';

function read(fairway: object) {
  return readPolicyOptions(
    mockServices.rootConfig({ data: { permission: { fairway } } }),
  );
}

describe('readPolicyOptions', () => {
  it('has no administrators and no restricted kits by default', () => {
    const options = readPolicyOptions(mockServices.rootConfig());

    expect(options).toEqual({
      admins: [],
      kits: [],
      environments: [],
      systemModel: { curators: [], operators: [] },
    });
  });

  it('reads references as the catalog writes them', () => {
    const options = read({
      admins: ['Group:Default/Platform', 'user:jo'],
      kits: [
        { tag: 'restricted', groups: ['group:architects'] },
        { tag: 'owners-only' },
      ],
      environments: [
        { name: 'production', groups: ['group:support'] },
        { name: 'vault' },
      ],
      systemModel: {
        sourceReaders: [],
        releaseReaders: ['user:jo'],
        curators: ['Group:architects'],
      },
    });

    expect(options).toEqual({
      admins: ['group:default/platform', 'user:default/jo'],
      kits: [
        { tag: 'restricted', groups: ['group:default/architects'] },
        { tag: 'owners-only', groups: [] },
      ],
      environments: [
        { name: 'production', groups: ['group:default/support'] },
        { name: 'vault', groups: [] },
      ],
      systemModel: {
        sourceReaders: [],
        releaseReaders: ['user:default/jo'],
        curators: ['group:default/architects'],
        operators: [],
      },
    });
  });

  it.each([
    [
      { admins: ['platform'] },
      'permission.fairway.admins: expected a reference of a group or user such as "group:default/platform", got "platform"',
    ],
    [{ admins: ['component:default/shop'] }, 'got "component:default/shop"'],
    [
      { kits: [{ tag: 'a', groups: ['x:y:z'] }] },
      'permission.fairway.kits[0].groups: expected',
    ],
    [
      { kits: [{ tag: 'a' }, { tag: 'Not A Tag' }] },
      'permission.fairway.kits[1].tag: expected a tag as entities have it',
    ],
    [
      { systemModel: { operators: ['support'] } },
      'permission.fairway.systemModel.operators: expected',
    ],
    [{ kits: [{ groups: [] }] }, "'permission.fairway.kits[0].tag'"],
  ])('says which key is wrong in %j', (fairway, message) => {
    expect(() => read(fairway)).toThrow(message);
  });
});
