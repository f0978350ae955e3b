import { voicesContract } from "@/lib/http/dialects/ui/contracts-catalogue";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { voiceView } from "@/lib/http/dialects/ui/voice-view";
import { route } from "@/lib/http/kernel";
import { studioVoices } from "@/lib/services/voices";

export const GET = route(uiDialect, voicesContract, async () => ({ voices: (await studioVoices()).map(voiceView) }));
