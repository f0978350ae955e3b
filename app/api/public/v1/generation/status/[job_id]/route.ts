import { generationStatusContract } from "@/lib/http/dialects/public/contracts";
import { publicDialect } from "@/lib/http/dialects/public/dialect";
import { generationStatus } from "@/lib/http/dialects/public/views";
import { route } from "@/lib/http/kernel";

export const GET = route(publicDialect, generationStatusContract, ({ actor, params }) =>
  generationStatus(actor, params.job_id),
);
