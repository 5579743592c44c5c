import {
  ManifestProblem,
  ModelReader,
  Processor,
} from '@fairway/plugin-system-model-node';
import { toJsonList } from './toJsonList';

/** Who has more of them than this mends the first ones, and is told the next. */
const MAX_OF_MANIFEST = 20;
/** The report is made in memory, and strangers write what is in it. */
const MAX_IN_ALL = 50_000;

type FoundProblem = ManifestProblem & {
  readonly source: string;
  readonly collection: string;
  readonly path: string;
};

type ManifestReport = {
  readonly source: string;
  readonly collection: string;
  readonly path: string;
  readonly problems: ManifestProblem[];
  /** How many there are in all, if not all are told. */
  count: number;
};

/** Tells owners what is wrong with their manifests. */
export const validationProcessor: Processor = {
  id: 'validation',
  process: model => [
    {
      path: 'validation.json',
      mediaType: 'application/json',
      content: writeReport(model),
    },
  ],
};

/** Manifests with problems, by owner; those of nobody known have the empty name. */
async function collect(model: ModelReader) {
  const owners = new Map<string, Map<string, ManifestReport>>();
  let told = 0;
  let untold = 0;
  for await (const page of model.listProblems()) {
    for (const { owners: named, ...problem } of page) {
      if (told < MAX_IN_ALL) {
        for (const owner of named.length > 0 ? named : ['']) {
          told++;
          const manifests = owners.get(owner) ?? new Map();
          owners.set(owner, manifests);
          addProblem(manifests, problem);
        }
      } else {
        untold++;
      }
    }
  }
  return { owners, untold };
}

function addProblem(
  manifests: Map<string, ManifestReport>,
  { source, collection, path, ...problem }: FoundProblem,
): void {
  const key = JSON.stringify([source, collection, path]);
  const report = manifests.get(key) ?? {
    source,
    collection,
    path,
    problems: [],
    count: 0,
  };
  manifests.set(key, report);
  report.count++;
  if (report.problems.length < MAX_OF_MANIFEST) {
    report.problems.push(problem);
  }
}

async function* writeReport(model: ModelReader): AsyncGenerator<string> {
  const { owners, untold } = await collect(model);
  const listOf = (owner: string) => [...(owners.get(owner)?.values() ?? [])];
  const names = [...owners.keys()].filter(owner => owner !== '').sort();
  yield '{"owners":[';
  yield* toJsonList(
    (function* list() {
      for (const owner of names) {
        yield { owner, manifests: listOf(owner) };
      }
    })(),
  );
  yield '\n],"withoutOwner":[';
  yield* toJsonList(listOf(''));
  yield `\n],"untold":${untold}}\n`;
}
