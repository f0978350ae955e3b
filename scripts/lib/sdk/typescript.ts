import { choicesOf, type Schema, type Shape } from "./schemas";

const key = (name: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name));

function union(parts: string[]): string {
  const unique = [...new Set(parts)];
  return unique.includes("unknown") ? "unknown" : unique.join(" | ");
}

function typeOf(schema: Schema | boolean | undefined, indent: string): string {
  if (schema === undefined || typeof schema === "boolean") return "unknown";
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return union(schema.enum.map((value) => JSON.stringify(value)));
  const choices = choicesOf(schema);
  if (choices) return union(choices.map((choice) => typeOf(choice, indent)));
  if (schema.allOf) return schema.allOf.map((part) => typeOf(part, indent)).join(" & ");
  switch (schema.type) {
    case "string":
    case "boolean":
    case "null":
      return schema.type;
    case "number":
    case "integer":
      return "number";
    case "array": {
      const item = typeOf(schema.items, indent);
      return /[|&]/.test(item) && !item.startsWith("{") ? `(${item})[]` : `${item}[]`;
    }
    case "object":
      return objectOf(schema, indent);
    default:
      return "unknown";
  }
}

function objectOf(schema: Schema, indent: string): string {
  const properties = Object.entries(schema.properties ?? {});
  if (properties.length === 0) {
    const values = schema.additionalProperties;
    return values === false || values === undefined
      ? "Record<string, never>"
      : `Record<string, ${typeOf(values, indent)}>`;
  }
  const inner = `${indent}  `;
  const lines = properties.map(([name, value]) => {
    const optional = schema.required?.includes(name) ? "" : "?";
    return `${inner}${key(name)}${optional}: ${typeOf(value, inner)};`;
  });
  return `{\n${lines.join("\n")}\n${indent}}`;
}

/** The types of the TypeScript SDK as source text. */
export function typescriptTypes(shapes: readonly Shape[]): string {
  const types = shapes.map(
    ({ name, summary, schema }) => `/** ${summary}. */\nexport type ${name} = ${typeOf(schema, "")};\n`,
  );
  return `// Written by \`npm run sdk\` from the API's contracts.\n\n${types.join("\n")}`;
}
