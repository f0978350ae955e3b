import { z } from "zod";
import { AppError, isAppError, saidBy } from "@/lib/core/errors";
import { foreign } from "@/lib/messages/message";
import { say } from "@/lib/messages/say";
import { type FallbackOptions, firstToTake, type OfKind } from "./fallback";
import type { Attempt, CallContext, MadeFile, OperationState } from "./ports";
import { provider } from "./registry";

/** A remote provider's work on its way: a crash or a restart asks again instead of paying again. */
export const operationSchema = z.object({
  provider: z.string(),
  id: z.string(),
  /** ISO time. */
  startedAt: z.string(),
});
export type Operation = z.output<typeof operationSchema>;

/** Kinds whose providers are started, asked how far they are, and ended. */
type OperationKind = "video";
type OperationProvider = OfKind<OperationKind>;

/** What must be kept between two looks at the work, as JSON; the look may be another process's. */
export interface OperationProgress {
  operation: Operation | null;
  /** Providers that could not do it. */
  attempts: Attempt[];
}

export interface OperationPlan {
  kind: OperationKind;
  /** Providers to begin with. */
  orderedIds: readonly string[] | undefined;
  options: FallbackOptions;
  context: CallContext;
  /** A provider that needs longer than this, in milliseconds, gives way to the next one. */
  deadlineMs: number;
  /** Puts the request together, and returns what starts it at a provider. An error of the former is final. */
  prepare(): Promise<(provider: OperationProvider) => Promise<{ operationId: string }>>;
  /** Keeps the progress. @returns false when nobody waits for the work any more */
  save(progress: OperationProgress): Promise<boolean>;
  /** An operation that nobody waits for could not be ended; it must not hold the rest up. */
  onUnended?(operation: Operation, error: unknown): Promise<void>;
}

/** Ends an operation where its provider can end it. @throws AppError when the provider could not be asked */
export async function endOperation(operation: Operation, workDir: string): Promise<void> {
  const entry = provider(operation.provider);
  if (entry && "cancel" in entry) await entry.cancel?.(operation.id, { workDir });
}

/** How an operation is. A question that another try may answer is no answer: what was paid for is not given up for it. */
async function ask(entry: OperationProvider, operation: Operation, plan: OperationPlan): Promise<OperationState> {
  try {
    return await entry.poll(operation.id, plan.context);
  } catch (error) {
    if (plan.options.signal?.aborted) throw error;
    if (isAppError(error) && error.retryable && !entry.local) return { status: "running" };
    return { status: "failed", message: saidBy(error), failure: entry.classifyError(error) };
  }
}

/** Ends an operation that nobody waits for. */
async function letGo(operation: Operation, plan: OperationPlan): Promise<void> {
  await endOperation(operation, plan.context.workDir).catch((error: unknown) => plan.onUnended?.(operation, error));
}

/** Starts the work at the first provider that takes it. A local one works in this process's folder, and is not kept. */
async function begin(progress: OperationProgress, plan: OperationPlan): Promise<Operation> {
  const { kind, orderedIds, options } = plan;
  const start = await plan.prepare();
  const { provider: entry, value } = await firstToTake(kind, orderedIds, options, progress.attempts, start);
  const operation = { provider: entry.id, id: value.operationId, startedAt: new Date().toISOString() };
  if (entry.local || (await plan.save({ ...progress, operation }))) return operation;
  await letGo(operation, plan);
  throw new AppError({ code: "cancelled", message: say("providers.nobody_waits_clip_any_more") });
}

/**
 * Starts work, or asks how it is; a provider that fails or takes too long gives way to the next one, in the order and under
 * the rules of `withFallback`. Called again with what was saved last until it has an end, by any process.
 * @throws AppError `cancelled` when nobody waits for the work; as `withFallback` when no provider could do it
 */
export async function advanceOperation(
  kept: OperationProgress,
  plan: OperationPlan,
): Promise<"running" | { file: MadeFile; attempts: Attempt[] }> {
  const attempts = [...kept.attempts];
  let operation = kept.operation;
  for (;;) {
    operation ??= await begin({ operation, attempts }, plan);
    const entry = provider(operation.provider, plan.kind) as OperationProvider;
    const state = await ask(entry, operation, plan);
    const durationMs = Date.now() - Date.parse(operation.startedAt);
    const tried = { provider: entry.id, costCents: 0, durationMs };
    if (state.status === "succeeded") {
      const { costCents } = state.file.provenance;
      return {
        file: state.file,
        attempts: [...attempts, { ...tried, outcome: "succeeded", message: foreign(""), costCents }],
      };
    }
    if (state.status === "running") {
      if (durationMs < plan.deadlineMs) return "running";
      await letGo(operation, plan);
      attempts.push({ ...tried, outcome: "failed", message: say("providers.did_not_finish_time") });
    } else {
      attempts.push({ ...tried, outcome: state.failure, message: state.message });
    }
    operation = null;
    await plan.save({ operation, attempts });
  }
}
