/**
 * Someone or something that owns repositories or acts on them.
 */
export type Account = {
  readonly id: number;
  readonly login: string;
  readonly kind: 'user' | 'organization';
  readonly fullName: string;
  readonly email: string;
  readonly description: string;
  /** The portal's user behind this account; absent for organisations and the service user. */
  readonly entityRef?: string;
  readonly isAdmin: boolean;
  /** Whether the entity was found in the catalog when it was last looked for in a session. */
  readonly isInCatalog: boolean;
  /** Names of the forge's permissions that this user held at the last look. */
  readonly grants: readonly string[];
  readonly createdAt: Date;
};
