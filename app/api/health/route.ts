import { checkHealth } from "@/lib/services/health";

export const dynamic = "force-dynamic";

/** 200 when every part works, 503 otherwise; open to load balancers and monitors. */
export async function GET(): Promise<Response> {
  const health = await checkHealth();
  return Response.json(health, {
    status: health.status === "ok" ? 200 : 503,
    headers: { "cache-control": "no-store" },
  });
}
