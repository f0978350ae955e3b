import { z } from "zod";
import { chapterSchema, itemSchema, markerSchema, pendingSchema, timelineSchema, trackSchema } from "../../schema";
import { assetSchema, idSchema } from "../../schema/parts";
import { speechSchema } from "../../schema/speech";
import type { Change, Diff } from "./diff";

type Shape = Readonly<Record<string, z.ZodType>>;

/** Some fields of a record: each is one that records of these shapes can hold. */
function someOf(shapes: readonly Shape[]): z.ZodType {
  const byName = new Map<string, [z.ZodType, ...z.ZodType[]]>();
  for (const shape of shapes)
    for (const [name, schema] of Object.entries(shape)) byName.set(name, [schema, ...(byName.get(name) ?? [])]);
  // Optional at last: a field that is not there is not filled in, since only whether a change fits is asked.
  const fields = [...byName].map(([name, schemas]) => [name, z.union(schemas).optional()] as const);
  return z.strictObject(Object.fromEntries(fields));
}

/** A record of a kind that came (`from` null), went (`to` null) or changed in some of its fields. */
function changeOf<const K extends Change["of"]>(of: K, whole: z.ZodType, ...shapes: Shape[]) {
  const some = someOf(shapes).nullable();
  return z
    .strictObject({ of: z.literal(of), id: z.string(), from: some, to: some })
    .refine(
      ({ from, to }) => (from !== null && to !== null) || whole.safeParse(from ?? to).success,
      "is no whole record",
    );
}

/** An item with the id of the track that it lies on. */
export const placedSchema = z.intersection(itemSchema, z.object({ trackId: idSchema }));
/** A track without its items. */
export const headSchema = trackSchema.omit({ items: true });
/** What is said of the document itself. */
export const filmFieldsSchema = timelineSchema
  .omit({ tracks: true, assets: true, speech: true, pending: true, markers: true, chapters: true })
  .extend({ trackOrder: z.array(idSchema) });

const changes = z.array(
  z.discriminatedUnion("of", [
    changeOf("item", placedSchema, { trackId: idSchema }, ...itemSchema.options.map(({ shape }) => shape)),
    changeOf("track", headSchema, headSchema.shape),
    changeOf("asset", assetSchema, assetSchema.shape),
    changeOf("speech", speechSchema, speechSchema.shape),
    changeOf("pending", pendingSchema, pendingSchema.shape),
    changeOf("marker", markerSchema, markerSchema.shape),
    changeOf("chapter", chapterSchema, chapterSchema.shape),
    changeOf("film", z.never(), filmFieldsSchema.shape),
  ]),
);

/** What an operation changed, as it is kept: fields and records as the document's own schema has them. It is answered as it came. */
export const diffSchema = z.unknown().transform((value, context): Diff => {
  const { error } = changes.safeParse(value);
  for (const { message, path } of error?.issues ?? []) context.addIssue({ code: "custom", message, path });
  return error ? z.NEVER : (value as Diff);
});
