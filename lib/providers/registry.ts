import { imageProviders } from "./image";
import { knowledgeProviders } from "./knowledge";
import { musicProviders } from "./music";
import type { AnyProvider, ProviderKind } from "./ports";
import { searchProviders } from "./search";
import { transcriptionProviders } from "./transcription";
import { videoProviders } from "./video";
import { voiceProviders } from "./voice";
import { writerProviders } from "./writer";

type OfKind<K extends ProviderKind> = Extract<AnyProvider, { kind: K }>;

const PROVIDERS: readonly AnyProvider[] = [
  ...writerProviders,
  ...imageProviders,
  ...videoProviders,
  ...voiceProviders,
  ...transcriptionProviders,
  ...musicProviders,
  ...searchProviders,
  ...knowledgeProviders,
];

export const allProviders = (): readonly AnyProvider[] => PROVIDERS;

/** Providers of one kind, best first. */
export function providersOf<K extends ProviderKind>(kind: K): OfKind<K>[] {
  return PROVIDERS.filter((entry): entry is OfKind<K> => entry.kind === kind).sort((a, b) => b.quality - a.quality);
}

/** A provider by its id or by a name that a document uses for it; ids go before aliases. */
export function provider(idOrAlias: string, kind?: ProviderKind): AnyProvider | undefined {
  const candidates = PROVIDERS.filter((entry) => kind === undefined || entry.kind === kind);
  return (
    candidates.find((entry) => entry.id === idOrAlias) ?? candidates.find((entry) => entry.aliases?.includes(idOrAlias))
  );
}
