import type {
  ManifestWithProblems,
  SourceStatus,
} from '@fairway/plugin-system-model-common';
import { minutesAgo } from './makeField';

/** A source that does well, unless told otherwise. */
export function makeSource(
  id: string,
  part: Partial<SourceStatus> = {},
): SourceStatus {
  return {
    id,
    type: 'gitea',
    title: 'Gitea',
    origin: 'descriptor',
    health: 'healthy',
    isRunning: false,
    startedAt: minutesAgo(11),
    finishedAt: minutesAgo(10),
    succeededAt: minutesAgo(10),
    requests: 1234,
    bytes: 2_500_000,
    counts: {
      collections: 120,
      missingCollections: 0,
      failingCollections: 0,
      manifests: 240,
      manifestsWithProblems: 3,
      problems: 5,
    },
    ...part,
  };
}

/** A manifest with one problem. */
export function makeManifest(
  collection: string,
  part: Partial<ManifestWithProblems> = {},
): ManifestWithProblems {
  return {
    source: 'repositories',
    collection,
    collectionUrl: `https://git.example.com/${collection}`,
    path: 'qm.yaml',
    format: 'qm',
    place: {
      kind: 'file',
      path: 'qm.yaml',
      url: `https://git.example.com/${collection}/src/qm.yaml`,
    },
    problems: [
      {
        message: 'The tier has to be a number from 1 to 4',
        line: 4,
        pointer: '/tier',
      },
    ],
    owners: [],
    entityRefs: [],
    ...part,
  };
}
