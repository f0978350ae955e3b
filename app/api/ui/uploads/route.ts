import { uploadContract } from "@/lib/http/dialects/ui/contracts";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { receiveUpload } from "@/lib/http/dialects/ui/receive-upload";
import { route } from "@/lib/http/kernel";

export const POST = route(uiDialect, uploadContract, ({ actor, query, request }) =>
  receiveUpload(actor, request, query.name),
);
