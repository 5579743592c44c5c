import {
  ManifestFormat,
  ParsedManifest,
} from '@fairway/plugin-system-model-node';

/** Parses a file as a scan of a repository would. */
export function parseFile(
  format: ManifestFormat,
  content: string,
): ParsedManifest {
  return format.parse(
    { path: format.id, content, place: { kind: 'file', path: format.id } },
    { key: 'shop/web' },
  );
}
