// SPDX-License-Identifier: Apache-2.0
"use strict";

/** Makes an element with text or children; nothing of the description is ever read as HTML. */
function element(name, options, ...children) {
  const node = document.createElement(name);
  Object.assign(node, options);
  node.append(...children);
  return node;
}

function resolve(description, node) {
  if (!node || !node.$ref) {
    return node;
  }
  return node.$ref.slice(2).split("/").reduce((at, part) => at[part], description);
}

function parameters(description, list) {
  if (list.length === 0) {
    return [];
  }
  const rows = list.map((entry) => {
    const parameter = resolve(description, entry);
    return element("tr", {},
      element("td", {}, element("code", { textContent: parameter.name })),
      element("td", { textContent: parameter.in + (parameter.required ? ", required" : "") }),
      element("td", { textContent: parameter.description || "" }));
  });
  const head = element("tr", {}, ...["Parameter", "Where", "What"].map((text) => element("th", { scope: "col", textContent: text })));
  return [element("table", {}, element("thead", {}, head), element("tbody", {}, ...rows))];
}

function schemaOf(description, content) {
  const [mediaType, body] = Object.entries(content)[0];
  const schema = resolve(description, body.schema);
  return element("div", {}, element("p", {}, element("code", { textContent: mediaType })),
    element("pre", { textContent: JSON.stringify(schema, null, 2) }));
}

function operation(description, path, method, shared, details) {
  const body = element("div", { className: "body" });
  body.append(...parameters(description, [...shared, ...(details.parameters || [])]));
  if (details.requestBody) {
    body.append(element("h3", { textContent: "Body" }), schemaOf(description, details.requestBody.content));
  }
  body.append(element("h3", { textContent: "Answers" }));
  for (const [status, entry] of Object.entries(details.responses).sort()) {
    body.append(element("p", { textContent: status + ": " + resolve(description, entry).description }));
  }
  const title = element("summary", {},
    element("span", { className: "method", textContent: method }),
    element("code", { textContent: path }), " " + (details.summary || ""));
  const node = element("details", {}, title, body);
  node.dataset.path = path;
  return node;
}

function show(description) {
  document.getElementById("about").textContent = description.info.description;
  const sections = new Map();
  for (const [path, item] of Object.entries(description.paths)) {
    for (const [method, details] of Object.entries(item)) {
      if (method === "parameters") {
        continue;
      }
      const tag = (details.tags || ["other"])[0];
      if (!sections.has(tag)) {
        sections.set(tag, element("section", {}, element("h2", { textContent: tag })));
      }
      sections.get(tag).append(operation(description, path, method, item.parameters || [], details));
    }
  }
  document.getElementById("operations").replaceChildren(...[...sections.keys()].sort().map((tag) => sections.get(tag)));
}

document.getElementById("find").addEventListener("input", (event) => {
  const wanted = event.target.value.toLowerCase();
  for (const node of document.querySelectorAll("details")) {
    node.hidden = !node.dataset.path.toLowerCase().includes(wanted);
  }
  for (const section of document.querySelectorAll("section")) {
    section.hidden = !section.querySelector("details:not([hidden])");
  }
});

fetch("/doc", { headers: { Accept: "application/json" } })
  .then((answer) => {
    if (!answer.ok) {
      throw new Error("status " + answer.status);
    }
    return answer.json();
  })
  .then(show)
  .catch((error) => {
    document.getElementById("about").textContent = "The description could not be loaded: " + error.message + ". Reload the page.";
  });
