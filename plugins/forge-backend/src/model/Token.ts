/**
 * A personal token, without its secret.
 */
export type Token = {
  readonly id: number;
  readonly accountId: number;
  readonly name: string;
  readonly lastEight: string;
  readonly scopes: readonly string[];
  readonly createdAt: Date;
  readonly lastUsedAt?: Date;
};
