import type { AudioCodec, Container, Quality, SoundContainer, VideoCodec } from "@/lib/core/media-formats";
import type { SubtitleOptions } from "../videos/captions";

/** How a file is to be encoded; the container's usual codecs where none are named. Rates are bits a second. */
export interface EncodingRequest {
  container: Container | SoundContainer;
  codec?: VideoCodec | undefined;
  quality: Quality;
  bitrate?: number | undefined;
  audioCodec?: AudioCodec | undefined;
  audioBitrate?: number | undefined;
}

/** A timeline to be rendered into a file. */
export interface RenderRequest {
  timelineId: string;
  encoding: EncodingRequest;
  subtitles: SubtitleOptions;
  /** Only say what it would take. */
  dryRun?: boolean | undefined;
  /** Refuse what costs more. */
  maxCredits?: number | undefined;
}
