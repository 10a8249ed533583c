// SPDX-License-Identifier: Apache-2.0
// Compares parsed Terraform blocks with the providers' schemas.
import { PROVIDERS, schemaOf } from "./schemas.mjs";

const META = new Set(["count", "for_each", "provider", "depends_on", "lifecycle", "provisioner", "connection"]);

/** What is wrong with the resources, data sources and providers of a folder. */
export function conformanceProblems({ parsed }) {
  return [
    ...parsed.resource.flatMap((found) => checked("resource", found)),
    ...parsed.data.flatMap((found) => checked("data", found)),
    ...parsed.provider.flatMap((found) => checked("provider", found)),
  ];
}

function checked(kind, { labels, body, file }) {
  const [type] = labels;
  const provider = type.split("_")[0];
  const place = `${file}: ${kind} ${labels.join(".")}`;
  if (type === "terraform_data") return [];
  if (!(provider in PROVIDERS)) return [`${place}: no provider of that name is known here`];
  const schema = schemaOf(kind, provider, type);
  if (!schema) return [`${place}: the provider has no such type`];
  const extra = kind === "provider" ? new Set(["alias", "version"]) : META;
  return blockProblems(schema, body, extra).map((problem) => `${place}: ${problem}`);
}

function blockProblems({ attributes, blocks }, body, ignored) {
  const { dynamic = {}, ...plain } = body;
  const problems = [];
  for (const [name, value] of Object.entries(plain)) {
    if (ignored.has(name)) continue;
    if (name in blocks) problems.push(...nestedProblems(name, blocks[name], value));
    else if (!(name in attributes)) problems.push(`there is no ${name}`);
    else if (!attributes[name].required && !attributes[name].optional) problems.push(`${name} can only be read`);
  }
  for (const [name, generated] of Object.entries(dynamic)) {
    if (!(name in blocks)) problems.push(`there is no block ${name}`);
    else problems.push(...generated.flatMap(({ content }) => nestedProblems(name, { ...blocks[name], max: 0 }, content)));
  }
  return [...problems, ...missing(attributes, blocks, plain, dynamic)];
}

function nestedProblems(name, { block, max }, value) {
  const all = Array.isArray(value) ? value : [value];
  const many = max && all.length > max ? [`only ${max} ${name} may be given`] : [];
  return [...many, ...all.flatMap((body) => blockProblems(block, body, new Set())).map((problem) => `${name}: ${problem}`)];
}

function missing(attributes, blocks, plain, dynamic) {
  const required = [
    ...Object.keys(attributes).filter((name) => attributes[name].required),
    ...Object.keys(blocks).filter((name) => blocks[name].min > 0),
  ];
  return required.filter((name) => !(name in plain) && !(name in dynamic)).map((name) => `${name} is missing`);
}
