import { Select, TextField } from '@backstage/ui';
import type { ParameterView } from '../../lib/openapi/OpenApiView';
import { toPlainText } from '../../lib/toPlainText';
import { fieldOf } from '../../lib/tryIt/TryForm';
import styles from './TryPanel.module.css';

const ANY = '';

function Field(props: {
  parameter: ParameterView;
  value: string;
  onChange: (value: string) => void;
}) {
  const { parameter, value, onChange } = props;
  const { name, node, values, example } = parameter;
  const isRequired = node.required || parameter.in === 'path';
  if (values.length > 0 && !node.type.endsWith('[]')) {
    const options = values.map(one => ({ value: one, label: one }));
    return (
      <Select
        label={name}
        isRequired={isRequired}
        options={
          isRequired ? options : [{ value: ANY, label: '–' }, ...options]
        }
        value={value}
        onChange={chosen => onChange(String(chosen))}
      />
    );
  }
  return (
    <TextField
      label={name}
      isRequired={isRequired}
      description={node.description && toPlainText(node.description)}
      placeholder={example ?? node.type}
      value={value}
      onChange={onChange}
    />
  );
}

/** A field for each parameter. Cookies are left out: they are never passed on. */
export function ParameterFields(props: {
  parameters: readonly ParameterView[];
  values: Readonly<Record<string, string>>;
  onChange: (values: Readonly<Record<string, string>>) => void;
}) {
  const { parameters, values, onChange } = props;
  const shown = parameters.filter(one => one.in !== 'cookie');
  if (shown.length === 0) return null;
  return (
    <div className={styles.fields}>
      {shown.map(parameter => (
        <Field
          key={fieldOf(parameter)}
          parameter={parameter}
          value={values[fieldOf(parameter)] ?? ''}
          onChange={value =>
            onChange({ ...values, [fieldOf(parameter)]: value })
          }
        />
      ))}
    </div>
  );
}
