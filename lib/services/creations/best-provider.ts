import { isAppError } from "@/lib/core/errors";
import type { ProviderKind } from "@/lib/providers/ports";
import { provider, providersOf } from "@/lib/providers/registry";

/** Who makes something here. */
export interface MakerView {
  id: string;
  label: string;
  /** Works without key and network. */
  local: boolean;
  /** US dollars for what is asked. */
  costUsd: number;
}

/** The provider that is asked first for what `request` describes; undefined where none of the kind can work now. */
export async function bestProvider(kind: ProviderKind, request: unknown = {}): Promise<MakerView | undefined> {
  for (const entry of providersOf(kind)) {
    const { available } = await entry.availability().catch((error: unknown) => {
      if (isAppError(error)) return { available: false };
      throw error;
    });
    if (!available) continue;
    const { id, label, local } = entry;
    return { id, label, local, costUsd: entry.estimateCost(request) / 100 };
  }
  return undefined;
}

/** How people call a provider; its id where it is no longer there. */
export const providerLabel = (id: string, kind: ProviderKind): string => provider(id, kind)?.label ?? id;
