// SPDX-License-Identifier: Apache-2.0
import type { components } from './generated';

type Schemas = components['schemas'];

/** The resources of core by the name of their type, as its OpenAPI document describes them. */
export interface Resources {
  deposit: Schemas['Deposit'];
  file: Schemas['File'];
  funder: Schemas['Funder'];
  grant: Schemas['Grant'];
  history: Schemas['History'];
  institution: Schemas['Institution'];
  journal: Schemas['Journal'];
  policy: Schemas['Policy'];
  publication: Schemas['Publication'];
  repository: Schemas['Repository'];
  repositoryCopy: Schemas['RepositoryCopy'];
  submission: Schemas['Submission'];
  submissionEvent: Schemas['SubmissionEvent'];
  user: Schemas['User'];
}

export type TypeName = keyof Resources;
export type Attributes<T extends TypeName> = NonNullable<Resources[T]['attributes']>;
export type Relationships<T extends TypeName> = Resources[T] extends { relationships?: infer R } ? NonNullable<R> : never;

/** A resource as core sends it: all its attributes and relationships are there. */
export interface Resource<T extends TypeName> {
  type: T;
  id: string;
  attributes: Attributes<T>;
  relationships: Required<Relationships<T>>;
}

/** What a write sends: only what is to change. */
export interface Changes<T extends TypeName> {
  attributes?: Partial<Attributes<T>>;
  relationships?: Partial<Relationships<T>>;
}

export interface Identifier<T extends TypeName = TypeName> {
  type: T;
  id: string;
}

export type SubmissionStatus = NonNullable<Attributes<'submission'>['submissionStatus']>;
export type DepositStatus = NonNullable<Attributes<'deposit'>['depositStatus']>;
export type CopyStatus = NonNullable<Attributes<'repositoryCopy'>['copyStatus']>;
