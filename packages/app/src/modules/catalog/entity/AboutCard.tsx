import {
  RELATION_CHILD_OF,
  RELATION_MEMBER_OF,
  RELATION_OWNED_BY,
  RELATION_PART_OF,
  type Entity,
  type EntityLink,
} from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Avatar } from '@backstage/ui';
import { Fragment, type ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { toTitle } from '../lib/toTitle';
import { catalogModuleTranslationRef } from '../translation';
import { EntityName } from './EntityName';
import { ExternalLink } from './ExternalLink';
import { InfoCard } from '@fairway/frontend-toolkit';
import { findRoleLinks, linkRoles } from './links';
import { getTargets } from './relations';
import { useRelated } from './useRelated';
import styles from './AboutCard.module.css';

/** What an entity is, who to ask about it, and where it is watched. */
export function AboutCard(props: { entity: Entity }) {
  const { entity } = props;
  const { t } = useTranslationRef(catalogModuleTranslationRef);
  const related = useRelated(entity);
  const names = (...types: string[]) => {
    const refs = getTargets(entity, ...types);
    return refs.length > 0
      ? refs.map(ref => (
          <EntityName key={ref} entityRef={ref} related={related} />
        ))
      : undefined;
  };
  const owners = getTargets(entity, RELATION_OWNED_BY);
  const owner = related?.get(owners[0]);
  const { description, tags = [] } = entity.metadata;
  const email = readProfile(entity)?.email ?? readProfile(owner)?.email;

  const facts: Array<[label: string, value: ReactNode]> = [
    [
      t('about.owner'),
      owners.length > 0 &&
        owners.map(ref => (
          <span key={ref} className={styles.owner}>
            <OwnerAvatar entity={related?.get(ref)} />
            <EntityName entityRef={ref} related={related} plain />
          </span>
        )),
    ],
    ...linkRoles.map((role): [string, ReactNode] => {
      const links = findRoleLinks(role, entity, owner);
      return [t(`about.role.${role}`), links.length > 0 && toLinks(links)];
    }),
    [t('about.email'), email && <a href={`mailto:${email}`}>{email}</a>],
    [t('about.partOf'), names(RELATION_PART_OF, RELATION_CHILD_OF)],
    [t('about.memberOf'), names(RELATION_MEMBER_OF)],
    [
      t('about.tags'),
      tags.length > 0 &&
        tags.map(tag => (
          <Link
            key={tag}
            className={styles.tag}
            to={`/catalog?kind=${entity.kind.toLowerCase()}&tag=${encodeURIComponent(
              tag,
            )}`}
          >
            {tag}
          </Link>
        )),
    ],
  ];
  const labels = Object.entries(entity.metadata.labels ?? {});
  facts.push([
    t('about.labels'),
    labels.length > 0 &&
      labels.map(([name, value]) => (
        <span key={name} className={styles.tag}>
          {`${name}: ${value}`}
        </span>
      )),
  ]);
  const known = facts.filter(([, value]) => Boolean(value));
  if (!description && known.length === 0) {
    return null;
  }
  return (
    <InfoCard title={t('about.title')}>
      {description && <p className={styles.description}>{description}</p>}
      <dl className={styles.facts}>
        {known.map(([label, value]) => (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
    </InfoCard>
  );
}

function OwnerAvatar(props: { entity: Entity | undefined }) {
  const { entity } = props;
  return entity ? (
    <Avatar
      size="x-small"
      purpose="decoration"
      name={toTitle(entity)}
      src={readProfile(entity)?.picture ?? ''}
    />
  ) : null;
}

function toLinks(links: readonly EntityLink[]) {
  return links.map(link => <ExternalLink key={link.url} link={link} />);
}

function readProfile(
  entity: Entity | undefined,
): { email?: string; picture?: string } | undefined {
  const profile = entity?.spec?.profile;
  return profile && typeof profile === 'object' && !Array.isArray(profile)
    ? (profile as { email?: string; picture?: string })
    : undefined;
}
