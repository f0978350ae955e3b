/** What films can be made into, for the studio's pages. */
export { STILL_TYPES, type StillType } from "@/lib/services/films/still-types";
export {
  BITRATES,
  FILM_CODECS,
  type FilmCodec,
  isSoundCodec,
  OUTPUT_CODECS,
  type OutputCodec,
  SOUND_CODECS,
  type SoundCodec,
  takesBitrate,
} from "@/lib/services/rendering/outputs";
