import { ModelEdge, ModelEntity } from '@fairway/plugin-system-model-common';
import { CleanProblem } from './cleanData';

/** Fields that entities are found by: in lower case, references in full. */
export type EntityColumns = {
  readonly type?: string;
  readonly lifecycle?: string;
  readonly owner?: string;
  readonly system?: string;
  readonly tier?: string;
  readonly product?: string;
};

/** What had to be left out of a claim. */
export type MergeProblem = CleanProblem & {
  readonly source: string;
  readonly collection: string;
  readonly path: string;
};

/** An entity as all claims together describe it, with what is kept beside it. */
export type Merged = Omit<ModelEntity, 'sequence'> & {
  /** In lower case, as are namespace and name. */
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
  readonly columns: EntityColumns;
  /** In lower case, sorted. */
  readonly tags: readonly string[];
  /**
   * Sorted. Those from other entities to this one are among them: `dependencyOf`
   * says so of another entity.
   */
  readonly edges: readonly ModelEdge[];
  /** Fields in conflict that nobody has settled. */
  readonly conflicts: number;
  /** Fields whose value is stale. */
  readonly stale: number;
  /** Milliseconds. When the next claim becomes stale: then the entity is to be merged again. */
  readonly staleAt?: number;
  readonly problems: readonly MergeProblem[];
};
