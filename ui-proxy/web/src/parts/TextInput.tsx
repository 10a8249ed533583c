// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';
import { FieldError, Input, Label, Text, TextArea, TextField } from 'react-aria-components';

interface Props {
  /** Id of the field, to which the error summary leads. */
  id: string;
  label: ReactNode;
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  hint?: ReactNode;
  error?: string | undefined;
  isRequired?: boolean;
  isReadOnly?: boolean;
  isDisabled?: boolean;
  rows?: number;
  type?: 'text' | 'email' | 'search' | 'url' | 'date';
  autoComplete?: string;
  placeholder?: string;
}

/** A field for text with label, hint, and its error beneath. With `rows` it takes several lines. */
export function TextInput({ id, label, hint, error, rows, placeholder = '', ...field }: Props) {
  return (
    <TextField {...field} id={id} className="field" isInvalid={error !== undefined} validationBehavior="aria">
      <Label>{label}</Label>
      {hint && <Text slot="description" className="hint">{hint}</Text>}
      {rows ? <TextArea rows={rows} placeholder={placeholder} /> : <Input placeholder={placeholder} />}
      <FieldError className="field-error">{error}</FieldError>
    </TextField>
  );
}
