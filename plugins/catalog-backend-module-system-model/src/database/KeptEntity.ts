import { EnrichmentField } from '../enrich/EnrichmentField';

/** Whether the catalog has an entity from the model, or from elsewhere, so that the model only adds to it. */
export type EntityPlace = 'provided' | 'elsewhere';

/** What the catalog remembers of an entity of the model. */
export type KeptEntity = {
  readonly entityRef: string;
  readonly place: EntityPlace;
  /** Of the last change that is in the catalog. */
  readonly sequence: number;
  /** Since when it seems to be taken over by another location (milliseconds). */
  readonly dueSince?: number;
};

/** What the model says of an entity that the catalog has from elsewhere. */
export type Enrichment = Pick<KeptEntity, 'place'> & {
  readonly fields: readonly EnrichmentField[];
};
