import { require } from '../library.mjs';
import { Failed } from './outcome.mjs';

/** The documents of a YAML file, empty ones left out. */
export function readDocuments(text) {
  return require('yaml')
    .parseAllDocuments(text)
    .map(document => {
      if (document.errors.length > 0) {
        throw new Failed(`is not YAML: ${document.errors[0].message}`);
      }
      return document.toJS();
    })
    .filter(value => value !== null && value !== undefined);
}

const isObject = document =>
  typeof document?.apiVersion === 'string' && typeof document.kind === 'string';

export const isEntity = document =>
  isObject(document) && document.apiVersion.startsWith('backstage.io/');

/** An object of Kubernetes: neither an entity nor something that only kustomize reads. */
export const isManifest = document =>
  isObject(document) &&
  !/^(?:(?:scaffolder\.)?backstage\.io|kustomize\.config\.k8s\.io)\//.test(
    document.apiVersion,
  );
