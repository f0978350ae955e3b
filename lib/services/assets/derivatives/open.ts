import type { Actor } from "@/lib/core/actor";
import { notFound } from "@/lib/core/errors";
import { type OpenedFile, openStored } from "../open-asset";
import { findAsset } from "../repo";
import { sheetKey, waveformKey } from "./files";
import type { DerivativeKind, Facts } from "./kinds";
import { findDerivatives } from "./repo";

async function ready<K extends DerivativeKind>(actor: Actor, id: string, kind: K) {
  const asset = await findAsset(actor.userId, id, { trashed: true });
  const row = (await findDerivatives(actor.userId, [id])).find((one) => one.kind === kind);
  if (!row?.facts) throw notFound("File", `${kind} ${id}`);
  return { asset, facts: row.facts as Facts<K> };
}

/**
 * One level of an asset's waveform: pairs of signed bytes.
 * @throws AppError `not_found` until it is ready
 */
export async function openWaveform(actor: Actor, input: { id: string; level: number }): Promise<OpenedFile> {
  const { asset, facts } = await ready(actor, input.id, "waveform");
  if (!facts.levels[input.level]) throw notFound("File", `waveform ${input.level}`);
  const name = `${asset.name}.i8`;
  const etag = `${asset.sha256}-waveform-${input.level}`;
  return openStored(waveformKey(asset, input.level), { mime: "application/octet-stream", name, etag });
}

/** One sheet of an asset's filmstrip, a JPEG. @throws AppError `not_found` until it is ready */
export async function openSheet(actor: Actor, input: { id: string; step: number; sheet: number }): Promise<OpenedFile> {
  const { asset, facts } = await ready(actor, input.id, "filmstrip");
  const sheets = facts.levels.find(({ step }) => step === input.step)?.sheets ?? 0;
  if (input.sheet >= sheets) throw notFound("File", `${input.step}/${input.sheet}`);
  const etag = `${asset.sha256}-filmstrip-${input.step}-${input.sheet}`;
  return openStored(sheetKey(asset, input.step, input.sheet), { mime: "image/jpeg", name: `${asset.name}.jpg`, etag });
}
