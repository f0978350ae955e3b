import { Assets } from "./resources/assets.ts";
import { Projects } from "./resources/projects.ts";
import { PublicGeneration } from "./resources/public-generation.ts";
import { Videos } from "./resources/videos.ts";
import { Voices } from "./resources/voices.ts";
import { Webhooks } from "./resources/webhooks.ts";
import { type ClientOptions, Transport } from "./transport.ts";

/** A Framewright installation. */
export class VideoClient {
  readonly projects: Projects;
  readonly assets: Assets;
  readonly videos: Videos;
  readonly voices: Voices;
  readonly webhooks: Webhooks;
  readonly publicGeneration: PublicGeneration;

  /** @throws FramewrightError without a key */
  constructor(options: ClientOptions) {
    const transport = new Transport(options);
    this.projects = new Projects(transport);
    this.assets = new Assets(transport);
    this.videos = new Videos(transport);
    this.voices = new Voices(transport);
    this.webhooks = new Webhooks(transport);
    this.publicGeneration = new PublicGeneration(transport);
  }
}
