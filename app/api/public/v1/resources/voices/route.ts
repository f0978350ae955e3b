import { listVoicesContract } from "@/lib/http/dialects/public/contracts";
import { publicDialect } from "@/lib/http/dialects/public/dialect";
import { voiceWire } from "@/lib/http/dialects/public/views";
import { route } from "@/lib/http/kernel";
import { listVoices } from "@/lib/services/voices";

export const GET = route(publicDialect, listVoicesContract, async ({ query }) => ({
  voices: (await listVoices(query)).map(voiceWire),
}));
