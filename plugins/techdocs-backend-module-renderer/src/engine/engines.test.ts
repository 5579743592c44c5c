import {
  findEngine,
  toEngine,
  toSiteEtag,
  toSourceEtag,
  ENGINE_ANNOTATION,
} from './engines';

const entity = (annotations?: Record<string, string>) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'api', annotations },
});

describe('findEngine', () => {
  it.each([
    [undefined, 'fairway'],
    [{ [ENGINE_ANNOTATION]: 'mkdocs' }, 'mkdocs'],
    [{ [ENGINE_ANNOTATION]: 'fairway' }, 'fairway'],
  ])('for %j', (annotations, expected) => {
    expect(findEngine(entity(annotations), 'fairway')).toBe(expected);
  });

  it('takes what is usual', () => {
    expect(findEngine(entity(), 'mkdocs')).toBe('mkdocs');
  });

  it('names the engines that there are', () => {
    const annotated = entity({ [ENGINE_ANNOTATION]: 'zensical' });

    expect(() => findEngine(annotated, 'fairway')).toThrow(
      'The annotation backstage.io/techdocs-engine is "zensical", expected "fairway" or "mkdocs"',
    );
  });
});

describe('the etag of a site', () => {
  it.each(['fairway', 'mkdocs'] as const)('tells of %s', engine => {
    const etag = toSiteEtag('abc', engine);
    const other = engine === 'fairway' ? 'mkdocs' : 'fairway';

    expect(toEngine(etag)).toBe(engine);
    expect(toSourceEtag(etag, engine)).toBe('abc');
    expect(toSourceEtag(etag, other)).toBeUndefined();
  });
});
