import { ownerActor } from "../accounts";
import { countFilms } from "./repo";
import { startFilm } from "./start-film";

/** Narration of the film that a new installation makes of itself: about 35 seconds. */
const SCRIPT = `# Meet Framewright

Framewright turns an idea into a finished, narrated film, on your own machine.

## From words to a film

First it plans the scenes, then it records the voice, and finally it renders the film.

## Drawn to fit what is said

Every scene fits its words: key points, charts, maps, quotes and code.

## Many looks

Choose among 8 themes, in 4 shapes, for phones and big screens.

## Yours alone

A cloud studio keeps your work, whereas Framewright leaves it with you.

Type a sentence, press create, and watch your first film.`;

/** Asks for the first film once, so that the dashboard has something to play; null when there are films already. */
export async function ensureFirstFilm(): Promise<{ jobId: string } | null> {
  const owner = await ownerActor();
  if ((await countFilms(owner.userId)) > 0) return null;
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
