import { Config } from '@backstage/config';
import {
  FilterPredicate,
  readOptionalFilterPredicateFromConfig,
} from '@backstage/filter-predicates';

const ROOT = 'search.sources.entities';

/** Which entities can be found, and by what. */
export type EntityOptions = {
  /** Entities that cannot be found. */
  readonly exclude?: FilterPredicate;
  /** Paths of fields whose text is looked through besides the description, such as `spec.profile.email`. */
  readonly fields: readonly string[];
  /** Annotations whose values are names by which an entity is known, too. */
  readonly aliases: readonly string[];
  /** Annotations whose values are looked through like tags. */
  readonly annotations: readonly string[];
  /** Where results lead to, with `:namespace`, `:kind` and `:name`. */
  readonly location: string;
};

const DEFAULTS: EntityOptions = {
  exclude: { kind: 'Location' },
  fields: ['spec.profile.email', 'metadata.links.title'],
  aliases: ['fairway.dev/aliases'],
  annotations: [],
  location: '/catalog/:namespace/:kind/:name',
};

/** @throws InputError naming the key that cannot be read */
export function readEntityOptions(root: Config): EntityOptions {
  const config = root.getOptionalConfig(ROOT);
  return {
    exclude:
      (config &&
        readOptionalFilterPredicateFromConfig(config, { key: 'exclude' })) ??
      DEFAULTS.exclude,
    fields: config?.getOptionalStringArray('fields') ?? DEFAULTS.fields,
    aliases: config?.getOptionalStringArray('aliases') ?? DEFAULTS.aliases,
    annotations:
      config?.getOptionalStringArray('annotations') ?? DEFAULTS.annotations,
    location:
      root.getOptionalString('search.collators.catalog.locationTemplate') ??
      DEFAULTS.location,
  };
}
