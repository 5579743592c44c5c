import { toReview } from './toReview';

const schemas = [
  {
    properties: {
      name: { title: 'Name' },
      owner: { type: 'string' },
      size: { title: 'Size', enum: ['s', 'l'], enumNames: ['Small', 'Large'] },
      token: { title: 'Token', 'ui:field': 'Secret' },
      pin: { title: 'PIN', 'ui:widget': 'password' },
      hidden: { 'ui:backstage': { review: { show: false } } },
      card: { 'ui:backstage': { review: { mask: '****', name: 'Card' } } },
    },
    dependencies: {
      size: { oneOf: [{ properties: { disk: { title: 'Disk' } } }] },
    },
  },
];

const words = { yes: 'Yes', no: 'No' };

describe('toReview', () => {
  it('lists the answers as the form asks for them', () => {
    const facts = toReview(
      {
        disk: { gigabytes: 20 },
        size: 'l',
        extra: true,
        name: 'tide-clock',
        owner: 'group:default/crane',
        system: '',
      },
      schemas,
      words,
    );

    expect(facts.map(({ label, values }) => [label, ...values])).toEqual([
      ['Name', 'tide-clock'],
      ['owner', 'group:default/crane'],
      ['Size', 'Large'],
      ['Disk', '{"gigabytes":20}'],
      ['extra', 'Yes'],
    ]);
  });

  it('shows nothing that is secret', () => {
    const facts = toReview(
      { token: 'abc', pin: '1234', hidden: 'x', card: '4111' },
      schemas,
      words,
    );

    expect(JSON.stringify(facts)).not.toMatch(/abc|1234|"x"|4111/);
    expect(facts.map(({ label }) => label)).toEqual(['Token', 'PIN', 'Card']);
  });

  it('shows lists item by item, and no empty ones', () => {
    expect(toReview({ tags: ['a', 'b'], none: [] }, [], words)).toEqual([
      { key: 'tags', label: 'tags', values: ['a', 'b'] },
    ]);
  });
});
