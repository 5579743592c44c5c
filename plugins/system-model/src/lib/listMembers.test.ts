import { makeClaim, makeField } from '../__testUtils__/makeField';
import { listMembers } from './listMembers';
import { toggleMember, toOverlayDraft } from './overlayDraft';

const ana = {
  source: 'overlay',
  origin: 'overlay',
  place: { kind: 'overlay', by: 'user:default/ana' },
} as const;

const fields = [
  makeField('/metadata/description', { value: 'Plans berths' }),
  makeField('/metadata/tags/go', { value: 'go' }),
  makeField('/metadata/tags/mine', { ...ana, value: 'mine' }),
  makeField(
    '/metadata/tags/old',
    { ...ana, value: null },
    { isRemoved: true, others: [makeClaim({ value: 'old' })] },
  ),
  makeField('/metadata/annotations/fairway.dev~1aliases/quays', {
    source: 'clusters',
    origin: 'controlPlane',
    value: 'quays',
  }),
  makeField('/spec/dependsOn/component:default~1till', { value: 'till' }),
];

const values = { removed: { tags: ['old', 'silent'] } };

describe('listMembers', () => {
  it('lists what sources say is in a list, and what was taken out', () => {
    const draft = toggleMember(
      toOverlayDraft(values),
      'dependsOn',
      'component:default/till',
    );

    expect(listMembers(fields, { mode: 'overlay', values }, draft)).toEqual([
      {
        list: 'dependsOn',
        key: 'component:default/till',
        value: 'till',
        removed: 'now',
      },
      { list: 'tags', key: 'go', value: 'go' },
      { list: 'tags', key: 'old', value: 'old', removed: 'before' },
      { list: 'aliases', key: 'quays', value: 'quays' },
      { list: 'tags', key: 'silent', value: 'silent', removed: 'before' },
    ]);
  });

  it('has only what a descriptor says where that is what is edited', () => {
    const draft = toOverlayDraft({});

    expect(
      listMembers(fields, { mode: 'pullRequest', values: {} }, draft).map(
        ({ key }) => key,
      ),
    ).toEqual(['component:default/till', 'go', 'old']);
  });

  it('has what was taken out and is said again as part of the list', () => {
    const draft = { ...toOverlayDraft(values), tags: 'old' };

    expect(
      listMembers(fields, { mode: 'overlay', values }, draft).find(
        ({ key }) => key === 'old',
      ),
    ).toEqual({ list: 'tags', key: 'old', value: 'old' });
  });
});
