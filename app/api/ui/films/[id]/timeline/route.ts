import { timelineContract } from "@/lib/http/dialects/ui/contracts-timelines";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { route } from "@/lib/http/kernel";
import { editedDocument } from "@/lib/services/timelines";

export const GET = route(uiDialect, timelineContract, ({ actor, params }) =>
  editedDocument(actor, { filmId: params.id }),
);
