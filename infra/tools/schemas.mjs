// SPDX-License-Identifier: Apache-2.0
// Reads the schema of a resource, a data source or a provider from the bindings that cdktf generated
// out of it: the attributes from the code, what is required from the types.
import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { SUPPLEMENTS } from "./supplements.mjs";

const PACKAGES = join(dirname(fileURLToPath(import.meta.url)), "node_modules", "@cdktf");

/** Providers by the prefix of their types: where Terraform finds them, and where their bindings are. */
export const PROVIDERS = {
  aws: { source: "hashicorp/aws", bindings: join(PACKAGES, "provider-aws", "lib") },
  docker: { source: "kreuzwerker/docker", bindings: join(PACKAGES, "provider-docker", "lib") },
};

const SCALARS = { string: "string", number: "number", boolean: "bool", any: "dynamic" };
const GETTERS = {
  getStringAttribute: "string",
  getNumberAttribute: "number",
  getBooleanAttribute: "bool",
  getListAttribute: ["list", "string"],
  getNumberListAttribute: ["list", "number"],
  getStringMapAttribute: ["map", "string"],
  getNumberMapAttribute: ["map", "number"],
  getBooleanMapAttribute: ["map", "bool"],
};
const MAPS = { StringMap: ["map", "string"], NumberMap: ["map", "number"], BooleanMap: ["map", "bool"] };

/** The release of the provider whose schema the bindings hold. */
export function providerVersion(provider) {
  const text = readFileSync(join(PROVIDERS[provider].bindings, "provider", "index.js"), "utf8");
  return /providerVersion: '([^']+)'/.exec(text)[1];
}

/**
 * The schema of a type ("resource", "data" or "provider"), or null when the provider has none of that
 * name: { attributes: {name: {type, required, optional, computed}}, blocks: {name: {nesting, min, max, block}} }.
 */
export function schemaOf(kind, provider, type) {
  const short = kind === "provider" ? "provider" : type.slice(provider.length + 1).replaceAll("_", "-");
  const folder = join(PROVIDERS[provider].bindings, kind === "data" ? `data-${provider}-${short}` : short);
  if (!existsSync(folder)) return null;
  return new Bindings(folder).top();
}

class Bindings {
  constructor(folder) {
    this.code = readFileSync(join(folder, "index.js"), "utf8");
    this.interfaces = interfacesOf(readFileSync(join(folder, "index.d.ts"), "utf8"));
    this.classes = classesOf(this.code);
    this.supplements = SUPPLEMENTS[basename(folder)] ?? {};
  }

  top() {
    const [name, body] = Object.entries(this.classes).find(([, text]) =>
      /^ extends cdktf\.Terraform(Resource|DataSource|Provider) /.test(text),
    );
    const inputs = entriesOf(body.slice(body.indexOf("synthesizeHclAttributes()")));
    return this.block(inputs, this.interfaces[`${name}Config`] ?? {}, body);
  }

  struct(name) {
    const start = this.code.indexOf(`function ${name}ToHclTerraform(`);
    const text = this.code.slice(start, this.code.indexOf("\n}", start));
    const type = name[0].toUpperCase() + name.slice(1);
    return this.block(entriesOf(text), this.interfaces[type] ?? {}, this.classes[`${type}OutputReference`] ?? "");
  }

  block(inputs, declared, body) {
    const schema = { attributes: {}, blocks: {} };
    for (const input of inputs) {
      const { optional, many } = declared[input.property] ?? { optional: true, many: true };
      if (input.storage === "any" && input.name in this.supplements) {
        schema.blocks[input.name] = this.supplements[input.name];
      } else if (input.isBlock) {
        schema.blocks[input.name] = this.nested(input, optional, many);
      } else {
        // The bindings do not say which optional attributes the provider fills in; any may be.
        schema.attributes[input.name] = { type: inputType(input), required: !optional, optional, computed: optional };
      }
    }
    for (const [name, type] of this.outputs(body)) {
      if (!(name in schema.attributes) && !(name in schema.blocks)) {
        schema.attributes[name] = { type, required: false, optional: false, computed: true };
      }
    }
    return schema;
  }

  nested(input, optional, many) {
    return {
      nesting: input.type === "struct" ? "single" : input.type,
      min: optional ? 0 : 1,
      max: many || input.type === "struct" ? 0 : 1,
      block: this.struct(input.struct),
    };
  }

  /** What can only be read, with its type. */
  *outputs(body) {
    for (const [, set, getter, name] of body.matchAll(/return (cdktf\.Fn\.tolist\()?this\.(get\w+)\('([a-z0-9_]+)'\)/g)) {
      yield [name, set ? ["set", "string"] : GETTERS[getter]];
    }
    for (const [, name, map, attribute] of body.matchAll(/= new (cdktf\.)?(\w+)\(this, "([a-z0-9_]+)"/g)) {
      if (name) yield [attribute, MAPS[map]];
    }
    for (const [, type, name, set] of body.matchAll(/= new (\w+)List\(this, "([a-z0-9_]+)", (true|false)\)/g)) {
      yield [name, [set === "true" ? "set" : "list", this.objectType(type)]];
    }
    for (const [, type, name] of body.matchAll(/= new (\w+)OutputReference\(this, "([a-z0-9_]+)"\)/g)) {
      yield [name, this.objectType(type)];
    }
  }

  objectType(name) {
    return ["object", Object.fromEntries(this.outputs(this.classes[`${name}OutputReference`] ?? ""))];
  }
}

function inputType({ name, type, storage }) {
  if (storage in SCALARS) return SCALARS[storage];
  const [, element, collection] = /^(string|number|boolean|any|stringList|stringMap)(List|Map)$/.exec(storage) ?? [];
  if (!element) throw new Error(`The bindings hold ${name} in a way that is not known: ${storage}`);
  const inner = SCALARS[element] ?? [element === "stringList" ? "list" : "map", "string"];
  return [collection === "Map" ? "map" : type === "set" ? "set" : "list", inner];
}

function entriesOf(text) {
  const pattern =
    /^ {8,12}(\w+): \{\s+value: (.+),\s+isBlock: (true|false),\s+type: "(\w+)",\s+storageClassType: "(\w+)",/gm;
  return [...text.matchAll(pattern)].map(([, name, value, block, type, storage]) => ({
    name,
    isBlock: block === "true",
    type,
    storage,
    struct: /(?<![\w.])(\w+)ToHclTerraform/.exec(value)?.[1],
    property: /(?:struct\.|this\._)(\w+)(?:\.internalValue)?\)?$/.exec(value)?.[1],
  }));
}

function interfacesOf(text) {
  const found = {};
  for (const [, name, body] of text.matchAll(/^export interface (\w+)[^{]*\{\n([\s\S]*?)^\}/gm)) {
    found[name] = {};
    for (const [, property, optional, type] of body.matchAll(/^ {4}readonly (\w+)(\?)?: ([^;]*)/gm)) {
      found[name][property] = { optional: optional === "?", many: type.includes("[]") };
    }
  }
  return found;
}

function classesOf(text) {
  const found = {};
  for (const part of text.split(/^class /m).slice(1)) {
    const name = /^\w+/.exec(part)[0];
    found[name] = part.slice(name.length);
  }
  return found;
}
