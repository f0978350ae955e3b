/**
 * The lists of what pictures and sound come in: shapes, codecs, containers, qualities, bit rates, types of files. Nobody else keeps one;
 * surfaces that speak other words map them to these.
 */

/** Shapes of the canvas, in the order in which they are offered; APIs and rows call the field `format`. */
export const SHAPES = ["landscape", "vertical", "square", "ads"] as const;
export type Shape = (typeof SHAPES)[number];

/** Canvas of each shape, in pixels. */
export const SHAPE_SIZES: Record<Shape, { width: number; height: number }> = {
  landscape: { width: 1920, height: 1080 },
  vertical: { width: 1080, height: 1920 },
  square: { width: 1080, height: 1080 },
  ads: { width: 1080, height: 1350 },
};

/** Width to height, as people write it. */
export const SHAPE_RATIOS: Record<Shape, string> = { landscape: "16:9", vertical: "9:16", square: "1:1", ads: "4:5" };

export const QUALITIES = ["draft", "standard", "high", "master"] as const;
export type Quality = (typeof QUALITIES)[number];

export const VIDEO_CODECS = ["h264", "h265", "vp9", "av1", "prores", "gif"] as const;
export type VideoCodec = (typeof VIDEO_CODECS)[number];

/** Codecs of the sound inside of films. */
export const AUDIO_CODECS = ["aac", "opus", "mp3", "pcm"] as const;
export type AudioCodec = (typeof AUDIO_CODECS)[number];

/** What the film's sound alone is made into, named like its codec; `aac` goes into M4A files. */
export const SOUND_FORMATS = ["mp3", "aac", "wav"] as const;
export type SoundFormat = (typeof SOUND_FORMATS)[number];

/** What one export can be: a film in a codec, or its sound alone. */
export const OUTPUT_CODECS = [...VIDEO_CODECS, ...SOUND_FORMATS] as const;
export type OutputCodec = (typeof OUTPUT_CODECS)[number];

export const isSoundFormat = (codec: string): codec is SoundFormat =>
  (SOUND_FORMATS as readonly string[]).includes(codec);

export const CONTAINERS = ["mp4", "webm", "mov", "gif"] as const;
export type Container = (typeof CONTAINERS)[number];

export const isContainer = (extension: string): extension is Container =>
  (CONTAINERS as readonly string[]).includes(extension);

/** Files of sound alone, by their extension; generated speech and music may also be Ogg. */
export const SOUND_CONTAINERS = ["mp3", "m4a", "wav"] as const;
export type SoundContainer = (typeof SOUND_CONTAINERS)[number];
export const SPEECH_CONTAINERS = [...SOUND_CONTAINERS, "ogg"] as const;
export type SpeechContainer = (typeof SPEECH_CONTAINERS)[number];

export const isSoundContainer = (extension: string): extension is SoundContainer =>
  (SOUND_CONTAINERS as readonly string[]).includes(extension);

/** Files of subtitles, by their extension. */
export type SubtitleFormat = "srt" | "vtt" | "ass";

/** What a picture of a film is written as. */
export const STILL_FORMATS = ["png", "jpeg"] as const;
export type StillFormat = (typeof STILL_FORMATS)[number];

/** What each container holds; the first is taken when nothing is asked for. */
export const HOLDS: Record<Container, { video: readonly [VideoCodec, ...VideoCodec[]]; audio: readonly AudioCodec[] }> =
  {
    mp4: { video: ["h264", "h265", "av1"], audio: ["aac", "mp3", "opus"] },
    webm: { video: ["vp9", "av1"], audio: ["opus"] },
    mov: { video: ["h264", "h265", "prores"], audio: ["aac", "pcm"] },
    gif: { video: ["gif"], audio: [] },
  };

const USUAL: Record<VideoCodec, Container> = {
  h264: "mp4",
  h265: "mp4",
  vp9: "webm",
  av1: "webm",
  prores: "mov",
  gif: "gif",
};

/** What a codec's films go into unless something else is asked for. */
export const usualContainer = (codec: VideoCodec): Container => USUAL[codec];

/** The sound of a film for which none is asked; undefined where the container has none. ProRes is for editing: its sound is PCM. */
export const usualAudio = (container: Container, codec: VideoCodec): AudioCodec | undefined =>
  codec === "prores" ? "pcm" : HOLDS[container].audio[0];

/** The file of each format of sound alone, and the codec of what is inside of it. */
export const SOUND_FILES: Record<SoundFormat, { extension: SoundContainer; codec: AudioCodec }> = {
  mp3: { extension: "mp3", codec: "mp3" },
  aac: { extension: "m4a", codec: "aac" },
  wav: { extension: "wav", codec: "pcm" },
};

/** Extension of the file an export becomes, without the dot. */
export const extensionOf = (codec: OutputCodec): Container | SoundContainer =>
  isSoundFormat(codec) ? SOUND_FILES[codec].extension : usualContainer(codec);

const FORMATS: Record<SoundContainer, SoundFormat> = { mp3: "mp3", m4a: "aac", wav: "wav" };

/** The format of sound alone that is kept in such a file. */
export const soundFormatOf = (container: SoundContainer): SoundFormat => FORMATS[container];

/** Types of the files we make, by their extension; of two extensions of one type the first is the usual one. */
export const MIME_TYPES = {
  mp4: "video/mp4",
  webm: "video/webm",
  mov: "video/quicktime",
  gif: "image/gif",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  png: "image/png",
  webp: "image/webp",
  mp3: "audio/mpeg",
  m4a: "audio/mp4",
  wav: "audio/wav",
  ogg: "audio/ogg",
  vtt: "text/vtt",
  srt: "application/x-subrip",
} as const;

/** Bits a second that can be asked for. */
export const BITRATES = {
  film: { least: 100_000, most: 200_000_000 },
  sound: { least: 32_000, most: 320_000 },
} as const;

/** Bits a second of sound for which none are asked. */
export const USUAL_SOUND_BITRATE = 192_000;

/** Whether the size of a codec's files can be asked for. */
export const takesBitrate = (codec: OutputCodec): boolean => !["prores", "gif", "wav"].includes(codec);

/** Seconds from one picture of a strip to the next, of the fine strip and the coarse one. */
export const FILMSTRIP_STEPS = [1, 10] as const;
