import { z } from "zod";
import { sceneRequestSchema } from "../films/scene-job";
import { type FilmRequest, filmInputSchema } from "../films/schemas";
import { defineProductionKind } from "./define-kind";

export const filmProduction = defineProductionKind({ kind: "film", request: filmInputSchema, film: (asked) => asked });
export const segmentProduction = defineProductionKind({ kind: "segment", request: sceneRequestSchema });

/** Every kind of production there is. */
const KINDS = [filmProduction, segmentProduction] as const;

const [first, ...rest] = KINDS;
/** The columns `Production.kind` and `Production.request`: what was asked for. */
export const requestColumn = z.discriminatedUnion("kind", [first.column, ...rest.map(({ column }) => column)]);
export type ProductionRequest = z.output<typeof requestColumn>;

/** The film that a production asks for, whichever its kind; null for one that changes a film which is there. */
export function filmRequestOf(production: ProductionRequest): FilmRequest | null {
  return KINDS.reduce<FilmRequest | null>((found, kind) => found ?? kind.filmOf(production), null);
}
