import type { z } from "zod";
import type { Actor } from "@/lib/core/actor";
import { balanceOf } from "@/lib/services/credits";
import { hasWriter } from "@/lib/services/engines";
import { estimateFilm } from "@/lib/services/films";
import { toFilmInput } from "./film-input";
import type { Estimate, filmRequest } from "./films";

/** What the film would cost and take, with what the balance and the engines here mean for it. */
export async function readEstimate(actor: Actor, request: z.output<typeof filmRequest>): Promise<Estimate> {
  const [{ kind, ...estimate }, balance] = await Promise.all([
    estimateFilm(actor, toFilmInput(request)),
    balanceOf(actor),
  ]);
  // A prompt of several sentences that ask for nothing is spoken as it is.
  const writer = kind === "script" ? "script" : (await hasWriter()) ? "model" : "outline";
  return { ...estimate, balance, writer };
}
