import { offlineWorker } from "@/components/shell/offline-worker";

/** The worker that answers for pages while the studio is away. */
export const GET = () =>
  new Response(offlineWorker(), {
    headers: { "content-type": "text/javascript; charset=utf-8", "cache-control": "no-cache" },
  });
