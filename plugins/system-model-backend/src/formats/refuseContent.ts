import { Manifest, ParsedManifest } from '@fairway/plugin-system-model-node';

/** Answers a manifest that is an object where a file is expected. */
export function refuseContent(manifest: Manifest): ParsedManifest {
  return {
    observations: [],
    problems: [
      {
        message: `"${manifest.path}" is an object of an API, but a text is expected. Give its source another format, or the file itself.`,
      },
    ],
  };
}
