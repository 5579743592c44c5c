/**
 * Fields that owners may edit in the portal.
 *
 * @public
 */
export const OVERLAY_FIELDS = [
  'description',
  'links',
  'tags',
  'lifecycle',
  'tier',
  'contacts',
] as const;

/** @public */
export type OverlayField = (typeof OVERLAY_FIELDS)[number];

/** @public */
export type OverlayLink = {
  /** `https:`, `http:` or `mailto:`. */
  readonly url: string;
  readonly title?: string;
  readonly icon?: string;
  readonly type?: string;
};

/**
 * Lists of which owners may say that a member is not so.
 *
 * @public
 */
export const REMOVABLE_LISTS = [
  'tags',
  'links',
  'aliases',
  'dependsOn',
  'dependencyOf',
  'providesApis',
  'consumesApis',
] as const;

/** @public */
export type RemovableList = (typeof REMOVABLE_LISTS)[number];

/**
 * Values of fields. Links and tags come in addition to those of other sources,
 * contacts are links of the type `contact`.
 *
 * @public
 */
export type OverlayValues = {
  readonly description?: string;
  readonly links?: readonly OverlayLink[];
  readonly tags?: readonly string[];
  readonly lifecycle?: string;
  readonly tier?: string;
  readonly contacts?: readonly Omit<OverlayLink, 'type'>[];
  /**
   * What is not so, whoever says it: tags and names as they are, links (and
   * contacts) by `url`, the rest by reference. A list takes the place of the one
   * before; an empty one restores all that it took away.
   */
  readonly removed?: Readonly<
    Partial<Record<RemovableList, readonly string[]>>
  >;
};

/**
 * What owners said of an entity in the portal.
 *
 * @public
 */
export type EntityOverlay = {
  readonly entityRef: string;
  /** Whether edits are kept by the portal, or proposed to where the entity is described. */
  readonly mode: 'overlay' | 'pullRequest';
  /** Whether the caller may edit. */
  readonly mayEdit: boolean;
  readonly values: OverlayValues;
  /** Who edited a field last, and when (ISO 8601). */
  readonly edits: Readonly<
    Partial<Record<OverlayField, { readonly by: string; readonly at: string }>>
  >;
};

/**
 * What became of an edit.
 *
 * @public
 */
export type OverlayOutcome =
  | { readonly kind: 'stored' }
  | {
      readonly kind: 'pullRequest';
      readonly url: string;
    };

/**
 * That a field is to be taken from one source, whatever others say.
 *
 * @public
 */
export type Settlement = {
  /** JSON Pointer, as in the provenance of the entity. */
  readonly pointer: string;
  /** Id of a source that says something of the field. */
  readonly source: string;
};
