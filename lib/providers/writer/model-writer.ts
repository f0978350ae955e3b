import {
  APICallError,
  generateText,
  type LanguageModel,
  type LanguageModelUsage,
  NoObjectGeneratedError,
  NoOutputGeneratedError,
  Output,
  RetryError,
} from "ai";
import type { z } from "zod";
import { AppError, isAppError, saidBy } from "@/lib/core/errors";
import { say } from "@/lib/messages/say";
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
  /** The model to ask. */
  model(): Promise<{ model: LanguageModel; name: string }>;
}

const TIMEOUT_MS = 120_000;
/** Tokens of a script with its instructions, for the estimate before the call. */
const USUAL_TOKENS = { input: 1800, output: 1200 };

/** The JSON of an answer that wraps it in words or in a fenced block. */
function jsonIn(text: string): unknown {
  const fenced = /```(?:json)?\s*([\s\S]*?)```/.exec(text)?.[1] ?? text;
  const start = fenced.search(/[{[]/);
  const end = Math.max(fenced.lastIndexOf("}"), fenced.lastIndexOf("]"));
  if (start < 0 || end <= start) return undefined;
  try {
    return JSON.parse(fenced.slice(start, end + 1));
  } catch {
    return undefined;
  }
}

/** The SDK's errors as ours: status and body kept, so that the fallback knows what to do. */
export function writerError(label: string, error: unknown): AppError {
  if (isAppError(error)) return error;
  const inner = RetryError.isInstance(error) ? error.lastError : error;
  if (APICallError.isInstance(inner)) {
    const status = inner.statusCode;
    const code =
      status === 429
        ? "rate_limited"
        : status === 401 || status === 403 || status === 402 || status === undefined
          ? "provider_unavailable"
          : "provider_failed";
    return new AppError({
      code,
      message: say("providers.answered_why", {
        provider: label,
        status: status ?? say("providers.answered_nothing"),
        why: inner.message,
      }),
      remedy:
        code === "provider_unavailable" ? say("providers.check_provider_key_base_url") : say("providers.try_again"),
      retryable: inner.isRetryable,
      details: { status, body: inner.responseBody?.slice(0, 2000) },
      cause: inner,
    });
  }
  return new AppError({
    code: "provider_failed",
    message: say("providers.value", { label, why: saidBy(inner) }),
    remedy: say("providers.try_again"),
    retryable: true,
    cause: inner,
  });
}

type Answer<T> = { value: T; usage: LanguageModelUsage | undefined } | { problem: string };

async function ask<T>(
  writer: ModelWriter,
  model: LanguageModel,
  request: WriterRequest<T>,
  context: CallContext,
  correction: string,
): Promise<Answer<T>> {
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  try {
    const answer = await generateText({
      model,
      instructions: request.system,
      prompt: correction ? `${request.prompt}\n\n${correction}` : request.prompt,
      output: Output.object({ schema: request.schema, name: request.schemaName }),
      maxRetries: 1,
      abortSignal: context.signal ? AbortSignal.any([context.signal, timeout]) : timeout,
    });
    return { value: answer.output as T, usage: answer.usage };
  } catch (error) {
    if (context.signal?.aborted)
      throw new AppError({ code: "cancelled", message: say("providers.work_cancelled"), cause: error });
    if (NoObjectGeneratedError.isInstance(error)) {
      const repaired = request.schema.safeParse(jsonIn(error.text ?? ""));
      if (repaired.success) return { value: repaired.data, usage: error.usage };
      const issues = repaired.error.issues
        .slice(0, 5)
        .map((issue) => `${issue.path.join(".") || "reply"}: ${issue.message}`);
      return {
        problem: `Your last reply did not fit the schema (${issues.join("; ")}). Reply again with nothing but one JSON object that fits it.`,
      };
    }
    if (NoOutputGeneratedError.isInstance(error))
      return { problem: "Your last reply was empty. Reply with nothing but one JSON object that fits the schema." };
    throw writerError(writer.label, error);
  }
}

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
    estimateCost: () => cents(USUAL_TOKENS.input, USUAL_TOKENS.output),
    classifyError: failureOf,
    async write<T>(request: WriterRequest<T>, context: CallContext) {
      const { model, name } = await writer.model();
      let spent = 0;
      let correction = "";
      for (let round = 0; round < 2; round += 1) {
        const answer = await ask(writer, model, request, context, correction);
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
