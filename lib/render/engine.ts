import { env } from "@/lib/core/env";
import { renderStill } from "./draw/still";
import { cacheOf, planRender } from "./plan/plan";

async function use(ownerKey: string) {
  return { ...(await cacheOf({ ownerKey }).use()), limitBytes: env().FRAMEWRIGHT_CACHE_MAX_BYTES };
}

/** What the studio asks of the renderer outside of jobs: plans, single pictures, and the owner's part of this machine's cache. */
export const renderEngine = {
  plan: planRender,
  still: renderStill,
  cacheUse: use,
  async clearCache(ownerKey: string) {
    const before = await use(ownerKey);
    await cacheOf({ ownerKey }).clear();
    return before;
  },
};
