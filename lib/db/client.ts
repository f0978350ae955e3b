import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "./generated/client";
import { databaseUrl } from "./pool";

export { Prisma } from "./generated/client";
export { JobStatus, LedgerKind } from "./generated/enums";
export type * from "./generated/models";

const holder = globalThis as { framewrightPrisma?: PrismaClient };

/** The process's Prisma client, made on first use; only repo.ts files call it. */
export function db(): PrismaClient {
  holder.framewrightPrisma ??= new PrismaClient({ adapter: new PrismaPg({ connectionString: databaseUrl() }) });
  return holder.framewrightPrisma;
}

/** A client inside a transaction. */
export type Tx = Parameters<Parameters<PrismaClient["$transaction"]>[0]>[0];
/** Either: what a repo function takes when it may join a transaction. */
export type Db = PrismaClient | Tx;

/** Runs `work` in one transaction (read committed); it is rolled back when `work` throws. */
export function transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return db().$transaction(work, { timeout: 20_000, maxWait: 10_000 });
}

/** Closes the client, at the end of a process or test. */
export async function closeDb(): Promise<void> {
  await holder.framewrightPrisma?.$disconnect();
  holder.framewrightPrisma = undefined;
}
