import { AppError } from "@/lib/core/errors";
import { say } from "@/lib/messages/say";
import type { VoiceCloning, VoiceProvider } from "@/lib/providers/ports";
import { providersOf } from "@/lib/providers/registry";

type CloningProvider = VoiceProvider & { cloning: VoiceCloning };

const learns = (provider: VoiceProvider): provider is CloningProvider => provider.cloning !== undefined;

/** An engine that learns voices, by its id, whether or not it can work now. */
export function cloningProvider(id: string): CloningProvider | undefined {
  return providersOf("voice")
    .filter(learns)
    .find((provider) => provider.id === id);
}

/**
 * The best engine here that can learn a voice now.
 * @throws AppError `cloning_unavailable` when there is none
 */
export async function chooseCloningProvider(): Promise<CloningProvider> {
  const all = providersOf("voice").filter(learns);
  for (const provider of all) if ((await provider.availability()).available) return provider;
  throw new AppError({
    code: "cloning_unavailable",
    message: say("voices.no_engine_learns_voices"),
    remedy: say("voices.set_cloning_key", { names: all.map(({ label }) => label).join(", ") }),
    details: { providers: all.map(({ id }) => id) },
  });
}
