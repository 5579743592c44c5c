import {
  RELATION_OWNED_BY,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { ButtonLink } from '@backstage/ui';
import { useMaySettle } from '../../hooks/useMaySettle';
import { useProvenance } from '../../hooks/useProvenance';
import { statusOf } from '../../lib/statusOf';
import { systemModelTranslationRef } from '../../translation';
import { Failure, Note } from '../Failure';
import { Loading } from '../Loading';
import { OverlayCard } from '../Overlay';
import { FieldList } from './FieldList';
import styles from './Provenance.module.css';

/** Every field of an entity, and where its value comes from. */
export function ProvenanceContent() {
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  return <ProvenanceOf key={entityRef} entity={entity} entityRef={entityRef} />;
}

function ProvenanceOf(props: { entity: Entity; entityRef: string }) {
  const { entity, entityRef } = props;
  const { t } = useTranslationRef(systemModelTranslationRef);
  const provenance = useProvenance(entityRef);
  const maySettle = useMaySettle();
  const { value, error } = provenance;

  if (!value && statusOf(error) === 404) {
    return (
      <div className={styles.page}>
        <Note
          title={t('provenance.unknown')}
          action={
            <ButtonLink href="/system-model" variant="secondary">
              {t('provenance.toSources')}
            </ButtonLink>
          }
        >
          {t('provenance.unknownText')}
        </Note>
      </div>
    );
  }
  return (
    <div className={styles.page}>
      {error && (
        <Failure
          title={t('provenance.failed')}
          error={error}
          retry={provenance.refresh}
        />
      )}
      {!value && !error && <Loading rows={8} />}
      {value && (
        <>
          <OverlayCard
            entityRef={entityRef}
            name={entity.metadata.title ?? entity.metadata.name}
            fields={value.provenance}
            onChanged={provenance.awaitChange}
          />
          <FieldList
            entityRef={entityRef}
            fields={value.provenance}
            maySettle={listOwners(entity).some(maySettle)}
            isAwaiting={provenance.isAwaiting}
            onChanged={provenance.awaitChange}
          />
        </>
      )}
    </div>
  );
}

/** With none, those who may settle everything still may. */
function listOwners(entity: Entity): Array<string | undefined> {
  const owners = (entity.relations ?? [])
    .filter(({ type }) => type === RELATION_OWNED_BY)
    .map(({ targetRef }) => targetRef.toLocaleLowerCase('en-US'));
  return [undefined, ...owners];
}
