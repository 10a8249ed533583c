// SPDX-License-Identifier: Apache-2.0
// Stands in for a Terraform provider that cannot be downloaded: gives its schema and accepts every
// configuration that fits it. Terraform's own checks and its mocks need no more.
import { createServer } from "node:http2";
import { PROVIDERS, schemaOf } from "./schemas.mjs";
import { schemaResponse } from "./wire.mjs";

const UNIMPLEMENTED = "12";
const ACCEPTED = new Set(["PrepareProviderConfig", "ValidateResourceTypeConfig", "ValidateDataSourceConfig", "Stop"]);

/**
 * Serves the schemas of the named types, { resource: [...], data: [...] }; gives the server, to be
 * closed, and what Terraform must be told to find it.
 */
export async function serve(provider, types) {
  const all = (kind) => Object.fromEntries(types[kind].map((type) => [type, schemaOf(kind, provider, type)]));
  const answer = schemaResponse({
    provider: schemaOf("provider", provider, provider),
    resources: all("resource"),
    data: all("data"),
  });
  const server = createServer();
  server.on("stream", (stream, headers) => respond(stream, headers[":path"].split("/").at(-1), answer));
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const address = { Network: "tcp", String: `127.0.0.1:${server.address().port}` };
  const attachment = { Protocol: "grpc", ProtocolVersion: 5, Pid: process.pid, Test: true, Addr: address };
  return { server, attachment: { [PROVIDERS[provider].source]: attachment } };
}

function respond(stream, method, schemas) {
  stream.on("error", () => stream.close());
  stream.resume();
  const known = method === "GetSchema" || ACCEPTED.has(method);
  stream.respond({ ":status": 200, "content-type": "application/grpc" }, { waitForTrailers: true });
  stream.on("wantTrailers", () => stream.sendTrailers({ "grpc-status": known ? "0" : UNIMPLEMENTED }));
  stream.end(known ? framed(method === "GetSchema" ? schemas : Buffer.alloc(0)) : undefined);
}

function framed(message) {
  const head = Buffer.alloc(5);
  head.writeUInt32BE(message.length, 1);
  return Buffer.concat([head, message]);
}
