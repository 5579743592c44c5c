import { Entity } from '@backstage/catalog-model';
import {
  CatalogProcessor,
  CatalogProcessorEmit,
  LocationSpec,
  processingResult,
} from '@backstage/plugin-catalog-node';
import { findBranchKey } from './branchKey';

/**
 * Marks every entity with the branch it was read from, so that a push to it can find them all.
 *
 * @remarks
 *
 * The stock keys are those of single files. A push does not always name its
 * files: a long one is cut, and one that goes back in history lists nothing of what it took away.
 */
export class BranchKeyProcessor implements CatalogProcessor {
  getProcessorName(): string {
    return 'forge-branch-key';
  }

  async preProcessEntity(
    entity: Entity,
    location: LocationSpec,
    emit: CatalogProcessorEmit,
  ): Promise<Entity> {
    const key =
      location.type === 'url' ? findBranchKey(location.target) : undefined;
    if (key) {
      emit(processingResult.refresh(key));
    }
    return entity;
  }
}
