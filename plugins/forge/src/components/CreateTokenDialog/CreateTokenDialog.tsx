import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Alert,
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Text,
  TextField,
} from '@backstage/ui';
import { useState, type FormEvent } from 'react';
import { useCreateToken } from '../../hooks/useTokens';
import { reasonOf } from '../../lib/describeError';
import { forgeTranslationRef } from '../../translation';
import { CopyField } from '../CopyField';
import styles from './CreateTokenDialog.module.css';

/** Makes an access token and shows its secret, once. */
export function CreateTokenDialog(props: {
  login: string;
  onClose: () => void;
}) {
  const [secret, setSecret] = useState<string>();
  return (
    <Dialog
      isOpen
      width={480}
      // A click beside the dialog must not lose what is shown only once.
      isDismissable={!secret}
      onOpenChange={isOpen => !isOpen && props.onClose()}
    >
      {secret ? (
        <ShownToken {...props} secret={secret} />
      ) : (
        <TokenForm onCreated={setSecret} onClose={props.onClose} />
      )}
    </Dialog>
  );
}

function TokenForm(props: {
  onCreated: (secret: string) => void;
  onClose: () => void;
}) {
  const { t } = useTranslationRef(forgeTranslationRef);
  const [name, setName] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const create = useCreateToken(props.onCreated);
  const isMissing = isChecked && name.trim() === '';

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (name.trim() && !create.isPending) {
      create.run(name.trim());
    }
  };

  return (
    <form onSubmit={submit} className={styles.form} noValidate>
      <DialogHeader>{t('tokens.newTitle')}</DialogHeader>
      <DialogBody>
        <div className={styles.fields}>
          <TextField
            label={t('tokens.newName')}
            description={t('tokens.newNameHint')}
            value={name}
            onChange={setName}
            isInvalid={isMissing}
            aria-describedby={isMissing ? 'forge-token-problem' : undefined}
            autoComplete="off"
            // eslint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
          />
          {isMissing && (
            <Text
              id="forge-token-problem"
              role="alert"
              variant="body-small"
              color="danger"
            >
              {t('tokens.nameMissing')}
            </Text>
          )}
          {create.error && (
            <Alert
              role="alert"
              status="danger"
              icon
              title={t('tokens.createFailed')}
              description={reasonOf(create.error)}
            />
          )}
        </div>
      </DialogBody>
      <DialogFooter>
        <Button type="submit" isPending={create.isPending}>
          {t('tokens.submit')}
        </Button>
        <Button variant="secondary" onPress={props.onClose}>
          {t('common.cancel')}
        </Button>
      </DialogFooter>
    </form>
  );
}

function ShownToken(props: {
  login: string;
  secret: string;
  onClose: () => void;
}) {
  const { t } = useTranslationRef(forgeTranslationRef);
  return (
    <>
      <DialogHeader>{t('tokens.shownTitle')}</DialogHeader>
      <DialogBody>
        <div className={styles.fields}>
          <Text>{t('tokens.shown', { login: props.login })}</Text>
          <CopyField text={props.secret} what={t('tokens.secretLabel')} />
        </div>
      </DialogBody>
      <DialogFooter>
        <Button onPress={props.onClose}>{t('tokens.done')}</Button>
      </DialogFooter>
    </>
  );
}
