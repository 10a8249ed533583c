// SPDX-License-Identifier: Apache-2.0
import type { RegistryWidgetsType, WidgetProps } from '@rjsf/utils';
import { useState } from 'react';
import { RichText } from '../../../parts/RichText';
import { TextInput } from '../../../parts/TextInput';
import type { Source } from '../../draft/Draft';
import { useWizard } from '../../ui/context';
import { SourceTag } from '../../ui/SourceTag';
import { useText } from '../../ui/texts';
import { fieldLabel } from '../labels';
import { readOrcid } from '../orcid';

/** Label, source and hint of a field, the same for every kind of it. */
function useField({ id, name, schema, label }: WidgetProps) {
  const { t } = useText();
  const { draft } = useWizard();
  const isTop = id === `detail-${name}`;
  const source: Source | undefined = isTop ? draft.metadata.sources?.[name] : undefined;
  const text = fieldLabel(name, t, schema.title ?? label);
  const hint = HINTS.includes(name) ? t(`hint.${name}`) : schema.description;
  return { label: <>{text} <SourceTag source={source} /></>, hint };
}

const HINTS = ['publicationDate', 'orcid', 'journal-NLMTA-ID', 'Embargo-end-date', 'author'];

function Line(props: WidgetProps & { type?: 'date' }) {
  const { id, value, onChange, rawErrors, required, type } = props;
  const { label, hint } = useField(props);
  return (
    <TextInput
      id={id}
      label={label}
      hint={hint}
      value={value === undefined || value === null ? '' : String(value)}
      onChange={(text) => onChange(text === '' ? undefined : text)}
      onBlur={() => props.name === 'orcid' && value && onChange(readOrcid(String(value)) ?? value)}
      error={rawErrors?.[0]}
      isRequired={required ?? false}
      type={type ?? 'text'}
    />
  );
}

function Lines(props: WidgetProps) {
  const { id, value, onChange, rawErrors, required, options } = props;
  const { label, hint } = useField(props);
  return (
    <TextInput
      id={id}
      label={label}
      hint={hint}
      value={value ?? ''}
      onChange={(text) => onChange(text === '' ? undefined : text)}
      error={rawErrors?.[0]}
      isRequired={required ?? false}
      rows={typeof options.rows === 'number' ? options.rows : 4}
    />
  );
}

/** An abstract may hold markup, which people should not have to see. */
function Abstract(props: WidgetProps) {
  const { t } = useText();
  const { label } = useField(props);
  const [isOpen, setOpen] = useState(false);
  const value = typeof props.value === 'string' ? props.value : '';
  const hasMarkup = /<[a-z/][^>]*>/i.test(value);
  if (isOpen || !hasMarkup) return <Lines {...props} />;
  return (
    <div className="field">
      <span className="field-label">{label}</span>
      <RichText html={value} className="wizard-abstract" />
      <div><button type="button" className="button small" onClick={() => setOpen(true)}>{t('details.editAbstract')}</button></div>
    </div>
  );
}

/** Stored as the text "true" or "false". */
function Embargo({ id, value, onChange }: WidgetProps) {
  const { t } = useText();
  return (
    <label className="choice">
      <input
        type="checkbox"
        id={id}
        checked={value === 'true'}
        onChange={(event) => onChange(event.target.checked ? 'true' : 'false')}
      />
      {t('field.under-embargo')}
    </label>
  );
}

function Kind(props: WidgetProps) {
  const { t } = useText();
  const { label } = useField(props);
  return (
    <div className="field">
      <label htmlFor={props.id}>{label}</label>
      <select id={props.id} value={props.value ?? ''} onChange={(event) => props.onChange(event.target.value || undefined)}>
        <option value="">{t('details.kindUnknown')}</option>
        {(props.schema.examples as string[] | undefined ?? []).map((kind) => <option key={kind}>{kind}</option>)}
      </select>
    </div>
  );
}

export const widgets: RegistryWidgetsType = {
  TextWidget: Line,
  DateWidget: (props) => <Line {...props} type="date" />,
  TextareaWidget: Lines,
  AbstractWidget: Abstract,
  EmbargoWidget: Embargo,
  KindWidget: Kind,
};
