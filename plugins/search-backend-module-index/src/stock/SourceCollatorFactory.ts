import { Readable } from 'node:stream';
import { Permission } from '@backstage/plugin-permission-common';
import { DocumentCollatorFactory } from '@backstage/plugin-search-common';
import { SearchSource } from '@fairway/search-node';

/**
 * Tells stock search that there are documents of a type and who may read them.
 * It is never run, as the index follows the source itself.
 */
export class SourceCollatorFactory implements DocumentCollatorFactory {
  readonly type: string;
  readonly visibilityPermission: Permission | undefined;

  constructor({ type, visibilityPermission }: SearchSource) {
    this.type = type;
    this.visibilityPermission = visibilityPermission;
  }

  async getCollator(): Promise<Readable> {
    return Readable.from([]);
  }
}
