import type { LanguageModel } from "ai";
import type { z } from "zod";
import { AppError } from "@/lib/core/errors";
import { say } from "@/lib/messages/say";
import type { Check } from "../checks";
import { defineProvider, failureOf } from "../define";
import type { Availability, CallContext, WriterProvider, WriterRequest } from "../ports";

/** What tells one language model's provider from another. */
export interface ModelWriter {
  id: string;
  label: string;
  local?: boolean;
  env: readonly string[];
  quality: number;
  licence: string;
  options: z.ZodType<unknown>;
  /** US cents for a million tokens read and written: list prices, for estimates only. */
  centsPerMillion?: { input: number; output: number };
  availability(): Promise<Availability>;
  check: Check;
  /** The model to ask. */
  model(): Promise<{ model: LanguageModel; name: string }>;
}

/** Tokens of a script with its instructions, for the estimate before the call. */
const USUAL_TOKENS = { input: 1800, output: 1200 };

/** A writer over a language model: structured output checked by the schema, asked once more when it does not fit. */
export function modelWriter(writer: ModelWriter): WriterProvider {
  const price = writer.centsPerMillion ?? { input: 0, output: 0 };
  const cents = (input: number, output: number) => (input * price.input + output * price.output) / 1e6;
  return defineProvider<WriterProvider>({
    id: writer.id,
    kind: "writer",
    label: writer.label,
    local: writer.local ?? false,
    env: writer.env,
    quality: writer.quality,
    licence: writer.licence,
    options: writer.options,
    availability: writer.availability,
    check: writer.check,
    estimateCost: () => cents(USUAL_TOKENS.input, USUAL_TOKENS.output),
    classifyError: failureOf,
    async write<T>(request: WriterRequest<T>, context: CallContext) {
      // The vendors' SDKs are large: read when a writer is asked, not where it is only listed.
      const { askModel } = await import("./ask-model");
      const { model, name } = await writer.model();
      let spent = 0;
      let correction = "";
      for (let round = 0; round < 2; round += 1) {
        const answer = await askModel(writer.label, model, request, context, correction);
        if ("value" in answer) {
          spent += cents(answer.usage?.inputTokens ?? 0, answer.usage?.outputTokens ?? 0);
          return {
            value: answer.value,
            provenance: {
              provider: writer.id,
              model: name,
              prompt: request.prompt,
              licence: writer.licence,
              costCents: spent,
            },
          };
        }
        spent += cents(USUAL_TOKENS.input, USUAL_TOKENS.output);
        correction = answer.problem;
        context.log?.(say("providers.gave_reply_does_not_fit", { label: writer.label }));
      }
      throw new AppError({
        code: "provider_failed",
        message: say("providers.twice_gave_reply_does_not", { label: writer.label }),
        remedy: say("providers.use_larger_model"),
        details: { model: name },
      });
    },
  });
}
