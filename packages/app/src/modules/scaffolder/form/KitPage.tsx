import { stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { SecretsContextProvider } from '@backstage/plugin-scaffolder-react';
import {
  useFilteredSchemaProperties,
  useTemplateParameterSchema,
} from '@backstage/plugin-scaffolder-react/alpha';
import { Alert, Button, ButtonLink } from '@backstage/ui';
import { useState, type ReactNode } from 'react';
import { toReason } from '../../app/errors/toReason';
import { LoadingSkeleton } from '../../app/layout/LoadingSkeleton';
import { useDocumentTitle } from '../../app/layout/useDocumentTitle';
import { KitForm } from './KitForm';
import { KitPlanCard } from './KitPlanCard';
import { needsStockForm } from './needsStockForm';
import { formTranslationRef } from './translation';
import { useFormFields } from './useFormFields';
import styles from './KitForm.module.css';

interface KitPageProps {
  readonly namespace: string;
  readonly name: string;
  /** The stock page of the same kit. */
  readonly stock: ReactNode;
}

/** The form of one starter kit, with what is going to happen beside it. */
export function KitPage(props: KitPageProps) {
  const [attempt, setAttempt] = useState(0);
  return <Kit key={attempt} {...props} retry={() => setAttempt(n => n + 1)} />;
}

function Kit(props: KitPageProps & { retry(): void }) {
  const { namespace, name, stock, retry } = props;
  const { t } = useTranslationRef(formTranslationRef);
  const kitRef = stringifyEntityRef({ kind: 'template', namespace, name });
  const { manifest, error } = useTemplateParameterSchema(kitRef);
  const form = useFilteredSchemaProperties(manifest);
  const fields = useFormFields();
  useDocumentTitle(manifest && `${manifest.title} | ${t('kits')}`);

  if (error) {
    return (
      <main className={styles.page}>
        <Alert
          status="danger"
          icon
          title={t('failed')}
          description={toReason(error)}
          customActions={
            <>
              <Button size="small" variant="secondary" onPress={retry}>
                {t('retry')}
              </Button>
              <ButtonLink size="small" variant="secondary" href="/create">
                {t('kits')}
              </ButtonLink>
            </>
          }
        />
      </main>
    );
  }
  if (!form || !fields) {
    return <LoadingSkeleton />;
  }
  if (needsStockForm(form)) {
    return <>{stock}</>;
  }
  return (
    <main className={styles.page}>
      <header>
        <h2 className={styles.title}>{form.title}</h2>
        {form.description && (
          <p className={styles.description}>{form.description}</p>
        )}
      </header>
      <div className={styles.columns}>
        <SecretsContextProvider>
          <KitForm key={kitRef} kitRef={kitRef} form={form} fields={fields} />
        </SecretsContextProvider>
        <KitPlanCard kitRef={kitRef} />
      </div>
    </main>
  );
}
