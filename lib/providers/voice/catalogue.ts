import { storedVersion } from "@/lib/core/env";
import { AppError, messageOf } from "@/lib/core/errors";
import { logger } from "@/lib/core/logger";
import { say } from "@/lib/messages/say";
import type { Voice, VoiceProvider } from "../ports";
import { voiceProviders } from ".";

/** A remote catalogue may change, and engines are added while the studio runs. */
const FRESH_MS = 5 * 60_000;

let cached: { at: number; version: number; list: Promise<Voice[]> } | undefined;

async function voicesOf(provider: VoiceProvider): Promise<Voice[]> {
  try {
    return (await provider.availability()).available ? await provider.voices() : [];
  } catch (error) {
    logger.warn("voices could not be listed", { provider: provider.id, error: messageOf(error) });
    return [];
  }
}

/** Voices of one language by names of their own: a vendor may have two of one name, which then get a number. */
export function distinctNames(voices: readonly Voice[]): Voice[] {
  const taken = new Set<string>();
  return voices.map((voice) => {
    const [, first = voice.name, rest = ""] = /^(.*?)( \([^()]*\))?$/.exec(voice.name) ?? [];
    const nameOf = (n: number) => `${first}${n > 1 ? ` ${n}` : ""}${rest}`;
    const placeOf = (n: number) => `${voice.language} ${nameOf(n).toLowerCase()}`;
    let n = 1;
    while (taken.has(placeOf(n))) n += 1;
    taken.add(placeOf(n));
    return n === 1 ? voice : { ...voice, name: nameOf(n) };
  });
}

async function collect(): Promise<Voice[]> {
  const ranked = [...voiceProviders].sort((a, b) => b.quality - a.quality);
  return distinctNames((await Promise.all(ranked.map(voicesOf))).flat());
}

/** Every voice that can be used here, best provider first; kept for five minutes. */
export function listVoices(options: { fresh?: boolean } = {}): Promise<Voice[]> {
  const version = storedVersion();
  const old = !cached || cached.version !== version || Date.now() - cached.at > FRESH_MS;
  if (!cached || old || options.fresh) cached = { at: Date.now(), version, list: collect() };
  return cached.list;
}

export interface VoiceWish {
  gender?: Voice["gender"];
  /** Tags the voice should have; among voices of one engine the one with most of them is taken. */
  tags?: readonly string[];
  accent?: string;
  provider?: string;
  /** Only voices that need no network. */
  local?: boolean;
}

const isLocal = (voice: Voice): boolean => voiceProviders.find((entry) => entry.id === voice.provider)?.local ?? false;

/** The United Kingdom has two codes in use. */
const countryOf = (accent: string) => (accent === "UK" ? "GB" : accent);

/** The voices among `voices` that fit a wish, best first; a wish that nobody meets counts less than one that somebody does. */
export function rankVoices(voices: readonly Voice[], language: string, wish: VoiceWish = {}): Voice[] {
  const spoken = language.slice(0, 2).toLowerCase();
  const score = (voice: Voice) =>
    (wish.gender && voice.gender === wish.gender ? 100 : 0) +
    (wish.accent && countryOf(voice.accent) === countryOf(wish.accent) ? 50 : 0);
  const tags = (voice: Voice) => (wish.tags ?? []).filter((tag) => voice.tags.includes(tag)).length;
  // Voices come in the order of their providers' quality: a tag never brings a poorer engine before a better one.
  const rank = (voice: Voice) => voices.findIndex((candidate) => candidate.provider === voice.provider);
  return voices
    .filter((voice) => voice.language.slice(0, 2) === spoken)
    .filter((voice) => (!wish.provider || voice.provider === wish.provider) && (!wish.local || isLocal(voice)))
    .map((voice, place) => ({ voice, place, score: score(voice) }))
    .sort(
      (a, b) =>
        b.score - a.score || rank(a.voice) - rank(b.voice) || tags(b.voice) - tags(a.voice) || a.place - b.place,
    )
    .map((entry) => entry.voice);
}

/**
 * The best voice installed for a language (ISO 639-1).
 * @throws AppError provider_unavailable when no engine speaks it.
 */
export async function defaultVoice(language: string, wish: VoiceWish = {}): Promise<Voice> {
  const [best] = rankVoices(await listVoices(), language, wish);
  if (best) return best;
  throw new AppError({
    code: "provider_unavailable",
    message: say("providers.no_installed_voice_speaks_language", { language }),
    remedy: say("providers.choose_another_language"),
    field: "language",
  });
}

/**
 * A voice by its id.
 * @throws AppError not_found
 */
export async function voiceById(id: string): Promise<Voice> {
  const found = (await listVoices()).find((voice) => voice.id === id);
  if (found) return found;
  throw new AppError({
    code: "not_found",
    message: say("core.not_found", { entity: say("core.entity.voice"), id }),
    remedy: say("providers.list_voices"),
    field: "voice",
    details: { entity: "Voice", id },
  });
}
