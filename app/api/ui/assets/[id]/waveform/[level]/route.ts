import { waveformContract } from "@/lib/http/dialects/ui/contracts-derivatives";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { fileResponse } from "@/lib/http/files";
import { route } from "@/lib/http/kernel";
import { openWaveform } from "@/lib/services/assets";

const handler = route(uiDialect, waveformContract, async ({ actor, params, request }) =>
  fileResponse(request, await openWaveform(actor, params)),
);

export { handler as GET, handler as HEAD };
