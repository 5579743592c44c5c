import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  isResourcePermission,
  Permission,
  PolicyDecision,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import { LRUCache } from 'lru-cache';

/** A page asks several times a second while somebody types; a policy is not expected to change faster. */
const REMEMBERED_MS = 1_000;
const MOST_REMEMBERED = 1_000;

type BasicPermission = Exclude<Permission, ResourcePermission>;

/** Asks the policy what a caller may do; what it answers holds for a second. */
export class PolicyReader {
  readonly #permissions: PermissionsService;
  readonly #recent = new LRUCache<string, Promise<PolicyDecision[]>>({
    max: MOST_REMEMBERED,
    ttl: REMEMBERED_MS,
    perf: Date,
  });

  constructor(permissions: PermissionsService) {
    this.#permissions = permissions;
  }

  /** @returns A decision for each permission, which is conditional for some that are about resources */
  async read(
    permissions: readonly Permission[],
    credentials: BackstageCredentials,
  ): Promise<readonly PolicyDecision[]> {
    const key = JSON.stringify([
      credentials.principal,
      ...permissions.map(({ name }) => name),
    ]);
    const known = this.#recent.get(key);
    if (known) {
      return await known;
    }
    const asked = this.#ask(permissions, credentials);
    this.#recent.set(key, asked);
    asked.catch(() => this.#recent.delete(key));
    return await asked;
  }

  async #ask(
    permissions: readonly Permission[],
    credentials: BackstageCredentials,
  ): Promise<PolicyDecision[]> {
    const resource = permissions.filter(permission =>
      isResourcePermission(permission),
    ) as ResourcePermission[];
    const basic = permissions.filter(
      permission => !isResourcePermission(permission),
    ) as BasicPermission[];
    const [conditional, plain] = await Promise.all([
      resource.length > 0
        ? this.#permissions.authorizeConditional(
            resource.map(permission => ({ permission })),
            { credentials },
          )
        : [],
      basic.length > 0
        ? this.#permissions.authorize(
            basic.map(permission => ({ permission })),
            { credentials },
          )
        : [],
    ]);
    const byName = new Map<string, PolicyDecision>([
      ...resource.map(({ name }, index) => [name, conditional[index]] as const),
      ...basic.map(({ name }, index) => [name, plain[index]] as const),
    ]);
    return permissions.map(({ name }) => byName.get(name)!);
  }
}
