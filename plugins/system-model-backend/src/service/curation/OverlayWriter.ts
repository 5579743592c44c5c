import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  OverlayOutcome,
  OverlayValues,
} from '@fairway/plugin-system-model-common';

/** Who says something. */
export type OverlayAuthor = {
  /** Reference of the person. */
  readonly by: string;
  readonly credentials: BackstageCredentials;
};

/** Puts what somebody says of an entity where it is kept. */
export interface OverlayWriter {
  readonly mode: 'overlay' | 'pullRequest';

  /** @throws ConflictError if this entity cannot be edited so */
  write(
    entityRef: string,
    values: OverlayValues,
    author: OverlayAuthor,
  ): Promise<OverlayOutcome>;
}
