import { choicesOf, type Schema, type Shape } from "./schemas";

const KEYWORDS = new Set(
  "False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield".split(
    " ",
  ),
);
const isName = (name: string): boolean => /^[A-Za-z_]\w*$/.test(name) && !KEYWORDS.has(name);
const pascal = (name: string): string =>
  name.replace(/(^|[^A-Za-z0-9])([A-Za-z0-9])/g, (_, __, letter: string) => letter.toUpperCase());
const literal = (value: unknown): string =>
  value === null ? "None" : typeof value === "boolean" ? (value ? "True" : "False") : JSON.stringify(value);

/** Classes are collected innermost first, so that each is defined before it is named. */
class Writer {
  readonly classes: string[] = [];

  constructor(private readonly direction: Shape["direction"]) {}

  typeOf(schema: Schema | boolean | undefined, name: string): string {
    if (schema === undefined || typeof schema === "boolean") return "Any";
    if (schema.const !== undefined) return `Literal[${literal(schema.const)}]`;
    if (schema.enum) return `Literal[${schema.enum.map(literal).join(", ")}]`;
    const choices = choicesOf(schema);
    if (choices) return this.union(choices, name);
    switch (schema.type) {
      case "string":
        return "str";
      case "boolean":
        return "bool";
      case "null":
        return "None";
      case "integer":
        return "int";
      case "number":
        return "float";
      case "array":
        return `List[${this.typeOf(schema.items, `${name}Item`)}]`;
      case "object":
        return this.objectOf(schema, name);
      default:
        return "Any";
    }
  }

  private union(choices: Schema[], name: string): string {
    const complex = choices.filter((choice) => choice.type === "object").length > 1;
    const parts = choices.map((choice, index) => this.typeOf(choice, complex ? `${name}${index + 1}` : name));
    const unique = [...new Set(parts)];
    if (unique.includes("Any")) return "Any";
    return unique.length === 1 ? (unique[0] as string) : `Union[${unique.join(", ")}]`;
  }

  private objectOf(schema: Schema, name: string): string {
    const properties = Object.entries(schema.properties ?? {});
    if (properties.length === 0) {
      const values = schema.additionalProperties;
      return values === undefined || typeof values === "boolean"
        ? "Dict[str, Any]"
        : `Dict[str, ${this.typeOf(values, `${name}Value`)}]`;
    }
    const fields = properties.map(([field, value]) => {
      const type = this.typeOf(value, `${name}${pascal(field)}`);
      return [field, schema.required?.includes(field) ? type : this.optional(type)] as const;
    });
    this.classes.push(this.direction === "input" ? typedDict(name, fields) : record(name, fields));
    return name;
  }

  /** An answer's field that is absent reads as None; a request's field may be left out. */
  private optional(type: string): string {
    return this.direction === "input" ? `NotRequired[${type}]` : `Optional[${type}]`;
  }
}

type Fields = (readonly [name: string, type: string])[];

function typedDict(name: string, fields: Fields): string {
  if (fields.every(([field]) => isName(field))) {
    return `class ${name}(TypedDict):\n${fields.map(([field, type]) => `    ${field}: ${type}`).join("\n")}\n`;
  }
  const entries = fields.map(([field, type]) => `    ${JSON.stringify(field)}: ${type},`).join("\n");
  return `${name} = TypedDict("${name}", {\n${entries}\n})\n`;
}

/** A field whose name Python keeps for itself is read with square brackets. */
function record(name: string, fields: Fields): string {
  const named = fields.filter(([field]) => isName(field)).map(([field, type]) => `    ${field}: ${type}`);
  return `class ${name}(Record):\n${named.length > 0 ? named.join("\n") : "    pass"}\n`;
}

/** The types of the Python SDK as source text. */
export function pythonTypes(shapes: readonly Shape[]): string {
  const classes = shapes.flatMap(({ name, schema, direction }) => {
    const writer = new Writer(direction);
    const type = writer.typeOf(schema, name);
    return type === name ? writer.classes : [...writer.classes, `${name} = ${type}\n`];
  });
  const head = [
    "# Written by `npm run sdk` from the API's contracts.",
    "",
    "from typing import Any, Dict, List, Literal, NotRequired, Optional, TypedDict, Union",
    "",
    "from .record import Record",
  ];
  return `${head.join("\n")}\n\n\n${classes.join("\n\n")}`;
}
