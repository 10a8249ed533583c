// SPDX-License-Identifier: Apache-2.0
// The library's index leads to a validator that compiles schemas.
import Form from '@rjsf/core/lib/components/Form.js';
import type { ErrorSchema, RJSFSchema, UiSchema } from '@rjsf/utils';
import { useMemo } from 'react';
import { withFields } from '../../draft/changes';
import type { Metadata } from '../../draft/Draft';
import { useWizard } from '../../ui/context';
import { useText } from '../../ui/texts';
import { checkDetails, type DetailProblem } from '../check';
import { EMBARGO, EMBARGO_END, fieldNames, formSchema, type Schema } from '../schema';
import { templates } from './templates';
import { interpretingValidator } from './validator';
import { widgets } from './widgets';

const UI: UiSchema = {
  'ui:submitButtonOptions': { norender: true },
  title: { 'ui:widget': 'textarea', 'ui:options': { rows: 2 } },
  // A publication date may lack its day, which the browser's own date field does not allow.
  publicationDate: { 'ui:widget': 'TextWidget' },
  abstract: { 'ui:widget': 'AbstractWidget' },
  [EMBARGO]: { 'ui:widget': 'EmbargoWidget' },
  [EMBARGO_END]: { 'ui:widget': 'DateWidget' },
  issns: { items: { pubType: { 'ui:widget': 'KindWidget' } } },
  authors: { 'ui:options': { orderable: true } },
};

/** The form that the repositories' schemas ask for; everything known is filled in and can be corrected. */
export function DetailsForm({ schema }: { schema: Schema }) {
  const { say } = useText();
  const { draft, session, isChecked } = useWizard();
  const { metadata } = draft;
  const isUnderEmbargo = metadata[EMBARGO] === 'true';
  const shown = useMemo(() => formSchema(schema, isUnderEmbargo), [schema, isUnderEmbargo]);
  const names = fieldNames(shown);
  const problems = useMemo(
    () => (isChecked ? checkDetails(schema, metadata, new Date()) : []),
    [isChecked, schema, metadata],
  );
  const change = (values: Metadata) => session.update((current) => withFields(current, names, values));
  return (
    <Form
      schema={shown as RJSFSchema}
      uiSchema={UI}
      formData={formValues(metadata, names)}
      onChange={({ formData }) => change((formData ?? {}) as Metadata)}
      validator={interpretingValidator}
      templates={templates}
      widgets={widgets}
      idPrefix="detail"
      idSeparator="-"
      noValidate
      noHtml5Validate
      showErrorList={false}
      extraErrors={errorSchema(problems, say)}
      experimental_defaultFormStateBehavior={{ emptyObjectFields: 'skipDefaults', arrayMinItems: { populate: 'never' } }}
      tagName="div"
    />
  );
}

function formValues(metadata: Metadata, names: string[]): Metadata {
  const known = names.filter((name) => metadata[name] !== undefined && metadata[name] !== null);
  return Object.fromEntries(known.map((name) => [name, metadata[name]]));
}

/** The problems where the form library looks for them. */
function errorSchema(problems: DetailProblem[], say: (message: DetailProblem['message']) => string): ErrorSchema {
  const root: Record<string, unknown> = {};
  for (const { path, message } of problems) {
    let place = root;
    for (const part of path) {
      place = (place[part] ??= {}) as Record<string, unknown>;
    }
    place['__errors'] = [say(message)];
  }
  return root as ErrorSchema;
}
