import { previewContract } from "@/lib/http/dialects/ui/contracts-preview";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { route } from "@/lib/http/kernel";
import { filmPreview } from "@/lib/services/films";

export const GET = route(uiDialect, previewContract, ({ actor, params, query }) =>
  filmPreview(actor, { id: params.id, format: query.format }),
);
