// SPDX-License-Identifier: Apache-2.0
import { Validator, type OutputUnit, type Schema as InterpretedSchema } from '@cfworker/json-schema';
import type { RJSFSchema, ValidationData, ValidatorType } from '@rjsf/utils';

/**
 * Checks values for the form library by interpreting the schema. Its usual validator compiles
 * schemas into functions, which the page's policy forbids.
 */
export const interpretingValidator: ValidatorType = {
  validateFormData(formData: unknown, schema: RJSFSchema): ValidationData<unknown> {
    const errors = errorsOf(schema, formData).map(({ error, instanceLocation }) => ({
      stack: error,
      message: error,
      property: instanceLocation,
    }));
    return { errors, errorSchema: {} };
  },
  isValid(schema: RJSFSchema, formData: unknown): boolean {
    return errorsOf(schema, formData).length === 0;
  },
  rawValidation<Result>(schema: RJSFSchema, formData?: unknown) {
    return { errors: errorsOf(schema, formData) as Result[] };
  },
};

function errorsOf(schema: RJSFSchema, formData: unknown): OutputUnit[] {
  return new Validator(schema as InterpretedSchema, '2020-12', false).validate(formData).errors;
}
