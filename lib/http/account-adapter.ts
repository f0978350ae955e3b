import { PrismaAdapter } from "@auth/prisma-adapter";
import type { Adapter, AdapterAccount } from "next-auth/adapters";
import { db } from "@/lib/db/client";

/**
 * Where next-auth keeps people. Of another service's answer only who it was is kept: its tokens open nothing that is needed
 * here, and what is not kept cannot be stolen.
 */
export function accountAdapter(): Adapter {
  // The adapter's type names the classic client package; the generated client has the same methods.
  const adapter = PrismaAdapter(db() as unknown as Parameters<typeof PrismaAdapter>[0]) as Adapter;
  return {
    ...adapter,
    linkAccount: ({ userId, type, provider, providerAccountId }: AdapterAccount) =>
      adapter.linkAccount?.({ userId, type, provider, providerAccountId }),
  };
}
