import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Radio,
  RadioGroup,
  Text,
} from '@backstage/ui';
import type {
  Claim,
  FieldProvenance,
} from '@fairway/plugin-system-model-common';
import { useState } from 'react';
import { systemModelApiRef } from '../../api';
import { useAction } from '../../hooks/useAction';
import { listChoices } from '../../lib/listChoices';
import { toValueText } from '../../lib/toValueText';
import { systemModelTranslationRef } from '../../translation';
import { Failure } from '../Failure';
import { OriginLabel, StaleNote } from '../Words';
import styles from './Provenance.module.css';

/** Has a person say which source is right about a field. */
export function SettleDialog(props: {
  entityRef: string;
  field: FieldProvenance;
  name: string;
  onClose(): void;
  onDone(source: string): void;
}) {
  const { entityRef, field, name, onClose, onDone } = props;
  const { t } = useTranslationRef(systemModelTranslationRef);
  const api = useApi(systemModelApiRef);
  const choices = listChoices(field);
  const [source, setSource] = useState(choices[0].source);
  const settle = useAction(
    () => api.settle(entityRef, { pointer: field.pointer, source }),
    () => onDone(source),
  );
  return (
    <Dialog
      isOpen
      isDismissable
      width={560}
      onOpenChange={isOpen => isOpen || onClose()}
    >
      <DialogHeader>{t('settle.title', { field: name })}</DialogHeader>
      <DialogBody>
        <div className={styles.dialog}>
          <Text>{t('settle.text')}</Text>
          <RadioGroup
            aria-label={t('settle.sources')}
            value={source}
            onChange={setSource}
          >
            {choices.map(claim => (
              <Radio key={claim.source} value={claim.source}>
                <Choice claim={claim} />
              </Radio>
            ))}
          </RadioGroup>
          {settle.error && (
            <Failure title={t('settle.failed')} error={settle.error} />
          )}
        </div>
      </DialogBody>
      <DialogFooter>
        <Button
          variant="primary"
          isPending={settle.isPending}
          onPress={() => settle.run()}
        >
          {t('settle.confirm')}
        </Button>
        <Button variant="secondary" onPress={onClose}>
          {t('common.cancel')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}

function Choice(props: { claim: Claim }) {
  const { claim } = props;
  const { t } = useTranslationRef(systemModelTranslationRef);
  return (
    <span className={styles.choice}>
      <span className={styles.choiceValue}>
        {claim.value === null ? t('value.notSo') : toValueText(claim.value)}
      </span>
      <span className={styles.meta}>
        <OriginLabel origin={claim.origin} />
        {claim.origin !== 'overlay' && claim.source}
      </span>
      {claim.staleBecause && <StaleNote reason={claim.staleBecause} />}
    </span>
  );
}
