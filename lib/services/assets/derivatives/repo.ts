import { type Db, db, type Prisma } from "@/lib/db/client";
import { parseStored, toStored } from "@/lib/db/stored";
import { keptMessageSchema, type Message } from "@/lib/messages/message";
import {
  DERIVATIVE_KINDS,
  DERIVATIVE_STATES,
  type DerivativeKind,
  type DerivativeState,
  FACTS,
  type Facts,
} from "./kinds";

export interface DerivativeRow {
  assetId: string;
  kind: DerivativeKind;
  state: DerivativeState;
  /** Share that is done, 0 to 1. */
  progress: number;
  /** Null until it is ready. */
  facts: Facts | null;
  /** Why it failed. */
  error: Message | null;
}

function opened(row: Prisma.AssetDerivativeGetPayload<object>): DerivativeRow[] {
  const kind = DERIVATIVE_KINDS.find((known) => known === row.kind);
  const state = DERIVATIVE_STATES.find((known) => known === row.state);
  if (!kind || !state) return [];
  const place = (column: string) => ({ table: "AssetDerivative", column, id: row.assetId });
  const facts = state === "ready" ? parseStored(FACTS[kind], row.facts, place("facts")) : null;
  const error = state === "failed" ? parseStored(keptMessageSchema, row.errorSaid, place("errorSaid")) : null;
  return [{ assetId: row.assetId, kind, state, progress: row.progress, facts, error }];
}

/** Those of the account's own assets, in no order. */
export async function findDerivatives(userId: string, assetIds: string[], tx: Db = db()): Promise<DerivativeRow[]> {
  const rows = await tx.assetDerivative.findMany({ where: { assetId: { in: assetIds }, asset: { userId } } });
  return rows.flatMap(opened);
}

/** Notes what is going to be made. @returns the assets of which something is, that nobody else has noted meanwhile */
export async function beginDerivatives(tx: Db, wanted: { assetId: string; kind: DerivativeKind }[]): Promise<string[]> {
  const begun = await tx.assetDerivative.createManyAndReturn({ data: wanted, skipDuplicates: true });
  return [...new Set(begun.map(({ assetId }) => assetId))];
}

/** Sets those at one of the states back to the beginning. @returns how many there were */
export async function restartDerivatives(tx: Db, assetId: string, from: DerivativeState[]): Promise<number> {
  const { count } = await tx.assetDerivative.updateMany({
    where: { assetId, state: { in: from } },
    data: { state: "preparing", progress: 0, facts: {} },
  });
  return count;
}

/** Says how far one is that is being made; false when it is not there any more. */
export async function moveDerivative(
  { assetId, kind }: Pick<DerivativeRow, "assetId" | "kind">,
  change: { state: DerivativeState; facts?: Facts; error?: Message } | { progress: number },
): Promise<boolean> {
  const data =
    "progress" in change
      ? change
      : {
          state: change.state,
          ...(change.facts ? { facts: toStored(change.facts) } : {}),
          ...(change.error ? { errorSaid: toStored(change.error) } : {}),
        };
  const { count } = await db().assetDerivative.updateMany({ where: { assetId, kind, state: "preparing" }, data });
  return count > 0;
}
