// SPDX-License-Identifier: Apache-2.0

/** The parts of a JSON Schema that the metadata schemas of core use. */
export interface Schema {
  title?: string;
  description?: string;
  type?: string | string[];
  format?: string;
  minLength?: number;
  minItems?: number;
  examples?: string[];
  properties?: Record<string, Schema>;
  items?: Schema;
  required?: string[];
  anyOf?: Schema[];
  allOf?: Schema[];
  if?: Schema;
  then?: Schema;
  const?: unknown;
  [more: string]: unknown;
}

export const EMBARGO = 'under-embargo';
export const EMBARGO_END = 'Embargo-end-date';

/** What most people have to see first; the other fields follow in the schema's order. */
const FIRST = ['title', 'journal-title', 'authors', 'publicationDate', EMBARGO, EMBARGO_END];

/** The schema as a form shows it: its fields without conditions, which are checked on the whole. */
export function formSchema(schema: Schema, isUnderEmbargo: boolean): Schema {
  const properties = Object.fromEntries(
    fieldNames(schema)
      .filter((name) => name !== EMBARGO_END || isUnderEmbargo)
      .map((name) => [name, plain(schema.properties?.[name] ?? {})]),
  );
  return { type: 'object', properties, required: requiredNames(schema, isUnderEmbargo) };
}

/** What may be text or a number is text in a form; a default is nothing that the person entered. */
function plain({ default: _, ...field }: Schema): Schema {
  return Array.isArray(field.type) ? { ...field, type: 'string' } : field;
}

export function fieldNames(schema: Schema): string[] {
  const names = Object.keys(schema.properties ?? {});
  return [...FIRST.filter((name) => names.includes(name)), ...names.filter((name) => !FIRST.includes(name))];
}

function requiredNames(schema: Schema, isUnderEmbargo: boolean): string[] {
  const names = schema.required ?? [];
  return isUnderEmbargo ? [...names, EMBARGO_END] : names;
}

/** The fields of which at least one is needed, for each such condition of the schema. */
export function alternatives(schema: Schema): string[][] {
  return (schema.allOf ?? [])
    .filter((part) => part.anyOf)
    .map((part) => (part.anyOf ?? []).flatMap((branch) => branch.required ?? []));
}
