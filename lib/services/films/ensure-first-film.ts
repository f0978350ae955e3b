import { ownerActor } from "../accounts";
import { countFilms } from "./repo";

/** Narration of the film that a new installation makes of itself: about 35 seconds. */
const SCRIPT = `# Meet Framewright

Framewright turns an idea into a finished, narrated film.

## From words to a film

First it plans each scene, then it records the voice, and finally it paints every picture.

## Drawn to fit what is said

Every scene follows its words: lists, charts, maps, quotes and code.

## Made to measure

Choose among 8 themes, 6 caption styles and 4 shapes.

100% of the work happens on your own machine.

## Yours alone

A cloud studio keeps your films, whereas Framewright leaves them with you.

Type a sentence, press create, and watch your own first film.`;

/** Asks for the first film once, so that the dashboard has something to play; null when there are films already. */
export async function ensureFirstFilm(): Promise<{ jobId: string } | null> {
  const owner = await ownerActor();
  if ((await countFilms(owner.userId)) > 0) return null;
  const { startFilm } = await import("./start-film");
  const started = await startFilm(owner, {
    script: SCRIPT,
    title: "Meet Framewright",
    language: "en",
    format: "landscape",
    theme: "midnight",
    captions: "classic",
    music: "corporate",
    seed: 7,
  });
  return started.dryRun ? null : { jobId: started.job.id };
}
