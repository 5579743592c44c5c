import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { useState } from 'react';
import type { MediaView } from '../../lib/openapi/OpenApiView';
import { apiContractsTranslationRef } from '../../translation';
import { Code } from '../Code';
import { Fold } from '../Fold';
import { SchemaTree } from '../SchemaTree';
import styles from './OpenApi.module.css';

/** A body: its schema and examples, and a switch where there is more than one media type. */
export function Media(props: { media: readonly MediaView[] }) {
  const { media } = props;
  const { t } = useTranslationRef(apiContractsTranslationRef);
  const [chosen, setChosen] = useState(media[0]?.type);
  const one = media.find(({ type }) => type === chosen) ?? media[0];
  if (!one) return null;
  return (
    <>
      {media.length > 1 ? (
        <ToggleButtonGroup
          aria-label={t('openapi.mediaType')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[one.type]}
          onSelectionChange={([type]) => setChosen(String(type))}
        >
          {media.map(({ type }) => (
            <ToggleButton key={type} id={type} size="small">
              {type}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      ) : (
        <p className={styles.words}>{one.type}</p>
      )}
      {one.node && <SchemaTree key={one.type} node={one.node} isTypeShown />}
      {one.examples.map(({ title, text }, i) => (
        <Fold
          key={`${one.type} ${i}`}
          className={styles.example}
          defaultOpen={i === 0 && text.length < 1500}
          summary={title ?? t('common.example')}
        >
          {() => <Code text={text} what={title ?? t('common.example')} />}
        </Fold>
      ))}
    </>
  );
}
