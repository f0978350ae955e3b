import type { z } from "zod";
import type { FilmInput } from "@/lib/services/films";
import type { filmRequest } from "./films";

/** The form's request as the core takes it. */
export function toFilmInput({ animate, prompt, script, ...request }: z.output<typeof filmRequest>): FilmInput {
  return {
    ...request,
    ...(prompt ? { prompt } : {}),
    ...(script ? { script } : {}),
    animateImage: animate !== "none",
    animateMode: animate === "pro" ? "pro" : "standard",
  };
}
