import { loadPart } from './bundleParts.mjs';
import { createEntities, toManifest } from './organisation.mjs';

const DAY = 24 * 60 * 60_000;
/** Of so many repositories one has a package.json, whose hints are read, too. */
const HINTED = 3;

const toFiles = (entity, number) => ({
  'catalog-info.yaml': toManifest(entity),
  'README.md': `# ${entity.metadata.name}`,
  'src/index.js': 'export {}',
  ...(number % HINTED === 0 && {
    'package.json': JSON.stringify({
      name: entity.metadata.name,
      description: 'As the package says',
      license: 'Apache-2.0',
    }),
  }),
});

/**
 * Starts a GitHub in memory with one entity in each of its repositories.
 *
 * @param options.broken - Number of a repository whose manifest cannot be read
 */
export async function startHost({ repositories: count, broken }) {
  const host = await loadPart('host').startGithub();
  const entities = createEntities(count);
  const repositories = entities.map((entity, number) =>
    host.add(
      `acme/r${String(number).padStart(6, '0')}`,
      number === broken
        ? { 'catalog-info.yaml': 'kind: Component\nmetadata: [' }
        : toFiles(entity, number),
      { activeAt: host.now - 30 * DAY - number * 1000 },
    ),
  );
  let mark = 0;
  return {
    url: host.url,
    entities,
    repositories,
    /** Requests since the last call. */
    takeRequests() {
      const since = host.requests.slice(mark);
      mark = host.requests.length;
      return since;
    },
    passDay() {
      host.now += DAY;
    },
    /** Pushes another description to a repository, or what is given. */
    push(number, content) {
      const entity = structuredClone(entities[number]);
      entity.metadata.description = `As of ${host.now}`;
      host.push(repositories[number], {
        ...toFiles(entity, number),
        ...(content && { 'catalog-info.yaml': content }),
      });
    },
    /** Has a function answer in the place of the host; nobody, if absent. */
    answerInstead(answer = () => undefined) {
      host.intercept = answer;
    },
    stop: () => host.stop(),
  };
}
