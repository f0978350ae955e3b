import { asset } from "./asset";
import { cancellation } from "./cancellation";
import { course } from "./course";
import { derivatives } from "./derivatives";
import { exportFilm } from "./export";
import { exportSound } from "./export-sound";
import { film, filmAfterReview } from "./film";
import { housekeeping } from "./housekeeping";
import { marketing } from "./marketing";
import { proxy } from "./proxy";
import { publish } from "./publish";
import { publishDue } from "./publish-due";
import { scene } from "./scene";
import { sentence } from "./sentence";
import { voiceTraining } from "./voice-training";
import { webhook } from "./webhook";

/** Every workflow function of the product: what the engine registers is this list. */
export const functions = [
  film,
  filmAfterReview,
  exportFilm,
  exportSound,
  scene,
  sentence,
  publish,
  publishDue,
  voiceTraining,
  asset,
  course,
  marketing,
  cancellation,
  proxy,
  derivatives,
  webhook,
  housekeeping,
];
