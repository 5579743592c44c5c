import {
  asList,
  asObject,
  asText,
  ContractSource,
  type Json,
  listOpenApiOperations,
} from '@fairway/plugin-api-contracts-common';
import { DocumentError } from '../document/DocumentError';
import { parseDocument } from '../document/parseDocument';
import type {
  OpenApiView,
  OperationGroup,
  SecurityScheme,
} from './OpenApiView';
import { toServers } from './toServers';

function readVersion(root: Json): string {
  const version = asText(root.openapi) ?? asText(root.swagger);
  if (!version) {
    throw new DocumentError({
      message:
        'This is not an OpenAPI document: expected "openapi: 3.x" or "swagger: 2.0" at the top.',
      line: 1,
    });
  }
  if (!/^[23](\.|$)/.test(version)) {
    throw new DocumentError({
      message: `OpenAPI ${version} cannot be shown: expected 2.0, 3.0 or 3.1.`,
      path: [root.openapi === undefined ? 'swagger' : 'openapi'],
    });
  }
  return version;
}

function toGroups(source: ContractSource): OperationGroup[] {
  const tags = asList(source.root.tags).map(asObject);
  const groups = new Map<string, OperationGroup & { operations: unknown[] }>();
  const open = (tag: string) => {
    let group = groups.get(tag);
    if (!group) {
      const told = tags.find(one => asText(one.name) === tag);
      group = {
        tag: tag || undefined,
        title: (asText(told?.['x-displayName']) ?? tag) || undefined,
        description: asText(told?.description),
        operations: [],
      };
      groups.set(tag, group);
    }
    return group;
  };
  tags.forEach(tag => open(asText(tag.name) ?? ''));
  for (const { entry, tags: own } of listOpenApiOperations(source)) {
    for (const tag of own.length > 0 ? own : ['']) {
      open(tag).operations.push(entry);
    }
  }
  return [...groups.values()].filter(group => group.operations.length > 0);
}

function toSecuritySchemes(source: ContractSource): SecurityScheme[] {
  const { root } = source;
  const schemes =
    asObject(root.components).securitySchemes ?? root.securityDefinitions;
  return Object.entries(source.resolve(schemes)).map(([name, value]) => {
    const scheme = source.resolve(value);
    const type = asText(scheme.type) ?? '';
    const place = [asText(scheme.in), asText(scheme.name)];
    const detail = asText(scheme.scheme) ?? place.filter(Boolean).join(' ');
    return {
      name,
      type,
      detail: detail || undefined,
      description: asText(scheme.description),
    };
  });
}

/**
 * Reads an OpenAPI document for the page: all that the list of operations needs, and no more.
 *
 * @param definition - YAML or JSON, OpenAPI 2.0, 3.0 or 3.1
 */
export function toOpenApiView(definition: string): OpenApiView {
  const source = new ContractSource(asObject(parseDocument(definition)));
  const { root } = source;
  const specification = readVersion(root);
  const info = asObject(root.info);
  const groups = toGroups(source);
  const keys = new Set(groups.flatMap(g => g.operations.map(o => o.key)));
  return {
    title: asText(info.title) ?? '',
    version: asText(info.version) ?? '',
    specification,
    description: asText(info.description),
    groups,
    operationCount: keys.size,
    servers: toServers(root),
    securitySchemes: toSecuritySchemes(source),
    schemas: Object.keys(
      asObject(asObject(root.components).schemas ?? root.definitions),
    ),
    source,
  };
}
