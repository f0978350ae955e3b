import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, it } from "vitest";
import { openApiDocument } from "@/lib/http/openapi/document";

// biome-ignore lint/suspicious/noExplicitAny: the document is read as any client reads it
type Json = any;

const document: Json = JSON.parse(JSON.stringify(openApiDocument()));
const operations: [string, Json][] = Object.entries<Json>(document.paths).flatMap(([path, item]) =>
  Object.entries<Json>(item).map(([method, operation]): [string, Json] => [`${method} ${path}`, operation]),
);
const ajv = new Ajv2020({ strict: false, validateFormats: false });
ajv.addSchema(document, "api");
/** What to do when a contract has changed. */
const AGAIN = "Record the examples anew: RECORD_EXAMPLES=1 npx vitest run tests/http/openapi.test.ts";
const HAS_EXAMPLE = ["application/json", "multipart/form-data"];

/** Values of a media type's examples. */
const valuesOf = ({ example, examples }: Json): unknown[] => [
  ...(example === undefined ? [] : [example]),
  ...Object.values<Json>(examples ?? {}).map(({ value }) => value),
];

it("is an OpenAPI 3.1 document by the specification's own schema, and its schemas are JSON Schema 2020-12", () => {
  const validate = ajv.compile(JSON.parse(readFileSync("tests/fixtures/openapi-3.1.json", "utf8")));
  expect(validate(document), JSON.stringify(validate.errors?.slice(0, 5))).toBe(true);
  for (const schema of Object.values<Json>(document.components.schemas)) {
    expect(ajv.validateSchema(schema), JSON.stringify(ajv.errors)).toBe(true);
  }
});

it("knows when a document is not one", () => {
  const validate = ajv.getSchema("https://spec.openapis.org/oas/3.1/schema/2026-08-03");
  expect(validate?.({ ...document, paths: { "/x": { get: { responses: { 200: {} } } } } })).toBe(false);
});

/** A schema of the document, by where it stands in it. */
function at(...place: string[]) {
  const pointer = place.map((part) => encodeURIComponent(part.replaceAll("~", "~0").replaceAll("/", "~1"))).join("/");
  const validate = ajv.getSchema(`api#/${pointer}`);
  if (!validate) throw new Error(`No schema at ${pointer}`);
  return validate;
}

it.each(operations)("shows what goes in and out, as its own schemas have it: %s", (name, operation) => {
  const [method = "", path = ""] = name.split(" ");
  const place = ["paths", path, method];
  for (const parameter of operation.parameters ?? []) {
    if (parameter.in === "path") expect(parameter.example ?? parameter.schema.example, parameter.name).toBeDefined();
  }
  const bodies = [
    ...Object.entries<Json>(operation.requestBody?.content ?? {}).map(
      ([type, media]) => [type, media, [...place, "requestBody"]] as const,
    ),
    ...Object.entries<Json>(operation.responses)
      .filter(([status]) => status.startsWith("2"))
      .flatMap(([status, response]) =>
        Object.entries<Json>(response.content ?? {}).map(
          ([type, media]) => [type, media, [...place, "responses", status]] as const,
        ),
      ),
  ];
  for (const [type, media, where] of bodies) {
    if (!HAS_EXAMPLE.includes(type)) continue;
    const values = valuesOf(media);
    if (type === "application/json")
      expect(values.length, `${where.join(" ")} has no example. ${AGAIN}`).toBeGreaterThan(0);
    const validate = at(...where, "content", type, "schema");
    for (const value of values)
      expect(validate(value), `${AGAIN} ${JSON.stringify([validate.errors, value])}`).toBe(true);
  }
});
