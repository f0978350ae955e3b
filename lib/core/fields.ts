import { z } from "zod";
import { say } from "@/lib/messages/say";
import { wording } from "@/lib/messages/validation";

/** ISO 639-1, with a region or script where it has one: `fr`, `pt-BR`, `zh-Hant`. */
export const languageTag = z.string().regex(/^[a-z]{2}(-[A-Za-z]{2,4})?$/, wording(say("validation.language_code")));

/** ISO 639-1 alone. */
export const languageCode = z.string().regex(/^[a-z]{2}$/, wording(say("validation.language_code")));

/** `#rrggbb`; a refusal names `example`. */
export const hexColor = (example: string) =>
  z.string().regex(/^#[0-9a-fA-F]{6}$/, wording(say("validation.color", { example })));

/** Width × height in pixels, such as `1920x1080`, each from `least` to `most`; a refusal names `example`. */
export const frameSize = (example: string, least: number, most: number) =>
  z
    .string()
    .regex(/^\d{2,4}x\d{2,4}$/, wording(say("validation.frame_size", { example })))
    .refine((size) => size.split("x").every((side) => Number(side) >= least && Number(side) <= most), {
      message: wording(say("validation.side", { least, most })),
    });
