import { Player, type PlayerRef } from "@remotion/player";
import { createRef } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import type { Timeline } from "@/lib/timeline/schema";
import { Film } from "@/remotion/compositions/film";
import { fontsReady } from "@/remotion/fonts";

declare global {
  interface Window {
    openFilm?: (timeline: Timeline) => Promise<void>;
    seekFilm?: (frame: number) => Promise<void>;
  }
}

const player = createRef<PlayerRef>();
const place = document.createElement("div");
place.id = "film";
document.body.append(place);

const painted = () =>
  new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));

/** Paints in a row that a clip has to be at rest: a seek may be followed by another, and is over before it is seen. */
const CALM = 8;

/** Milliseconds after which a clip that was moved to where it is has had its chance to show its picture. */
const PATIENCE = 1000;

/** Asks for a clip's picture once more: under load a browser may be at the right time and leave the former picture on the screen. */
async function shownAgain(clip: HTMLVideoElement): Promise<void> {
  const shown = new Promise<void>((resolve) => {
    clip.requestVideoFrameCallback(() => resolve());
    setTimeout(resolve, PATIENCE);
  });
  // biome-ignore lint/correctness/noSelfAssign: setting the time is a seek, to the same time as well.
  clip.currentTime = clip.currentTime;
  await shown;
}

/** Pictures are decoded, clips show the frame they were moved to. */
async function settled(): Promise<void> {
  await painted();
  for (const image of place.querySelectorAll("img")) await image.decode();
  for (const clip of place.querySelectorAll("video")) {
    for (let calm = 0; calm < CALM; calm += 1) {
      if (clip.seeking || clip.readyState < 2) calm = -1;
      await painted();
    }
    await shownAgain(clip);
  }
  await painted();
}

/** Mounts the player as the studio's preview does, at the film's own size. */
window.openFilm = async (timeline) => {
  place.style.cssText = `position:fixed;inset:0 auto auto 0;z-index:9999;width:${timeline.width}px;height:${timeline.height}px`;
  flushSync(() =>
    createRoot(place).render(
      <Player
        ref={player}
        component={Film}
        inputProps={{ timeline, sound: true }}
        durationInFrames={timeline.durationInFrames}
        fps={timeline.fps}
        compositionWidth={timeline.width}
        compositionHeight={timeline.height}
        acknowledgeRemotionLicense
        style={{ width: timeline.width, height: timeline.height }}
      />,
    ),
  );
  await fontsReady(timeline);
  await settled();
};

window.seekFilm = async (frame) => {
  player.current?.seekTo(frame);
  await settled();
};
