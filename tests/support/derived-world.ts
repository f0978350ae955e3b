import { db } from "@/lib/db/client";
import { encodeWave, mono } from "@/lib/media/wave";
import { assetDerivatives, makeDerivatives, uploadAsset } from "@/lib/services/assets";
import { numberedClip, tempFolder } from "../render/support/films";
import type { TestAccount } from "./accounts";
import { newUpload } from "./uploads";

/** A clip of three seconds whose filmstrip is made. */
export async function drawnClip(owner: TestAccount): Promise<Record<string, string>> {
  const file = `${await tempFolder()}/steps.mp4`;
  await numberedClip(file, 12, 4);
  const { id } = await uploadAsset(owner.actor, { path: file, name: "steps.mp4" });
  await assetDerivatives(owner.actor, { id });
  await makeDerivatives(id, new AbortController().signal);
  return { id, step: "1", sheet: "0" };
}

/** A sound of two seconds whose waveform is made. */
export async function drawnSound(owner: TestAccount): Promise<Record<string, string>> {
  const samples = Float32Array.from({ length: 96_000 }, (_, at) => (at < 48_000 ? 0.5 : 0) * Math.sin(at / 17));
  const { id } = await newUpload(owner.actor, Buffer.from(encodeWave(mono(samples, 48_000))), "half.wav");
  await assetDerivatives(owner.actor, { id });
  await makeDerivatives(id, new AbortController().signal);
  return { id, level: "0" };
}

/** A sound whose waveform could not be made. */
export async function undrawnSound(owner: TestAccount): Promise<Record<string, string>> {
  const { id = "" } = await drawnSound(owner);
  const errorSaid = { id: "core.unexpected", text: "Something unexpected happened." };
  await db().assetDerivative.updateMany({ where: { assetId: id }, data: { state: "failed", errorSaid } });
  return { id };
}
