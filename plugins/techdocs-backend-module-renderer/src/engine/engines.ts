import { Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { RENDERER_REVISION } from '@fairway/techdocs-renderer';

/** What builds documentation: the renderer of this portal, or MkDocs as the stock generator calls it. */
export type Engine = 'fairway' | 'mkdocs';

/** As the TechDocs project names it, in its enhancement proposal 15. */
export const ENGINE_ANNOTATION = 'backstage.io/techdocs-engine';

const ENGINES: readonly Engine[] = ['fairway', 'mkdocs'];

/**
 * The engine that was asked for.
 *
 * @param source - Where it was, for the message
 * @throws InputError if there is no such engine
 */
export function parseEngine(value: string, source: string): Engine {
  const engine = ENGINES.find(name => name === value);
  if (!engine) {
    throw new InputError(
      `${source} is "${value}", expected ${ENGINES.map(e => `"${e}"`).join(
        ' or ',
      )}`,
    );
  }
  return engine;
}

/**
 * The engine that builds the documentation of an entity.
 *
 * @throws InputError if its annotation names one that there is not
 */
export function findEngine(entity: Entity, usual: Engine): Engine {
  const value = entity.metadata.annotations?.[ENGINE_ANNOTATION];
  return value === undefined
    ? usual
    : parseEngine(value, `The annotation ${ENGINE_ANNOTATION}`);
}

// With another engine, or another revision of ours, nothing that was stored is up to date.
const SUFFIXES: Readonly<Record<Engine, string>> = {
  fairway: `.r${RENDERER_REVISION}`,
  mkdocs: '.mkdocs',
};

/** The etag of a site: its sources and what it is built with. */
export function toSiteEtag(sourceEtag: string, engine: Engine): string {
  return sourceEtag + SUFFIXES[engine];
}

/** The etag of the sources of a site, or `undefined` if it was built with something else. */
export function toSourceEtag(
  siteEtag: string | undefined,
  engine: Engine,
): string | undefined {
  const suffix = SUFFIXES[engine];
  return siteEtag?.endsWith(suffix)
    ? siteEtag.slice(0, -suffix.length)
    : undefined;
}

/** What a site with this etag is to be built with. */
export function toEngine(siteEtag: string | undefined): Engine {
  return siteEtag?.endsWith(SUFFIXES.mkdocs) ? 'mkdocs' : 'fairway';
}
