import {
  OverlayOutcome,
  OverlayValues,
} from '@fairway/plugin-system-model-common';

/** Puts what somebody says of an entity where it is kept. */
export interface OverlayWriter {
  readonly mode: 'overlay' | 'pullRequest';

  /**
   * @param by - Reference of the person
   * @throws ConflictError if this entity cannot be edited so
   */
  write(
    entityRef: string,
    values: OverlayValues,
    by: string,
  ): Promise<OverlayOutcome>;
}
