import { ApiRequest } from '../cluster/ClusterApi';
import { ObjectType } from './ObjectType';

/** Leaves out what objects say, and keeps by what they are found and told apart. */
function acceptMetadata(kind: string): string {
  return `application/json;as=${kind};g=meta.k8s.io;v=v1,application/json`;
}

/** Objects of one type in one namespace, or in all of the cluster. They are listed and watched as one. */
export class Target {
  readonly type: ObjectType;
  readonly namespace?: string;
  /** Names it in cursors. */
  readonly id: string;

  constructor(type: ObjectType, namespace?: string) {
    this.type = type;
    this.namespace = namespace;
    this.id = namespace ? `${type.id}@${namespace}` : type.id;
  }

  /** Lists whole objects. */
  createReadRequest(): ApiRequest {
    // Of what can be as large as etcd takes, so few that a page stays within what is read.
    return this.#createRequest({ limit: '50' });
  }

  /** Lists objects without what they say. */
  createCountRequest(): ApiRequest {
    return this.#createRequest(
      { limit: '500' },
      acceptMetadata('PartialObjectMetadataList'),
    );
  }

  /**
   * Tells of objects that change, and now and then that none did.
   *
   * @param seconds - After which the cluster ends it
   */
  createWatchRequest(resourceVersion: string, seconds: number): ApiRequest {
    return this.#createRequest(
      {
        watch: 'true',
        allowWatchBookmarks: 'true',
        resourceVersion,
        timeoutSeconds: String(seconds),
      },
      acceptMetadata('PartialObjectMetadata'),
    );
  }

  #createRequest(query: ApiRequest['query'], accept?: string): ApiRequest {
    const { apiVersion, plural, labelSelector } = this.type;
    const scope = this.namespace
      ? `/namespaces/${encodeURIComponent(this.namespace)}`
      : '';
    return {
      path: `/apis/${apiVersion}${scope}/${plural}`,
      query: { ...query, labelSelector },
      accept,
    };
  }
}
