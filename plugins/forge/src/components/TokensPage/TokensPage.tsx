import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Text } from '@backstage/ui';
import { RiAddLine, RiKey2Line } from '@remixicon/react';
import { useState } from 'react';
import { useTokens } from '../../hooks/useTokens';
import { forgeTranslationRef } from '../../translation';
import { CreateTokenDialog } from '../CreateTokenDialog';
import { EmptyState } from '../EmptyState';
import { ErrorState } from '../ErrorState';
import { ForgeLayout } from '../ForgeLayout';
import { Panel } from '../Panel';
import { SkeletonLines } from '../SkeletonLines';
import { TokenTable } from '../TokenTable';
import styles from './TokensPage.module.css';

/** The signed-in user's access tokens, which git takes for a password. */
export function TokensPage() {
  const { t } = useTranslationRef(forgeTranslationRef);
  const [isCreating, setIsCreating] = useState(false);
  const query = useTokens();
  const { data } = query;

  const content = () => {
    if (!data) {
      return <SkeletonLines rows={3} rowHeight={49} />;
    }
    if (data.tokens.length === 0) {
      return (
        <EmptyState icon={<RiKey2Line />} title={t('tokens.noneTitle')}>
          {t('tokens.none')}
        </EmptyState>
      );
    }
    return <TokenTable login={data.login} tokens={data.tokens} />;
  };

  return (
    <>
      <ForgeLayout
        title={t('page.tokens')}
        action={
          data && (
            <Button
              iconStart={<RiAddLine />}
              onPress={() => setIsCreating(true)}
            >
              {t('tokens.new')}
            </Button>
          )
        }
      >
        {query.error && !data ? (
          <ErrorState
            what={t('tokens.what')}
            error={query.error}
            retry={query.retry}
          />
        ) : (
          <>
            <Text as="p" color="secondary" className={styles.intro}>
              {data && t('tokens.intro', { login: <code>{data.login}</code> })}
            </Text>
            <Panel>{content()}</Panel>
          </>
        )}
      </ForgeLayout>
      {isCreating && data && (
        <CreateTokenDialog
          login={data.login}
          onClose={() => setIsCreating(false)}
        />
      )}
    </>
  );
}
