import { AppError } from "@/lib/core/errors";
import { list, type Message } from "@/lib/messages/message";
import { say } from "@/lib/messages/say";
import type { Attempt, Availability, ProviderKind } from "@/lib/providers/ports";
import { provider, providersOf } from "@/lib/providers/registry";
import { resolveVoice } from "../voices";
import type { ProviderWish } from "./schemas";

export interface ProviderWarning {
  code: "provider_fallback";
  /** The wish: llm, image, video, voice, music. */
  kind: ProviderWish;
  requested: string;
  used: string;
  message: Message;
}

export interface ChosenProviders {
  /** Provider ids by kind, as the film pipeline takes them. */
  providers: Partial<Record<ProviderKind, string>>;
  warnings: ProviderWarning[];
  /** Providers that were asked for and are not there, as assets keep what was tried. */
  unavailable: Attempt[];
}

/** What a voice provider is wanted for: not every engine speaks every language, nor has every voice. */
export interface Speech {
  voiceId?: string | undefined;
  /** ISO 639-1 */
  language: string;
}

const KINDS = {
  llm: "writer",
  image: "image",
  video: "video",
  voice: "voice",
  music: "music",
} as const satisfies Record<ProviderWish, ProviderKind>;

/** What does the work when no provider of a kind is there. */
const OWN_ENGINE = "framewright";

/** Names that clients may know from elsewhere. One of these is not a mistake even where no adapter answers to it. */
const KNOWN_NAMES = new Set(
  (
    "openai dalle dalle3 dall-e-3 gpt-4 gpt-4o anthropic claude google gemini groq mistral ollama openrouter runway " +
    "runwayml pika luma kling veo sora minimax haiper replicate huggingface fal flux midjourney stability " +
    "stable-diffusion leonardo ideogram elevenlabs cartesia playht azure polly suno udio mubert musicgen heygen d-id"
  ).split(" "),
);

interface Candidate {
  id: string;
  availability: Availability;
}

async function candidatesOf(kind: ProviderKind): Promise<Candidate[]> {
  return Promise.all(
    providersOf(kind).map(async (entry) => ({ id: entry.id, availability: await entry.availability() })),
  );
}

interface Missing {
  wish: ProviderWish;
  requested: string;
  reason: Message;
  remedy?: Message | undefined;
  available: string[];
}

/** The request's field: the one of its kind below an object of wishes, or the only one there is. */
const fieldOf = (field: string, wish: ProviderWish): string =>
  field.endsWith("provider") ? field : `${field}.${wish}`;

function unknown(field: string, wish: ProviderWish, name: string, available: string[]): AppError {
  return new AppError({
    code: "validation",
    message: say("providers.there_no_provider_called", { kind: wish, id: name }),
    remedy: say("providers.use_one", { known: list([...available, OWN_ENGINE], "comma") }),
    field,
    issues: [{ field, message: say("projects.unknown_provider"), constraint: "known_provider" }],
    details: { available: [...available, OWN_ENGINE] },
  });
}

function refused(missing: Missing[], parent: string): AppError {
  const issues = missing.map(({ wish, reason }) => ({
    field: fieldOf(parent, wish),
    message: reason,
    constraint: "available_provider",
  }));
  const remedies = new Map(
    missing.map(({ remedy = say("projects.name_or_fallback") }) => [remedy.text, remedy] as const),
  );
  return new AppError({
    code: "validation",
    message: say("projects.providers_missing", {
      missing: list(
        missing.map(({ wish, requested, reason }) => say("projects.provider_missing", { wish, requested, reason })),
        "space",
      ),
    }),
    remedy: say("projects.providers_remedies", { remedies: list([...remedies.values()], "space") }),
    issues,
    details: {
      missing: missing.map(({ wish, requested, reason }) => ({ kind: wish, provider: requested, reason: reason.text })),
      available: Object.fromEntries(missing.map(({ wish, available }) => [wish, available])),
    },
  });
}

/** What will do the work instead: for voices, the engines that speak what is wanted. */
async function bestOf(kind: ProviderKind, available: string[], speech: Speech[]): Promise<string | undefined> {
  if (kind !== "voice" || speech.length === 0) return available[0];
  const speakers = speech.map(({ voiceId, language }) => resolveVoice(voiceId, language).catch(() => undefined));
  const engines = (await Promise.all(speakers)).map((speaker) => speaker?.voice.provider);
  return [...new Set(engines.filter((engine) => engine !== undefined))].join(", ") || available[0];
}

/**
 * Finds the adapters behind the names of a request. One that is not configured gives way to the best that is, ending with
 * the product's own engine, and a warning says so.
 * @param field of the request that names the providers, one of each kind, or the only one (`provider`, `config.provider`)
 * @param speech what a voice provider is wanted for
 * @throws AppError `validation` for a name nobody knows; without fallback also for one that is not configured, naming
 * what is missing and what is available
 */
export async function chooseProviders(
  wishes: Partial<Record<ProviderWish, string>>,
  fallback: boolean,
  field: string,
  speech: Speech[] = [],
): Promise<ChosenProviders> {
  const chosen: ChosenProviders = { providers: {}, warnings: [], unavailable: [] };
  const missing: Missing[] = [];
  for (const [wish, requested] of Object.entries(wishes) as [ProviderWish, string][]) {
    if (requested === OWN_ENGINE || requested === "auto") continue;
    const kind = KINDS[wish];
    const candidates = await candidatesOf(kind);
    const available = candidates.filter((one) => one.availability.available).map((one) => one.id);
    const found = provider(requested.toLowerCase(), kind);
    if (!found && !KNOWN_NAMES.has(requested.toLowerCase()))
      throw unknown(fieldOf(field, wish), wish, requested, available);
    if (found && available.includes(found.id)) {
      chosen.providers[kind] = found.id;
      continue;
    }
    const own = candidates.find((one) => one.id === found?.id)?.availability;
    const reason = own?.reason ?? say("projects.no_adapter");
    if (!fallback) {
      missing.push({ wish, requested, reason, remedy: own?.remedy, available: [...available, OWN_ENGINE] });
      continue;
    }
    const next = await bestOf(kind, available, speech);
    // Named even so when nothing else is there: what was tried stays on record with what is made.
    const named = next ?? found?.id;
    if (named && kind !== "voice") chosen.providers[kind] = next && found && onlyLocal(kind, next) ? found.id : named;
    chosen.unavailable.push({ provider: found?.id ?? requested, outcome: "unavailable", message: reason });
    chosen.warnings.push({
      code: "provider_fallback",
      kind: wish,
      requested,
      used: next ?? OWN_ENGINE,
      message: say("projects.cannot_used", { requested, wish, reason, next: next ?? OWN_ENGINE }),
    });
  }
  if (missing.length > 0) throw refused(missing, field);
  return chosen;
}

/** The fallback ends with the local engines by itself, so the wish can go before them and be recorded. */
function onlyLocal(kind: ProviderKind, id: string): boolean {
  return providersOf(kind).some((entry) => entry.id === id && entry.local);
}
