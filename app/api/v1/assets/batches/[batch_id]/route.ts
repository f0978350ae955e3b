import { getBatchContract } from "@/lib/http/dialects/platform/contracts-generation";
import { platformDialect } from "@/lib/http/dialects/platform/dialect";
import { batchWire } from "@/lib/http/dialects/platform/views-assets";
import { route } from "@/lib/http/kernel";
import { getBatch } from "@/lib/services/generation";

export const GET = route(platformDialect, getBatchContract, async ({ actor, params }) =>
  batchWire(await getBatch(actor, { id: params.batch_id })),
);
