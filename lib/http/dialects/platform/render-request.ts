import { z } from "zod";
import { AUDIO_CODECS, BITRATES, CONTAINERS, SOUND_CONTAINERS, VIDEO_CODECS } from "@/lib/core/media-formats";
import type { RenderRequest } from "@/lib/services/exports/requests";
import { bitRate } from "../../bit-rate";

/** The document's words for how good a film is. */
export const QUALITY = {
  draft: "draft",
  low: "draft",
  medium: "standard",
  standard: "standard",
  high: "high",
  ultra: "master",
  master: "master",
} as const;

/** The document's words for codecs: ours, and `hevc` beside `h265`. */
const CODEC_WORDS = VIDEO_CODECS.flatMap((codec) => (codec === "h265" ? [codec, "hevc" as const] : [codec]));

/** The document's render of a timeline. */
export const renderRequest = z.object({
  timeline_id: z.string().min(1).max(200),
  config: z
    .object({
      format: z.enum([...CONTAINERS, ...SOUND_CONTAINERS]).default("mp4"),
      codec: z.enum(CODEC_WORDS).optional(),
      quality: z.enum(["draft", "low", "medium", "standard", "high", "ultra", "master"]).default("standard"),
      bitrate: bitRate.pipe(z.number().min(BITRATES.film.least).max(BITRATES.film.most)).optional(),
      audio_codec: z.enum(AUDIO_CODECS).optional(),
      audio_bitrate: bitRate.pipe(z.number().min(BITRATES.sound.least).max(512_000)).optional(),
    })
    .prefault({}),
  output: z
    .object({ include_subtitles: z.boolean().default(false), subtitle_style: z.string().max(40).default("default") })
    .prefault({}),
  dry_run: z.boolean().optional(),
  max_credits: z.number().int().min(0).optional(),
});

/** Where the document has what the core's errors name. */
export const RENDER_FIELDS = {
  codec: "config.codec",
  bitrate: "config.bitrate",
  audioCodec: "config.audio_codec",
  audioBitrate: "config.audio_bitrate",
};

/** The document's render as the core's request for one. */
export function toRenderRequest(body: z.output<typeof renderRequest>): RenderRequest {
  const { format, codec, quality, bitrate, audio_codec, audio_bitrate } = body.config;
  return {
    timelineId: body.timeline_id,
    encoding: {
      container: format,
      codec: codec === "hevc" ? "h265" : codec,
      quality: QUALITY[quality],
      bitrate,
      audioCodec: audio_codec,
      audioBitrate: audio_bitrate,
    },
    subtitles: { include: body.output.include_subtitles, style: body.output.subtitle_style },
    dryRun: body.dry_run,
    maxCredits: body.max_credits,
  };
}
