import { exportStatusContract } from "@/lib/http/dialects/public/contracts";
import { publicDialect } from "@/lib/http/dialects/public/dialect";
import { exportStatus } from "@/lib/http/dialects/public/views";
import { route } from "@/lib/http/kernel";

export const GET = route(publicDialect, exportStatusContract, ({ actor, params }) =>
  exportStatus(actor, params.job_id),
);
