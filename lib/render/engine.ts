import { env } from "@/lib/core/env";
import { cacheOf, planRender } from "./plan";

async function use(ownerKey: string) {
  return { ...(await cacheOf({ ownerKey }).use()), limitBytes: env().FRAMEWRIGHT_CACHE_MAX_BYTES };
}

/** What the studio asks of the renderer outside of jobs: plans, and the owner's part of this machine's cache. */
export const renderEngine = {
  plan: planRender,
  cacheUse: use,
  async clearCache(ownerKey: string) {
    const before = await use(ownerKey);
    await cacheOf({ ownerKey }).clear();
    return before;
  },
};
