// SPDX-License-Identifier: Apache-2.0
import type {
  ArrayFieldItemTemplateProps,
  ArrayFieldTemplateProps,
  FieldTemplateProps,
  ObjectFieldTemplateProps,
  TemplatesType,
} from '@rjsf/utils';
import { useWizard } from '../../ui/context';
import { SourceTag } from '../../ui/SourceTag';
import { useText } from '../../ui/texts';
import { fieldLabel } from '../labels';

/** Widgets bring their label and error themselves. */
function Field({ children, hidden }: FieldTemplateProps) {
  return hidden ? null : children;
}

function Fields({ properties, fieldPathId }: ObjectFieldTemplateProps) {
  const isRow = fieldPathId.path.length > 0;
  return <div className={isRow ? 'wizard-row' : 'wizard-fields'}>{properties.map((property) => property.content)}</div>;
}

/** The key of a list in the catalogue: its field. */
function useList(path: (string | number)[]) {
  const { t } = useText();
  const { draft } = useWizard();
  const name = String(path[path.length - 1] ?? '');
  return { name, t, source: draft.metadata.sources?.[name] };
}

function List({ items, onAddClick, title, fieldPathId, rawErrors, required }: ArrayFieldTemplateProps) {
  const { name, t, source } = useList(fieldPathId.path);
  const id = fieldPathId.$id;
  const error = rawErrors?.[0];
  return (
    <fieldset className="wizard-list" id={id} tabIndex={-1} aria-describedby={error ? `${id}-error` : undefined}>
      <legend>
        {fieldLabel(name, t, title)} {required && <span className="wizard-required">{t('details.needed')}</span>}{' '}
        <SourceTag source={source} />
      </legend>
      {items}
      {error && <p className="field-error" id={`${id}-error`}>{error}</p>}
      <button type="button" className="button small" onClick={onAddClick}>{t(ADD[name] ?? 'details.add')}</button>
    </fieldset>
  );
}

const ADD: Record<string, string> = { authors: 'details.addAuthor', issns: 'details.addIssn' };

function Item({ children, buttonsProps, index }: ArrayFieldItemTemplateProps) {
  const { t } = useText();
  const number = index + 1;
  return (
    <div className="wizard-item" role="group" aria-label={t('details.entry', { number })}>
      <div className="wizard-item-fields">{children}</div>
      <button
        type="button"
        className="button small quiet"
        onClick={buttonsProps.onRemoveItem}
        aria-label={t('details.removeEntry', { number })}
      >
        {t('details.remove')}
      </button>
    </div>
  );
}

export const templates: Partial<TemplatesType> = {
  FieldTemplate: Field,
  ObjectFieldTemplate: Fields,
  ArrayFieldTemplate: List,
  ArrayFieldItemTemplate: Item,
};
