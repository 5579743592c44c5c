import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { PasswordField, Select, TextField } from '@backstage/ui';
import type { Credential } from '../../lib/tryIt/Envelope';
import { apiContractsTranslationRef } from '../../translation';
import styles from './TryPanel.module.css';

const NAMED = 'named ';

const idOf = (value: Credential) =>
  value.kind === 'named' ? NAMED + value.name : value.kind;

function toCredential(id: string): Credential {
  if (id.startsWith(NAMED)) {
    return { kind: 'named', name: id.slice(NAMED.length) };
  }
  return id === 'header'
    ? { kind: 'header', name: 'Authorization', value: '' }
    : { kind: 'none' };
}

/** Who one is to the server: nobody, by a header of one's own, or by what the portal was given. */
export function CredentialFields(props: {
  names: readonly string[];
  value: Credential;
  onChange: (value: Credential) => void;
}) {
  const { names, value, onChange } = props;
  const { t } = useTranslationRef(apiContractsTranslationRef);
  return (
    <div className={styles.fields}>
      <Select
        label={t('tryIt.credential')}
        options={[
          { value: 'none', label: t('tryIt.noCredential') },
          ...names.map(name => ({ value: NAMED + name, label: name })),
          { value: 'header', label: t('tryIt.ownHeader') },
        ]}
        value={idOf(value)}
        onChange={id => onChange(toCredential(String(id)))}
      />
      {value.kind === 'header' && (
        <>
          <TextField
            label={t('tryIt.headerName')}
            value={value.name}
            onChange={name => onChange({ ...value, name })}
          />
          <PasswordField
            label={t('tryIt.headerValue')}
            description={t('tryIt.headerHint')}
            autoComplete="off"
            value={value.value}
            onChange={secret => onChange({ ...value, value: secret })}
          />
        </>
      )}
    </div>
  );
}
