import { z } from "zod";
import type { Contract } from "@/lib/http/contract";
import { SURFACES } from "@/lib/http/openapi/surfaces";

/** What of JSON Schema the types of the SDKs are written from. */
export interface Schema {
  type?: string | string[];
  $ref?: string;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  items?: Schema | boolean;
  prefixItems?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: Schema | boolean;
  description?: string;
}

/** One named shape: what a call sends or what it answers. */
export interface Shape {
  name: string;
  summary: string;
  direction: "input" | "output";
  schema: Schema;
}

const pascal = (id: string): string => id.replace(/(^|[^A-Za-z0-9])([a-z])/g, (_, __, letter) => letter.toUpperCase());

function shapesOf(contract: Contract): Shape[] {
  const name = pascal(contract.id);
  const parts = [
    ["Query", contract.query, "input"],
    ["Body", contract.body, "input"],
    ["Answer", contract.status === 204 ? undefined : contract.response, "output"],
  ] as const;
  return parts.flatMap(([part, schema, direction]) => {
    if (!schema) return [];
    const json = z.toJSONSchema(schema, { io: direction, unrepresentable: "any", reused: "inline" }) as Schema;
    return [{ name: `${name}${part}`, summary: contract.summary, direction, schema: json }];
  });
}

/** Shapes of what programs call: every surface but the studio's own. */
export function sdkShapes(): Shape[] {
  return SURFACES.filter(({ dialect }) => dialect.id !== "ui").flatMap(({ contracts }) => contracts.flatMap(shapesOf));
}

/** A list of types as a choice of schemas. */
export function choicesOf(schema: Schema): Schema[] | undefined {
  if (Array.isArray(schema.type)) return schema.type.map((type) => ({ ...schema, type }));
  return schema.anyOf ?? schema.oneOf;
}
