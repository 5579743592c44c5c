import type { JsonObject } from '@backstage/types';

/**
 * A starter kit: what its `template.yaml` says of the form and of the files.
 *
 * @public
 */
export type Kit = {
  /** Entity ref of the template, e.g. `template:default/node-service`. */
  readonly ref: string;
  readonly name: string;
  /** Semantic version, from the annotation `backstage.io/template-version`. */
  readonly version: string;
  /** JSON schemas of the pages of the form. */
  readonly parameters: readonly JsonObject[];
  readonly render: KitRenderStep;
};

/**
 * Input of the step that writes the files, action `kit:render`.
 *
 * @public
 */
export type KitRenderStep = {
  /** Shared folders under `templates/parts` that the kit is laid over, in this order. */
  readonly parts: readonly string[];
  /** What the shared folders need to know of this kit; the same for every repository. */
  readonly settings: JsonObject;
  /** Globs of files that are copied as they are; their paths are rendered all the same. */
  readonly verbatim: readonly string[];
  /** Globs of files that belong to the team from the first day: updates of the kit leave them alone. */
  readonly ignored: readonly string[];
  /**
   * Where the birth record stands, if not where a repository of its own has it: for kits that add to the repository that
   * describes the organisation. A template that knows `parameters`.
   */
  readonly recordPath?: string;
};
