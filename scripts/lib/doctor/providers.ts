import { messageOf } from "@/lib/core/errors";
import { type AnyProvider, PROVIDER_KINDS, type ProviderKind } from "@/lib/providers/ports";
import { allProviders } from "@/lib/providers/registry";
import type { Finding } from "./machine";

const TITLES: Record<ProviderKind, string> = {
  writer: "Language models",
  image: "Pictures",
  video: "Video clips",
  voice: "Voices",
  transcription: "Transcription",
  music: "Music",
  search: "Search",
  knowledge: "Free knowledge",
};

/** Every engine and vendor, by kind, each asked whether it can work here. */
export async function providerFindings(): Promise<Finding[]> {
  const findings = await Promise.all(allProviders().map(findingOf));
  const order = PROVIDER_KINDS.map((kind) => TITLES[kind]);
  return findings.sort((a, b) => order.indexOf(a.group) - order.indexOf(b.group));
}

async function findingOf(provider: AnyProvider): Promise<Finding> {
  const head = { group: TITLES[provider.kind], name: provider.label, needed: false };
  try {
    const { available, reason, remedy } = await provider.availability();
    const variables = provider.env.length ? `set ${provider.env.join(" and ")}` : undefined;
    return { ...head, found: available, reason: reason.text, remedy: remedy?.text ?? variables };
  } catch (error) {
    return { ...head, found: false, reason: messageOf(error) };
  }
}
