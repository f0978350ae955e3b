import { cancelBatchContract } from "@/lib/http/dialects/platform/contracts-generation";
import { platformDialect } from "@/lib/http/dialects/platform/dialect";
import { batchWire } from "@/lib/http/dialects/platform/views-assets";
import { route } from "@/lib/http/kernel";
import { cancelBatch } from "@/lib/services/generation";

export const POST = route(platformDialect, cancelBatchContract, async ({ actor, params }) =>
  batchWire(await cancelBatch(actor, { id: params.batch_id })),
);
