import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  EntityTitles,
  SourceDocument,
  toEntityFacts,
  toEntityTags,
  toEntityValues,
} from '@fairway/search-node';
import { unescape } from 'lodash';
import { DocsOptions } from './config';
import { Section } from './readIndex';
import { toPath } from './toPath';

/** Makes the sections of a site ready for the index. */
export function toDocuments(
  entity: Entity,
  sections: readonly Section[],
  titles: EntityTitles,
  options: DocsOptions,
): SourceDocument[] {
  const facts = toEntityFacts(entity);
  const pages = new Map(
    sections
      .filter(({ location }) => !location.includes('#'))
      .map(({ location, title }) => [location, unescape(title)]),
  );
  const tags = [facts.name, facts.title, ...toEntityTags(facts, titles)];
  const [namespace, kind, name] = toPath(entity, options).split('/');
  const distinct = sections.filter(section => !repeatsPage(section, pages));
  return distinct.map(({ location, title: escaped, text: escapedText }) => {
    const title = unescape(escaped);
    const text = unescape(escapedText);
    const [page] = location.split('#');
    const pageTitle = pages.get(page) ?? title;
    return {
      names: [title],
      tags: [pageTitle, ...tags],
      text,
      values: toEntityValues(facts),
      document: {
        title,
        text,
        location: options.location
          .replace(':namespace', namespace)
          .replace(':kind', kind)
          .replace(':name', name)
          // As it is: signs in it must not mean anything.
          .replace(':path', () => location),
        path: location,
        pageTitle,
        namespace: facts.namespace,
        kind: facts.kind,
        name: facts.name,
        entityTitle: facts.title,
        componentType: facts.componentType,
        lifecycle: facts.lifecycle,
        owner: facts.owners[0] ?? '',
        system: facts.systems[0] ?? '',
        authorization: { resourceRef: stringifyEntityRef(entity) },
      } as SourceDocument['document'],
    };
  });
}

/** The first heading of a page has its title, and leads to its beginning: one of them is enough. */
function repeatsPage(
  { location, title }: Section,
  pages: ReadonlyMap<string, string>,
): boolean {
  const [page, anchor] = location.split('#');
  return anchor !== undefined && pages.get(page) === unescape(title);
}
