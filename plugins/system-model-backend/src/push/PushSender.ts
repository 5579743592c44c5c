/** A pipeline that has shown who it is. */
export type PushSender = {
  /** As it is written into the audit log. */
  readonly by: string;
  /** Address of its repository, where that is part of who it is. */
  readonly repository?: string;
  /** @param repository - As of `toRepositoryAddress` */
  maySpeakFor(repository: string): boolean;
  /** What it showed serves once: names it among all, and says until when it must be remembered (milliseconds). */
  readonly nonce: string;
  readonly expiresAt: number;
};
