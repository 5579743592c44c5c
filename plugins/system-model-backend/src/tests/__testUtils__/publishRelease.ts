import { join } from 'path';
import { mockServices } from '@backstage/backend-test-utils';
import { ModelDouble } from '../../__testUtils__/ModelDouble';
import { builtInProcessors } from '../../artifacts/processors/builtInProcessors';
import { ReleaseBuilder } from '../../artifacts/ReleaseBuilder';
import { filesExporterFactory } from '../../exporters/filesExporterFactory';

/** Makes a release, and puts it where readers find it: into `out`. */
export async function publishRelease(dir: string, model: ModelDouble) {
  const { signal } = new AbortController();
  const builder = new ReleaseBuilder({
    dir: join(dir, 'work'),
    processors: builtInProcessors,
    now: () => new Date('2026-11-26T00:00:00Z'),
  });
  const release = await model.read(reader => builder.build(reader, signal));
  const location = join(dir, 'out');
  const exporter = filesExporterFactory.create({
    id: 'disk',
    config: { path: location },
    logger: mockServices.logger.mock(),
  });
  await exporter.export(release, signal);
  return { location, version: release.version };
}
