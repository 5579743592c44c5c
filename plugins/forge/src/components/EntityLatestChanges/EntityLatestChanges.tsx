import { useEntity } from '@backstage/plugin-catalog-react';
import { usePlace } from '../../hooks/usePlace';
import { useRepositoryContext } from '../../hooks/useRepository';
import {
  findSourceLocation,
  type SourceLocation,
} from '../../lib/sourceLocation';
import { LatestCommits } from '../LatestCommits';
import { Panel } from '../Panel';
import { QueryProvider } from '../QueryProvider';
import { RepositoryProvider } from '../RepositoryProvider';
import { SkeletonLines } from '../SkeletonLines';

/** Card: what changed last in the source of an entity. */
export function EntityLatestChanges(props: { forgePath: string }) {
  const { entity } = useEntity();
  const location = findSourceLocation(
    entity.metadata.annotations,
    props.forgePath,
  );
  // The card is only there for entities that have one.
  return location ? (
    <QueryProvider>
      <RepositoryProvider owner={location.owner} repo={location.repo}>
        <ChangesOfEntity at={location.at} />
      </RepositoryProvider>
    </QueryProvider>
  ) : null;
}

function ChangesOfEntity(props: { at: SourceLocation['at'] }) {
  const { id, repository } = useRepositoryContext();
  const place = usePlace({
    id,
    at: props.at,
    defaultBranch: repository.default_branch,
  });
  if (place.data) {
    return <LatestCommits place={place.data} />;
  }
  // A card with nothing to say is absent; the Source tab says what is wrong with the branch.
  return place.error ? null : (
    <Panel>
      <SkeletonLines rows={5} rowHeight={57} />
    </Panel>
  );
}
