/**
 * What hosts were asked, without what was asked again.
 *
 * @public
 */
export type HostUse = {
  readonly requests: number;
  /** Of their answers. */
  readonly bytes: number;
};
