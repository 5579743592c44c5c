import { ClusterApi } from '../cluster/ClusterApi';
import { SourceOptions } from '../config/SourceOptions';
import { ObjectType } from '../objects/ObjectType';

/** A cluster while it is read. */
export type Cluster = {
  readonly api: ClusterApi;
  readonly options: SourceOptions;
  /** What it has APIs for, of what is to be read. */
  readonly types: readonly ObjectType[];
  /** Whether a format understands an object of this path. */
  readonly isManifest: (path: string) => boolean;
};
