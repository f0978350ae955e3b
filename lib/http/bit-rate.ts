import { z } from "zod";
import { say } from "@/lib/messages/say";
import { wording } from "@/lib/messages/validation";

/** A number of bits a second as clients write it: `10M`, `320k` or 128000. */
export const bitRate = z
  .union([z.string().regex(/^\d{1,6}(\.\d+)?[kKmM]?$/, wording(say("validation.bit_rate"))), z.number().int()])
  .transform((value) => {
    if (typeof value === "number") return value;
    const unit = { k: 1000, m: 1_000_000 }[value.slice(-1).toLowerCase()] ?? 1;
    return Math.round(Number.parseFloat(value) * unit);
  });
