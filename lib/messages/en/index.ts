import { accounts } from "./accounts";
import { assets } from "./assets";
import { core } from "./core";
import { courses } from "./courses";
import { editor } from "./editor";
import { films } from "./films";
import { generation } from "./generation";
import { health } from "./health";
import { http } from "./http";
import { jobs } from "./jobs";
import { marketing } from "./marketing";
import { media } from "./media";
import { planning } from "./planning";
import { projects } from "./projects";
import { providers } from "./providers";
import { publishing } from "./publishing";
import { render } from "./render";
import { setup } from "./setup";
import { speech } from "./speech";
import { storage } from "./storage";
import { timeline } from "./timeline";
import { validation } from "./validation";
import { voices } from "./voices";
import { watch } from "./watch";
import { webhooks } from "./webhooks";

/** Every sentence of ours that the API answers or the studio shows, in English, as ICU messages by id. */
export const english = {
  ...accounts,
  ...assets,
  ...core,
  ...courses,
  ...editor,
  ...films,
  ...generation,
  ...health,
  ...http,
  ...jobs,
  ...marketing,
  ...media,
  ...planning,
  ...projects,
  ...providers,
  ...publishing,
  ...render,
  ...setup,
  ...speech,
  ...storage,
  ...timeline,
  ...validation,
  ...voices,
  ...watch,
  ...webhooks,
} as const;

export type English = typeof english;
export type MessageId = keyof English;
