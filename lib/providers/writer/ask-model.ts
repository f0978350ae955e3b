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
import { AppError, isAppError, saidBy } from "@/lib/core/errors";
import { say } from "@/lib/messages/say";
import type { CallContext, WriterRequest } from "../ports";

const TIMEOUT_MS = 120_000;
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
function writerError(label: string, error: unknown): AppError {
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

/** One request to a model for what fits a schema; `correction` says what was wrong with the last reply. @throws AppError */
export async function askModel<T>(
  label: string,
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
    throw writerError(label, error);
  }
}
