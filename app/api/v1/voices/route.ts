import { platformDialect } from "@/lib/http/dialects/platform/dialect";
import { platformVoicesContract, voiceWire } from "@/lib/http/dialects/platform/voices";
import { route } from "@/lib/http/kernel";
import { chooseProviders } from "@/lib/services/projects/choose-providers";
import { listVoices } from "@/lib/services/voices";

export const GET = route(platformDialect, platformVoicesContract, async ({ query }) => {
  const { provider, ...filter } = query;
  const { providers, warnings } = await chooseProviders(
    provider ? { voice: provider } : {},
    true,
    "provider",
    query.language ? [{ language: query.language }] : [],
  );
  const voices = await listVoices({ ...filter, provider: providers.voice });
  return {
    voices: voices.map(voiceWire),
    warnings: warnings.map(({ code, message }) => ({ code, message: message.text })),
  };
});
