import { type CameraMove, type Hour, type Place, type Scenery, sceneryOf, type Weather } from "@/lib/language/scenery";
import { STYLE_WORDS, type Style } from "./styles";

/** What somebody asks to see, in words of their own. */
export interface Wish {
  description: string;
  style: Style;
  medium: "image" | "video";
}

const LIGHT: Record<Hour, string> = {
  dawn: "soft morning light",
  day: "natural daylight",
  sunset: "golden hour lighting",
  night: "moody night lighting",
};

/** Light that a place has of its own, whatever the hour. */
const LIGHT_OF: Partial<Record<Place, string>> = {
  space: "rim light against deep black",
  underwater: "sun rays through the water",
  studio: "soft studio lighting, shallow depth of field",
  abstract: "glowing volumetric light",
};

const AIR: Record<Weather, string> = {
  clear: "",
  rain: "falling rain, wet reflections",
  snow: "drifting snow",
  storm: "dramatic storm light",
  fog: "drifting mist",
};

const CAMERA: Record<CameraMove, string> = {
  pan: "smooth camera pan",
  tilt: "slow camera tilt",
  dolly: "smooth dolly forward",
  orbit: "slow camera orbit",
};

/** The movement that suits a place when the text asks for none. */
const USUAL_MOVE: Record<Place, CameraMove> = {
  space: "orbit",
  underwater: "dolly",
  sea: "pan",
  city: "dolly",
  forest: "dolly",
  mountains: "pan",
  desert: "pan",
  garden: "pan",
  sky: "tilt",
  studio: "orbit",
  abstract: "orbit",
  landscape: "pan",
};

const QUALITY = { image: "high quality, detailed", video: "4K quality" };

const lightOf = ({ place, hour }: Scenery): string => LIGHT_OF[place] ?? LIGHT[hour];

/**
 * The prompt that a description makes without a language model: its own words, unchanged and in their language, between the
 * style's and those of light, camera and quality that its subject calls for.
 */
export function promptByRules({ description, style, medium }: Wish): string {
  const scenery = sceneryOf(description);
  const { lead, craft } = STYLE_WORDS[style];
  const camera = medium === "video" ? CAMERA[scenery.camera ?? USUAL_MOVE[scenery.place]] : "";
  const parts = [lead, description.trim().replace(/[\s.,;]+$/u, ""), lightOf(scenery), AIR[scenery.weather], camera];
  return [...parts, craft, QUALITY[medium]].filter(Boolean).join(", ");
}
