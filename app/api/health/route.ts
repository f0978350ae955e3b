import { checkHealth } from "@/lib/services/health";

export const dynamic = "force-dynamic";

/** 200 when every part works, 503 otherwise; open to load balancers and monitors. */
export async function GET(): Promise<Response> {
  const { status, checks } = await checkHealth();
  const said = Object.entries(checks).map(([part, check]) => [part, { ...check, detail: check.detail.text }] as const);
  return Response.json(
    { status, checks: Object.fromEntries(said) },
    { status: status === "ok" ? 200 : 503, headers: { "cache-control": "no-store" } },
  );
}
