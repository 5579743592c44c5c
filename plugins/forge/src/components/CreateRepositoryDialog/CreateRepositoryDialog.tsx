import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Alert,
  Button,
  Checkbox,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Select,
  Text,
  TextField,
} from '@backstage/ui';
import { useNavigate } from 'react-router-dom';
import { useState, type FormEvent } from 'react';
import { useCreateRepository } from '../../hooks/useCreateRepository';
import { useForgePaths } from '../../hooks/useForgePaths';
import { useOwners } from '../../hooks/useOwners';
import { reasonOf } from '../../lib/describeError';
import { checkRepositoryName } from '../../lib/repositoryName';
import { forgeTranslationRef } from '../../translation';
import styles from './CreateRepositoryDialog.module.css';

/** Asks for what a new repository needs, and leads to it. */
export function CreateRepositoryDialog(props: {
  /** The owner the list is narrowed to, if any. */
  initialOwner: string;
  onClose: () => void;
}) {
  const { t } = useTranslationRef(forgeTranslationRef);
  const navigate = useNavigate();
  const paths = useForgePaths();
  const owners = useOwners();
  const create = useCreateRepository();
  const [chosenOwner, setChosenOwner] = useState(props.initialOwner);
  const [name, setName] = useState('');
  const [description, setDescription] = useState('');
  const [withReadme, setWithReadme] = useState(true);
  const [isChecked, setIsChecked] = useState(false);

  const organizations = owners.data?.organizations.map(o => o.name) ?? [];
  const login = owners.data?.user.login;
  const options = [
    ...organizations.map(value => ({ value, label: value })),
    ...(login
      ? [{ value: login, label: t('create.you', { name: login }) }]
      : []),
  ];
  const owner =
    options.find(option => option.value === chosenOwner)?.value ??
    options[0]?.value;
  const problem = checkRepositoryName(name);
  const hasProblem = Boolean(problem) && isChecked;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (problem || !owner || create.isPending) {
      return;
    }
    const isDone = await create.run({
      owner,
      isUser: owner === login,
      name,
      description: description.trim(),
      withReadme,
    });
    if (isDone) {
      navigate(paths.repository(owner, name).home);
    }
  };

  return (
    <Dialog
      isOpen
      width={480}
      onOpenChange={isOpen => !isOpen && props.onClose()}
    >
      <form onSubmit={submit} className={styles.form} noValidate>
        <DialogHeader>{t('create.title')}</DialogHeader>
        <DialogBody>
          <div className={styles.fields}>
            {owners.error && (
              <Alert
                status="danger"
                icon
                title={t('create.ownersFailed', {
                  reason: reasonOf(owners.error),
                })}
              />
            )}
            <Select
              label={t('create.owner')}
              options={options}
              value={owner ?? null}
              isDisabled={!owners.data}
              onChange={key => setChosenOwner(String(key))}
            />
            <TextField
              label={t('create.name')}
              description={hasProblem ? undefined : t('create.nameHint')}
              value={name}
              onChange={value => setName(value.trim())}
              onBlur={() => setIsChecked(name !== '')}
              isInvalid={hasProblem}
              aria-describedby={hasProblem ? 'forge-name-problem' : undefined}
              autoComplete="off"
              // eslint-disable-next-line jsx-a11y/no-autofocus
              autoFocus
            />
            {hasProblem && (
              <Text
                id="forge-name-problem"
                role="alert"
                variant="body-small"
                color="danger"
              >
                {t(`create.problem.${problem!}`)}
              </Text>
            )}
            <TextField
              label={t('create.description')}
              description={t('create.descriptionHint')}
              value={description}
              onChange={setDescription}
            />
            <div>
              <Checkbox isSelected={withReadme} onChange={setWithReadme}>
                {t('create.readme')}
              </Checkbox>
              <Text variant="body-small" color="secondary">
                {t('create.readmeHint')}
              </Text>
            </div>
            {create.error && (
              <Alert
                role="alert"
                status="danger"
                icon
                title={t('create.failed', { name: `${owner}/${name}` })}
                description={reasonOf(create.error)}
              />
            )}
          </div>
        </DialogBody>
        <DialogFooter>
          <Button
            type="submit"
            isPending={create.isPending}
            isDisabled={!owner}
          >
            {t('create.submit')}
          </Button>
          <Button variant="secondary" onPress={props.onClose}>
            {t('common.cancel')}
          </Button>
        </DialogFooter>
      </form>
    </Dialog>
  );
}
