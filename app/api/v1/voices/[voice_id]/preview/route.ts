import { platformDialect } from "@/lib/http/dialects/platform/dialect";
import { previewVoiceContract } from "@/lib/http/dialects/platform/voices";
import { route } from "@/lib/http/kernel";
import { localFileResponse } from "@/lib/http/links";
import { chooseProviders } from "@/lib/services/projects/choose-providers";
import { languageOfVoice, previewVoice } from "@/lib/services/voices";

export const POST = route(platformDialect, previewVoiceContract, async ({ params, body, request }) => {
  const { provider, ...rest } = body;
  const language = body.language ?? (await languageOfVoice(params.voice_id));
  const speech = language ? [{ voiceId: params.voice_id, language }] : [];
  const { providers, warnings } = await chooseProviders(provider ? { voice: provider } : {}, true, "provider", speech);
  const made = await previewVoice({ ...rest, id: params.voice_id, provider: providers.voice });
  const response = await localFileResponse(request, made.path, made.mime);
  for (const { message } of warnings) response.headers.append("x-warning", message.text);
  return response;
});
