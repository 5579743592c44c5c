import {
  CATALOG_ENTITIES_CHANGED_TOPIC,
  TECHDOCS_BUILT_TOPIC,
} from '@fairway/backend-toolkit';
import { createRules } from './createRules';

const changed = (...entityRefs: string[]) => ({
  topic: CATALOG_ENTITIES_CHANGED_TOPIC,
  eventPayload: { entityRefs },
});

describe('createRules', () => {
  const count = jest.fn();
  const docs = { hasDocs: jest.fn(), setFound: jest.fn() };
  const rules = createRules({ counter: { count }, docs });

  it.each([
    [
      'entities other than APIs',
      changed('component:default/api', 'group:api/api'),
      ['software-catalog'],
    ],
    [
      'an API among others',
      changed('component:default/shop', 'api:default/shop'),
      ['software-catalog', 'api-operation'],
    ],
    [
      'docs that were built',
      {
        topic: TECHDOCS_BUILT_TOPIC,
        eventPayload: { entityRef: 'api:default/shop' },
      },
      ['techdocs'],
    ],
  ])('renews for %s what they change', (_, event, expected) => {
    const types = rules
      .filter(rule => rule.isChangedBy(event))
      .map(({ type }) => type);

    expect(types).toEqual(expected);
  });

  it('has nothing to index of APIs where there are none', async () => {
    const rule = rules.find(({ type }) => type === 'api-operation')!;
    count.mockImplementation(async filter => (filter ? 0 : 7));

    expect(await rule.hasDocuments()).toBe(false);
    expect(count).toHaveBeenCalledWith({ kind: 'API' });
  });
});
