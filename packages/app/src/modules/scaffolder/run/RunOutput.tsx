import { MarkdownContent } from '@backstage/core-components';
import {
  iconsApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { RiArrowRightLine } from '@remixicon/react';
import { Link } from 'react-router-dom';
import { CommandBlock } from '../../app/copy/CommandBlock';
import { InfoCard } from '@fairway/frontend-toolkit';
import { OutputLink, toOutputLinks } from './toOutputLinks';
import type { RunStream } from './toRunView';
import { toTextParts } from './toTextParts';
import { runTranslationRef } from './translation';
import styles from './Run.module.css';

/** What a run made: the places it leads to, and what the kit says about them. */
export function RunOutput(props: { output: NonNullable<RunStream['output']> }) {
  const { t } = useTranslationRef(runTranslationRef);
  const { links = [], text = [] } = props.output;
  const places = toOutputLinks(links, window.location.origin);
  const says = text.filter(({ content }) => content?.trim());
  return (
    <>
      {places.length > 0 && (
        <nav className={styles.places} aria-label={t('results')}>
          {places.map(place => (
            <Place key={`${place.href} ${place.title}`} place={place} />
          ))}
        </nav>
      )}
      {says.map(({ title, content = '' }, index) => (
        <InfoCard key={index} title={title ?? t('said')}>
          <div className={styles.said}>
            {toTextParts(content).map((part, position) =>
              part.kind === 'code' ? (
                <CommandBlock
                  key={position}
                  text={part.text}
                  what={title ?? t('said')}
                />
              ) : (
                <MarkdownContent
                  key={position}
                  content={part.text}
                  linkTarget="_blank"
                />
              ),
            )}
          </div>
        </InfoCard>
      ))}
    </>
  );
}

function Place(props: { place: OutputLink }) {
  const { title, href, target, icon } = props.place;
  const icons = useApi(iconsApiRef);
  const content = (
    <>
      <span className={styles.placeIcon} aria-hidden="true">
        {icons.icon(icon) ?? icons.icon('externalLink')}
      </span>
      <span className={styles.placeTitle}>{title}</span>
      <RiArrowRightLine size={18} aria-hidden="true" />
    </>
  );
  if (target === 'page') {
    return (
      <Link className={styles.place} to={href}>
        {content}
      </Link>
    );
  }
  return (
    <a
      className={styles.place}
      href={href}
      {...(target === 'outside' && {
        target: '_blank',
        rel: 'noopener noreferrer',
      })}
    >
      {content}
    </a>
  );
}
