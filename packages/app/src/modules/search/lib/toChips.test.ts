import { parseSearchState } from './searchState';
import { toChips } from './toChips';

it('lists what narrows the results, and what each is without', () => {
  const state = parseSearchState(
    new URLSearchParams(
      'query=a&types[]=techdocs&filters[tag][]=go&filters[tag][]=pci&filters[kind]=API',
    ),
  );

  const chips = toChips(state);

  expect(chips.map(({ key }) => key)).toEqual([
    'type:techdocs',
    'kind:api',
    'tag:go',
    'tag:pci',
  ]);
  expect(chips[0].without).toEqual({ type: undefined });
  expect(chips[2].without.filters).toEqual({ ...state.filters, tag: ['pci'] });
});
