import { setTimeout as delay } from 'node:timers/promises';
import { ApiServer } from './ApiServer';

const UNDERSTOOD_WITHIN_MS = 20_000;
const RBAC_GROUP = 'rbac.authorization.k8s.io';
const RBAC = `/apis/${RBAC_GROUP}/v1`;
const DEFINITIONS = '/apis/apiextensions.k8s.io/v1/customresourcedefinitions';

/** An object of Kubernetes, of whatever kind. */
export type KubernetesObject = {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly [key: string]: unknown };
  readonly [key: string]: unknown;
};

/** Changes a real cluster, and waits until it has understood what it was told. */
export class ClusterAdmin {
  readonly #server: ApiServer;

  constructor(server: ApiServer) {
    this.#server = server;
  }

  /**
   * Makes an object, or replaces it, and gives it its status.
   *
   * @param path - Of all objects of its kind and namespace
   */
  async apply(path: string, object: KubernetesObject): Promise<void> {
    const one = `${path}/${object.metadata.name}`;
    const { status, body } = await this.#server.request('GET', one);
    if (status === 404) {
      await this.#must('POST', path, object);
    } else {
      const { resourceVersion } = body.metadata;
      const metadata = { ...object.metadata, resourceVersion };
      await this.#must('PUT', one, { ...object, metadata });
    }
    if (object.status) {
      const { apiVersion, kind } = object;
      await this.#must('PATCH', `${one}/status`, {
        apiVersion,
        kind,
        status: object.status,
      });
    }
  }

  async delete(path: string): Promise<void> {
    await this.#must('DELETE', path);
  }

  /** Gives the cluster an API. */
  async define(definition: KubernetesObject & { spec: any }): Promise<void> {
    const { group, versions, names } = definition.spec;
    await this.apply(DEFINITIONS, definition);
    await this.#until(async () => {
      const { body } = await this.#server.request('GET', '/apis', {
        accept:
          'application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList',
      });
      const { status } = await this.#server.request(
        'GET',
        `/apis/${group}/${versions[0].name}/${names.plural}`,
      );
      return status === 200 && JSON.stringify(body).includes(names.plural);
    });
  }

  /** Lets a user do what a ClusterRole allows; in one namespace only, if there is one. */
  async grant(
    role: KubernetesObject,
    user: string,
    namespace?: string,
  ): Promise<void> {
    const { name } = role.metadata;
    const scope = namespace ? `/namespaces/${namespace}` : '';
    await this.apply(`${RBAC}/clusterroles`, role);
    await this.apply(
      namespace
        ? `${RBAC}${scope}/rolebindings`
        : `${RBAC}/clusterrolebindings`,
      {
        apiVersion: `${RBAC_GROUP}/v1`,
        kind: namespace ? 'RoleBinding' : 'ClusterRoleBinding',
        metadata: { name: user },
        roleRef: { apiGroup: RBAC_GROUP, kind: 'ClusterRole', name },
        subjects: [{ apiGroup: RBAC_GROUP, kind: 'User', name: user }],
      },
    );
    await this.#until(async () => {
      const path = `/apis/apps/v1${scope}/deployments`;
      const { status } = await this.#server.request('GET', path, { user });
      return status === 200;
    });
  }

  /** Lets the cluster forget what was before now. */
  async compact(): Promise<void> {
    const { body } = await this.#server.request(
      'GET',
      '/api/v1/namespaces?limit=1',
    );
    const url = `${this.#server.etcdUrl}/v3/kv/compaction`;
    const response = await fetch(url, {
      method: 'POST',
      body: JSON.stringify({
        revision: body.metadata.resourceVersion,
        physical: true,
      }),
    });
    if (!response.ok) {
      throw new Error(`etcd does not compact: ${await response.text()}`);
    }
  }

  async #must(method: string, path: string, object?: object): Promise<void> {
    const { status, body } = await this.#server.request(method, path, {
      object,
    });
    if (status >= 300) {
      throw new Error(`${method} ${path}: ${status} ${JSON.stringify(body)}`);
    }
  }

  async #until(condition: () => Promise<boolean>): Promise<void> {
    const deadline = Date.now() + UNDERSTOOD_WITHIN_MS;
    while (!(await condition())) {
      if (Date.now() > deadline) {
        throw new Error('The API server does not understand what it was told');
      }
      await delay(50);
    }
  }
}
