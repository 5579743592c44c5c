import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  CatalogProcessor,
  CatalogProcessorEmit,
  LocationSpec,
  processingResult,
} from '@backstage/plugin-catalog-node';
import { CatalogOptions } from '../config';
import { EntityStore } from '../database/EntityStore';
import {
  MODEL_ANNOTATION,
  MODEL_LOCATION_TYPE,
  toModelLocation,
} from '../modelLocation';
import { enrichEntity } from './enrichEntity';

/**
 * Adds to entities that the catalog has from elsewhere what the system model knows more.
 *
 * @remarks
 *
 * It asks the database of the catalog alone, so that the catalog goes on as
 * before while the model cannot be asked.
 */
export class EnrichmentProcessor implements CatalogProcessor {
  readonly #entities: EntityStore;
  readonly #onTakenOver: () => void;
  readonly #options: CatalogOptions;

  /** @param options - `onTakenOver` is told when an entity that the model provided comes from elsewhere now */
  constructor(options: {
    readonly entities: EntityStore;
    readonly onTakenOver: () => void;
    readonly options: CatalogOptions;
  }) {
    this.#entities = options.entities;
    this.#onTakenOver = options.onTakenOver;
    this.#options = options.options;
  }

  getProcessorName(): string {
    return 'system-model-enrichment';
  }

  async preProcessEntity(
    entity: Entity,
    location: LocationSpec,
    emit: CatalogProcessorEmit,
    originLocation: LocationSpec,
  ): Promise<Entity> {
    if (originLocation.type === MODEL_LOCATION_TYPE) {
      return entity;
    }
    const honest = withoutMark(entity);
    const { kinds, outranking } = this.#options;
    if (!kinds.has(entity.kind.toLocaleLowerCase('en-US'))) {
      return honest;
    }
    const entityRef = stringifyEntityRef(entity);
    emit(processingResult.refresh(toModelLocation(entityRef)));
    const enrichment = await this.#entities.findEnrichment(entityRef);
    if (enrichment?.place === 'provided') {
      await this.#entities.noteTakenOver(entityRef);
      this.#onTakenOver();
    }
    return enrichment?.place === 'elsewhere'
      ? enrichEntity(honest, enrichment.fields, {
          descriptorUrl: location.type === 'url' ? location.target : undefined,
          outranking,
        })
      : honest;
  }
}

/** Nobody but the model is to say that the model knows an entity. */
function withoutMark(entity: Entity): Entity {
  const { annotations } = entity.metadata;
  if (!annotations || !Object.hasOwn(annotations, MODEL_ANNOTATION)) {
    return entity;
  }
  const { [MODEL_ANNOTATION]: _, ...others } = annotations;
  return { ...entity, metadata: { ...entity.metadata, annotations: others } };
}
