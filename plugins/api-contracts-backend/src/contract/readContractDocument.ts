import { isRecord, parseDocument } from './parseDocument';
import { Listed, readAsyncApiServers, readOpenApiServers } from './readServers';

/** What the document of a contract says; plain data. */
export type ContractDocument = {
  readonly servers: readonly Listed[];
  /** Templates of paths. */
  readonly paths: readonly string[];
  /** Why it could not be read. */
  readonly problem?: string;
};

/**
 * Reads the servers and paths of a document. One that cannot be read has none, and says why.
 *
 * @remarks
 *
 * Not in the portal's own process: a few lines of YAML can make texts of hundreds of megabytes.
 */
export function readContractDocument(definition: string): ContractDocument {
  const { document, problem } = parseDocument(definition);
  if (!isRecord(document)) {
    return { servers: [], paths: [], problem };
  }
  return {
    servers:
      'asyncapi' in document
        ? readAsyncApiServers(document)
        : readOpenApiServers(document),
    paths: isRecord(document.paths) ? Object.keys(document.paths) : [],
  };
}
