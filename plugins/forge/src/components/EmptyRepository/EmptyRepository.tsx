import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link, Text } from '@backstage/ui';
import { useForgePaths } from '../../hooks/useForgePaths';
import { useRepositoryContext } from '../../hooks/useRepository';
import { existingPushCommands, firstPushCommands } from '../../lib/gitCommands';
import { forgeTranslationRef } from '../../translation';
import { CommandBlock } from '../CommandBlock';
import { Panel } from '../Panel';
import styles from './EmptyRepository.module.css';

/** For a repository without a commit: the exact commands that give it one. */
export function EmptyRepository() {
  const { t } = useTranslationRef(forgeTranslationRef);
  const { repository } = useRepositoryContext();
  const paths = useForgePaths();
  const { name, clone_url: url, default_branch } = repository;
  const branch = default_branch || 'main';
  return (
    <Panel>
      <div className={styles.content}>
        <div>
          <Text as="h2" variant="title-x-small" weight="bold">
            {t('empty.title', { name })}
          </Text>
          <Text as="p" color="secondary" className={styles.text}>
            {t('empty.description')}{' '}
            {t('empty.hint', {
              tokens: <Link href={paths.tokens}>{t('empty.token')}</Link>,
            })}
          </Text>
        </div>
        <section>
          <Text as="h3" weight="bold" className={styles.heading}>
            {t('empty.newTitle')}
          </Text>
          <CommandBlock
            commands={firstPushCommands({ name, url, branch })}
            what={t('empty.newCommands')}
          />
        </section>
        <section>
          <Text as="h3" weight="bold" className={styles.heading}>
            {t('empty.existingTitle')}
          </Text>
          <CommandBlock
            commands={existingPushCommands({ url, branch })}
            what={t('empty.existingCommands')}
          />
        </section>
      </div>
    </Panel>
  );
}
