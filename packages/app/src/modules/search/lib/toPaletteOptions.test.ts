import { toPaletteOptions } from './toPaletteOptions';
import { toResultView } from './toResultView';

const view = toResultView({
  type: 'techdocs',
  document: { title: 'Knots', text: '', location: '/docs/knots' },
});

const toOptions = (part: Partial<Parameters<typeof toPaletteOptions>[0]>) =>
  toPaletteOptions({
    typed: '',
    recent: ['tide', 'berth'],
    views: [],
    toHref: term => `/search?query=${term}`,
    ...part,
  }).map(({ kind, href }) => `${kind} ${href}`);

describe('toPaletteOptions', () => {
  it('begins with what was searched for before', () => {
    expect(toOptions({ didYouMean: 'x' })).toEqual([
      'recent /search?query=tide',
      'recent /search?query=berth',
    ]);
  });

  it('lists what was found, in its order, and all of it last', () => {
    expect(
      toOptions({ typed: 'knot', views: [view], didYouMean: 'know' }),
    ).toEqual(['result /docs/knots', 'all /search?query=knot']);
  });

  it('offers what may have been meant where nothing was found', () => {
    expect(toOptions({ typed: 'knto', didYouMean: 'knot' })).toEqual([
      'correction /search?query=knot',
      'all /search?query=knto',
    ]);
  });
});
