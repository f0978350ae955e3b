import { z } from "zod";
import type { FilmRequest } from "../films/schemas";

/** A production as far as its kind is asked. */
interface Kinded {
  kind: string;
  request: unknown;
}

interface ProductionKindInit<K extends string, S extends z.ZodType> {
  /** The word that rows carry. */
  kind: K;
  /** What a production keeps of its request. */
  request: S;
  /** The film that such a request asks for. A kind without this changes a film which is there. */
  film?: (request: z.output<S>) => FilmRequest;
}

/**
 * Defines a kind of production: what was asked for, and what film that is. Whatever depends on the kind is asked here; nobody
 * compares `production.kind` with a word. The list of kinds is in kinds.ts.
 */
export function defineProductionKind<const K extends string, S extends z.ZodType>(init: ProductionKindInit<K, S>) {
  const { kind, request, film } = init;
  const is = (production: Kinded): production is { kind: K; request: z.output<S> } => production.kind === kind;
  return {
    /** The columns `kind` and `request` of a row. */
    column: z.object({ kind: z.literal(kind), request }),
    /** A request with its kind, as rows keep it. */
    of: (asked: z.output<S>) => ({ kind, request: asked }),
    /** The request of a production of this kind; null for those of other kinds, and where there is none. */
    requestOf: (production: Kinded | null): z.output<S> | null =>
      production && is(production) ? production.request : null,
    /** The film that a production of this kind asks for; null for those of other kinds, and for a kind that asks for none. */
    filmOf: (production: Kinded): FilmRequest | null => (film && is(production) ? film(production.request) : null),
  };
}
