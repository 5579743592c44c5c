import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, DialogTrigger, Link, Popover } from '@backstage/ui';
import { RiArrowDownSLine } from '@remixicon/react';
import { useForgePaths } from '../../hooks/useForgePaths';
import { useRepositoryContext } from '../../hooks/useRepository';
import { cloneCommand } from '../../lib/gitCommands';
import { forgeTranslationRef } from '../../translation';
import { CopyField } from '../CopyField';
import styles from './CloneButton.module.css';

/** Shows how to get the repository onto one's own machine. */
export function CloneButton() {
  const { t } = useTranslationRef(forgeTranslationRef);
  const { repository } = useRepositoryContext();
  const paths = useForgePaths();
  return (
    <DialogTrigger>
      <Button variant="primary" iconEnd={<RiArrowDownSLine />}>
        {t('clone.open')}
      </Button>
      <Popover placement="bottom end" hideArrow aria-label={t('clone.title')}>
        <div className={styles.content}>
          <CopyField
            label={t('clone.urlLabel')}
            text={repository.clone_url}
            what={t('clone.url')}
          />
          <CopyField
            label={t('clone.commandLabel')}
            text={cloneCommand(repository.clone_url)}
            what={t('clone.command')}
          />
          <p className={styles.hint}>
            {t('clone.hint', {
              tokens: <Link href={paths.tokens}>{t('clone.token')}</Link>,
            })}
          </p>
        </div>
      </Popover>
    </DialogTrigger>
  );
}
