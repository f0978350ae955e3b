import { z } from "zod";

/*
 * The choices that a schema offers, such as `scene.visual:chart.chart=donut`, read from the schema itself, and those
 * that a document makes use of.
 */

const isUnion = (schema: z.ZodType): schema is z.ZodDiscriminatedUnion<z.ZodObject[], string> =>
  schema instanceof z.ZodDiscriminatedUnion;

/** What lies beneath defaults and optional fields. */
function bare(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional) return bare(schema.unwrap() as z.ZodType);
  return schema;
}

const nameOf = (option: z.ZodObject, by: string): string => String((option.shape[by] as z.ZodLiteral).value);

/**
 * @param value only what this value has is given; left out for everything the schema allows
 * @param shared schemas that count once, wherever they are used
 */
function choices(
  wrapped: z.ZodType,
  at: string,
  shared: ReadonlySet<z.ZodType>,
  value: { of: unknown } | undefined,
): string[] {
  const schema = bare(wrapped);
  if (value && value.of === undefined) return [];
  if (schema instanceof z.ZodEnum) return (value ? [value.of] : schema.options).map((choice) => `${at}=${choice}`);
  if (schema instanceof z.ZodBoolean) return (value ? [value.of] : [true, false]).map((choice) => `${at}=${choice}`);
  if (schema instanceof z.ZodArray) {
    const elements = value ? (value.of as unknown[]).map((of) => ({ of })) : [undefined];
    return elements.flatMap((element) => choices(schema.element as z.ZodType, at, shared, element));
  }
  if (isUnion(schema)) {
    const by = schema.def.discriminator;
    const given = value && String((value.of as Record<string, unknown>)[by]);
    return schema.options
      .filter((option) => given === undefined || nameOf(option, by) === given)
      .flatMap((option) => {
        const name = nameOf(option, by);
        return [`${at}=${name}`, ...choices(option, at ? `${at}:${name}` : name, shared, value)];
      });
  }
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape).flatMap(([key, field]) => {
    const place = at === "" || shared.has(bare(field as z.ZodType)) ? key : `${at}.${key}`;
    const of = value ? { of: (value.of as Record<string, unknown>)[key] } : undefined;
    return choices(field as z.ZodType, place, shared, of);
  });
}

/** Everything that can be chosen. */
export const offered = (schema: z.ZodType, shared: z.ZodType[]): Set<string> =>
  new Set(choices(schema, "", new Set(shared), undefined));

/** What these values choose. */
export const chosen = (schema: z.ZodType, shared: z.ZodType[], values: unknown[]): Set<string> =>
  new Set(values.flatMap((of) => choices(schema, "", new Set(shared), { of })));
