import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  ManifestWithProblems,
  SourceProblem,
} from '@fairway/plugin-system-model-common';
import { Fragment } from 'react';
import { toSafeUrl } from '../../lib/toSafeUrl';
import { systemModelTranslationRef } from '../../translation';
import { ClaimPlace, EntityLink } from '../Words';
import styles from './Sources.module.css';

/** A manifest: where it is, whose it is, and what is wrong with it. */
export function ManifestItem(props: {
  manifest: ManifestWithProblems;
  withSource?: boolean;
}) {
  const { manifest, withSource } = props;
  const { collection, collectionTitle, place, format, problems } = manifest;
  const { t } = useTranslationRef(systemModelTranslationRef);
  const url = toSafeUrl(manifest.collectionUrl);
  const title = collectionTitle ?? collection;
  return (
    <li className={styles.manifest}>
      <div className={styles.manifestHead}>
        {url ? (
          <a href={url} target="_blank" rel="noopener noreferrer">
            {title}
          </a>
        ) : (
          <span>{title}</span>
        )}
        <ClaimPlace place={place} />
        {!manifest.path.endsWith(format) && (
          <code className={styles.quiet}>{format}</code>
        )}
        {withSource && (
          <span className={styles.quiet}>
            {t('manifests.source', { id: manifest.source })}
          </span>
        )}
        <Refs label={t('manifests.describes')} refs={manifest.entityRefs} />
        <Refs label={t('manifests.ownedBy')} refs={manifest.owners} />
      </div>
      <ul className={styles.problems}>
        {problems.map((problem, index) => (
          <li key={index}>
            <ProblemLine
              problem={problem}
              fileUrl={place.kind === 'file' ? place.url : undefined}
            />
          </li>
        ))}
      </ul>
    </li>
  );
}

function ProblemLine(props: { problem: SourceProblem; fileUrl?: string }) {
  const { message, line, pointer } = props.problem;
  const { t } = useTranslationRef(systemModelTranslationRef);
  const url = toSafeUrl(props.fileUrl);
  const where = line && t('common.line', { line: String(line) });
  return (
    <>
      <span>{message}</span>{' '}
      <span className={styles.quiet}>
        {where && url && (
          <a
            href={`${url.replace(/#.*$/, '')}#L${line}`}
            target="_blank"
            rel="noopener noreferrer"
          >
            {where}
          </a>
        )}
        {where && !url && where} {pointer && <code>{pointer}</code>}
      </span>
    </>
  );
}

function Refs(props: { label: string; refs: readonly string[] }) {
  const { label, refs } = props;
  const { t } = useTranslationRef(systemModelTranslationRef);
  return refs.length > 0 ? (
    <span className={styles.quiet}>
      {label}{' '}
      {refs.map((ref, index) => (
        <Fragment key={ref}>
          {index > 0 && t('common.separator')}
          <EntityLink entityRef={ref} />
        </Fragment>
      ))}
    </span>
  ) : null;
}
