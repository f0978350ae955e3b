import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "./generated/client";
import { databaseUrl } from "./pool";
import { QueuedClient } from "./queued-client";
import { Turns } from "./turns";

export { Prisma } from "./generated/client";
export { JobStatus, LedgerKind } from "./generated/enums";
export type * from "./generated/models";

const holder = globalThis as { framewrightPrisma?: PrismaClient; framewrightTurns?: Turns };

/** Connections of the client; some are left to reads, which a burst of transactions must not hold up. */
const CONNECTIONS = 10;
const TRANSACTIONS = 7;
/** Milliseconds that a transaction waits for its turn, and for a connection when it has it. */
const PATIENCE = 25_000;
const MAX_WAIT = 10_000;

/** The process's Prisma client, made on first use; only repo.ts files call it. */
export function db(): PrismaClient {
  holder.framewrightPrisma ??= new PrismaClient({
    adapter: new PrismaPg({ connectionString: databaseUrl(), max: CONNECTIONS, Client: QueuedClient }),
  });
  return holder.framewrightPrisma;
}

/** A client inside a transaction. */
export type Tx = Parameters<Parameters<PrismaClient["$transaction"]>[0]>[0];
/** Either: what a repo function takes when it may join a transaction. */
export type Db = PrismaClient | Tx;

/**
 * Runs \`work\` in one transaction (read committed); it is rolled back when \`work\` throws.
 * @throws AppError \`engine_unavailable\` (retryable) when too many others come first
 */
export function transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  holder.framewrightTurns ??= new Turns(TRANSACTIONS, PATIENCE);
  return holder.framewrightTurns.run(() => db().$transaction(work, { timeout: 20_000, maxWait: MAX_WAIT }));
}

/** Closes the client, at the end of a process or test. */
export async function closeDb(): Promise<void> {
  await holder.framewrightPrisma?.$disconnect();
  holder.framewrightPrisma = undefined;
}
