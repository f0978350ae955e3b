import { ownerActor } from "../accounts";
import { countFilms } from "./repo";
import { startFilm } from "./start-film";

/** Narration of the film that a new installation makes of itself: about 35 seconds. */
const SCRIPT = `# Framewright

Framewright turns an idea into a finished, narrated film, on your own machine.

Give it a sentence, a script or a pile of documents. First it plans the scenes, then it records the voice, and finally it renders the film.

Every scene is drawn and animated to fit what is said: key points, numbers, charts, maps and code.

Captions follow the voice word by word, and the music steps back while it speaks.

Your words stay with you: no account, no key, and nothing leaves this computer.

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
