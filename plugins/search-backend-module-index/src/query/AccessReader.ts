import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  AuthorizeResult,
  Permission,
  PolicyDecision,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import { Filter } from '@fairway/search-node';
import { Access } from './Access';
import { PolicyReader } from './PolicyReader';
import { toAccessFilter } from './toAccessFilter';

/** The only conditions that documents have values for. */
const ENTITY = 'catalog-entity';

type Decision = {
  readonly type: string;
  readonly permission?: Permission;
  readonly decision: PolicyDecision;
};

/** Finds out what a caller may read, with one question to the policy for each permission. */
export class AccessReader {
  readonly #policy: PolicyReader;
  readonly #permissions: PermissionsService;
  readonly #hasEntities: (type: string) => boolean;
  readonly #listTypes: () => Readonly<
    Record<string, { visibilityPermission?: Permission }>
  >;

  constructor(options: {
    /** Whether documents of a type have values of the entity that decides who may read them. */
    hasEntities: (type: string) => boolean;
    permissions: PermissionsService;
    /** All types of documents, with the permission that reading them takes. */
    listTypes: () => Readonly<
      Record<string, { visibilityPermission?: Permission }>
    >;
  }) {
    this.#hasEntities = options.hasEntities;
    this.#permissions = options.permissions;
    this.#policy = new PolicyReader(options.permissions);
    this.#listTypes = options.listTypes;
  }

  /** @param wanted - Types that are asked for; all, if absent */
  async read(
    wanted: readonly string[] | undefined,
    credentials: BackstageCredentials,
  ): Promise<Access> {
    const decisions = (await this.#decide(wanted, credentials)).filter(
      ({ decision }) => decision.result !== AuthorizeResult.DENY,
    );
    const types = decisions.map(({ type }) => type);
    const conditional = decisions.filter(
      ({ decision }) => decision.result === AuthorizeResult.CONDITIONAL,
    );
    if (conditional.length === 0) {
      return { types, isComplete: true };
    }
    const filters = decisions.map(decision =>
      toTypeFilter(decision, this.#hasEntities(decision.type)),
    );
    return {
      types,
      filter: {
        anyOf: filters.map(({ type, filter }) =>
          filter ? { allOf: [typeIs(type), filter] } : typeIs(type),
        ),
      },
      isComplete: filters.every(({ isComplete }) => isComplete),
      verify: documents => this.#verify(documents, conditional, credentials),
    };
  }

  async #decide(
    wanted: readonly string[] | undefined,
    credentials: BackstageCredentials,
  ): Promise<Decision[]> {
    const all = this.#listTypes();
    const unknown = wanted?.find(type => !Object.hasOwn(all, type));
    if (unknown !== undefined) {
      throw new InputError(
        `There are no documents of type "${unknown}": expected ${Object.keys(
          all,
        ).join(', ')}`,
      );
    }
    const known = Object.entries(all).filter(
      ([type]) => wanted === undefined || wanted.includes(type),
    );
    const permissions = [
      ...new Map(
        known.flatMap(([, { visibilityPermission: permission }]) =>
          permission ? [[permission.name, permission] as const] : [],
        ),
      ).values(),
    ];
    const decisions = await this.#policy.read(permissions, credentials);
    const byName = new Map(
      permissions.map(({ name }, index) => [name, decisions[index]]),
    );
    return known.map(([type, { visibilityPermission: permission }]) => ({
      type,
      permission,
      decision: permission
        ? byName.get(permission.name) ?? { result: AuthorizeResult.DENY }
        : { result: AuthorizeResult.ALLOW },
    }));
  }

  /** Asks about each document itself, as what the index knows of an entity may be some seconds old. */
  async #verify(
    documents: readonly { type: string; resourceRef?: string }[],
    conditional: readonly Decision[],
    credentials: BackstageCredentials,
  ): Promise<boolean[]> {
    const permissions = new Map(
      conditional.map(({ type, permission }) => [type, permission]),
    );
    const requests = new Map<
      string,
      { permission: ResourcePermission; resourceRef: string }
    >();
    const keys = documents.map(({ type, resourceRef }) => {
      const permission = permissions.get(type);
      if (!permission || !resourceRef) {
        return undefined;
      }
      const key = `${permission.name} ${resourceRef}`;
      requests.set(key, {
        permission: permission as ResourcePermission,
        resourceRef,
      });
      return key;
    });
    const decisions = await this.#permissions.authorize(
      [...requests.values()],
      {
        credentials,
      },
    );
    const allowed = new Map(
      [...requests.keys()].map((key, index) => [
        key,
        decisions[index]?.result === AuthorizeResult.ALLOW,
      ]),
    );
    return keys.map(
      // As in stock search, what belongs to no resource is for everybody who may read some of its type.
      key => key === undefined || allowed.get(key) === true,
    );
  }
}

function typeIs(type: string): Filter {
  return { field: 'type', values: [type] };
}

function toTypeFilter(
  { type, decision }: Decision,
  hasEntities: boolean,
): {
  type: string;
  filter?: Filter;
  isComplete: boolean;
} {
  if (decision.result !== AuthorizeResult.CONDITIONAL) {
    return { type, isComplete: true };
  }
  const filter =
    decision.resourceType === ENTITY && hasEntities
      ? toAccessFilter(decision.conditions)
      : undefined;
  if (filter) {
    return { type, filter, isComplete: true };
  }
  // Conditions that documents know nothing of are asked of each of them; they cannot be counted.
  return { type, isComplete: false };
}
