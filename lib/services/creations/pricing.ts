import { provider } from "@/lib/providers/registry";
import { bestProvider, type MakerView } from "./best-provider";
import { IMAGE_SIZES, VIDEO_SIZES } from "./sizes";

/** Seconds of the clip whose price is told. */
export const PRICED_SECONDS = 5;

export interface Pricing {
  /** Who makes each kind of creation here and what one costs; undefined where nobody can now. */
  video: MakerView | undefined;
  image: MakerView | undefined;
  /** The language model that writes presentations; without one they are made of the given text, or outlines. */
  writer: MakerView | undefined;
  huggingFace: boolean;
}

/** Who makes what here, and what it costs, as the registry of providers has it now. */
export async function pricing(): Promise<Pricing> {
  const [video, image, writer, huggingFace] = await Promise.all([
    bestProvider("video", { seconds: PRICED_SECONDS, ...VIDEO_SIZES["16:9"] }),
    bestProvider("image", IMAGE_SIZES["16:9"]),
    bestProvider("writer"),
    provider("huggingface", "image")?.availability(),
  ]);
  return { video, image, writer, huggingFace: huggingFace?.available ?? false };
}
