import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { InfoCard } from '@fairway/frontend-toolkit';
import { Fragment, useMemo } from 'react';
import type { MapModel, MapNode } from '../../lib/map/MapModel';
import type { MapState } from '../../lib/map/mapState';
import { toMapRows, type MapRow } from '../../lib/map/toMapRows';
import { toShortRef } from '../../lib/toShortRef';
import { systemModelTranslationRef } from '../../translation';
import { EntityLink } from '../Words';
import styles from './Map.module.css';

/** What is on a map, for those who do not see it or rather read. */
export function MapList(props: {
  model: MapModel;
  state: MapState;
  matches: readonly MapNode[];
}) {
  const { model, state, matches } = props;
  const { t } = useTranslationRef(systemModelTranslationRef);
  const groups = useMemo(() => toMapRows(model), [model]);
  const wanted = new Set(matches.map(({ ref }) => ref));
  const shown = groups
    .map(({ system, rows }) => ({
      system,
      rows: rows.filter(({ node }) => !state.text || wanted.has(node.ref)),
    }))
    .filter(({ rows }) => rows.length > 0);
  return (
    <>
      {shown.map(({ system, rows }) => {
        const name = system ? toShortRef(system) : t(`map.${model.rest}`);
        return (
          <InfoCard key={system} title={name}>
            <table className={styles.table} aria-label={name}>
              <thead>
                <tr>
                  <th scope="col">{t('map.entity')}</th>
                  <th scope="col">{t('map.needs')}</th>
                  <th scope="col">{t('map.neededBy')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map(row => (
                  <ListRow key={row.node.ref} row={row} />
                ))}
              </tbody>
            </table>
          </InfoCard>
        );
      })}
    </>
  );
}

function ListRow(props: { row: MapRow }) {
  const { node, needs, neededBy } = props.row;
  const { t } = useTranslationRef(systemModelTranslationRef);
  return (
    <tr>
      <th scope="row">
        {node.isKnown ? (
          <EntityLink entityRef={node.ref}>{node.title}</EntityLink>
        ) : (
          <span title={node.ref}>{node.title}</span>
        )}{' '}
        <span className={styles.quiet}>
          {node.isKnown ? node.kind : `${node.kind}, ${t('map.unknown')}`}
        </span>
      </th>
      <td data-label={t('map.needs')}>
        <Names nodes={needs} />
      </td>
      <td data-label={t('map.neededBy')}>
        <Names nodes={neededBy} />
      </td>
    </tr>
  );
}

function Names(props: { nodes: readonly MapNode[] }) {
  const { nodes } = props;
  const { t } = useTranslationRef(systemModelTranslationRef);
  if (nodes.length === 0) {
    return <span className={styles.quiet}>{t('map.nothing')}</span>;
  }
  return (
    <>
      {nodes.map(({ ref, title }, index) => (
        <Fragment key={ref}>
          {index > 0 && t('common.separator')}
          <span title={ref}>{title}</span>
        </Fragment>
      ))}
    </>
  );
}
