import { withFallback } from "@/lib/providers/fallback";
import type { MusicItem } from "./batch";
import { soundFile } from "./make-sound-file";
import { callOf, fallbackOf, type Maker, preferred } from "./making";

export const makeMusic: Maker<MusicItem> = async (stage, item) => {
  const { prompt, seconds, seed } = item;
  const request = { mood: item.mood, seconds, seed, prompt };
  const { value, attempts } = await withFallback("music", preferred(stage, "music"), fallbackOf(stage), (provider) =>
    provider.compose(request, callOf(stage, item.assetId)),
  );
  const { codec, ...file } =
    value.mime === "audio/wav"
      ? await soundFile(value.path, item.format, stage.signal)
      : { path: value.path, mime: value.mime, codec: null };
  return {
    file: { ...file, provenance: value.provenance },
    attempts,
    units: seconds,
    facts: { durationSeconds: value.durationSeconds, codec, metadata: { mood: item.mood } },
  };
};
