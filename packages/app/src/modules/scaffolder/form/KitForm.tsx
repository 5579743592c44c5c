import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  scaffolderApiRef,
  useTemplateSecrets,
  type FieldExtensionOptions,
} from '@backstage/plugin-scaffolder-react';
import {
  Stepper,
  type ReviewStateProps,
} from '@backstage/plugin-scaffolder-react/alpha';
import type { TemplateParameterSchema } from '@backstage/plugin-scaffolder-common';
import type { JsonObject, JsonValue } from '@backstage/types';
import { Alert } from '@backstage/ui';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { toReason } from '../../app/errors/toReason';
import { KitPreview } from '../preview/KitPreview';
import { Review } from './Review';
import { useKitPlan } from './useKitPlan';
import { formTranslationRef } from './translation';
import styles from './KitForm.module.css';

const formProps = { EXPERIMENTAL_theme: 'bui' } as const;

/** The pages of the form, the review, and the start of the run. */
export function KitForm(props: {
  kitRef: string;
  form: TemplateParameterSchema;
  fields: FieldExtensionOptions[];
}) {
  const { kitRef, form, fields } = props;
  const { t } = useTranslationRef(formTranslationRef);
  const scaffolderApi = useApi(scaffolderApiRef);
  const { secrets } = useTemplateSecrets();
  const navigate = useNavigate();
  const [error, setError] = useState<Error>();

  const hasPreview = useKitPlan(kitRef)?.hasPreview;
  const components = useMemo(
    () => ({
      ReviewStateComponent: (review: ReviewStateProps) => (
        <>
          <Review {...review} />
          {hasPreview && (
            <KitPreview
              request={{
                templateRef: kitRef,
                values: review.formState as JsonObject,
              }}
            />
          )}
        </>
      ),
    }),
    [hasPreview, kitRef],
  );

  const create = async (values: Record<string, JsonValue>) => {
    setError(undefined);
    try {
      const { taskId } = await scaffolderApi.scaffold({
        templateRef: kitRef,
        values,
        secrets,
      });
      navigate(`/create/tasks/${taskId}`);
    } catch (cause) {
      setError(cause as Error);
    }
  };
  return (
    <div className={styles.form}>
      <Stepper
        manifest={form}
        extensions={fields}
        onCreate={create}
        components={components}
        formProps={formProps}
      />
      {error && (
        <div className={styles.error}>
          <Alert
            status="danger"
            icon
            title={t('notCreated')}
            description={toReason(error)}
          />
        </div>
      )}
    </div>
  );
}
