/**
 * Who may import whom. Each layer lists what it may use besides itself, lib/core, lib/messages and packages; everything else
 * among our own folders is a violation. lib/messages, of which errors are made, is below lib/core and uses nothing of ours. `scripts/check-layers.mjs` also proves that each rule bites.
 */
const LAYERS = {
  messages: { path: "^lib/messages/", may: [] },
  core: { path: "^lib/core/", may: [] },
  media: { path: "^lib/media/", may: [] },
  setup: { path: "^lib/setup/", may: [] },
  timeline: { path: "^lib/timeline/", may: [] },
  db: { path: "^lib/db/", may: [] },
  storage: { path: "^lib/storage/", may: [] },
  providers: { path: "^lib/providers/", may: ["media", "language"] },
  language: { path: "^lib/language/", may: [] },
  planning: { path: "^lib/planning/", may: ["language", "timeline", "providers"] },
  jobs: { path: "^lib/jobs/", may: ["db"] },
  editor: { path: "^lib/editor/", may: ["timeline"] },
  remotion: { path: "^remotion/", may: ["timeline"] },
  render: { path: "^lib/render/", may: ["timeline", "remotion", "storage", "media"] },
  wire: { path: "^lib/wire/", may: [] },
  services: {
    path: "^lib/services/",
    may: ["planning", "language", "timeline", "db", "jobs", "providers", "storage", "media", "setup", "wire"],
  },
  inngest: {
    path: "^inngest/",
    may: ["services", "jobs", "render", "timeline", "db", "providers", "storage", "media"],
  },
  http: { path: "^lib/http/", may: ["services", "jobs", "wire"] },
  components: { path: "^components/", may: ["timeline", "editor", "remotion"] },
  app: { path: "^(app/|proxy\\.ts$)", may: ["http", "components", "services"] },
};

const OURS = "^(app|components|lib|inngest|remotion|prisma|scripts|tests)/|^(proxy|server)\\.ts$";
/** Types alone may also come from here. */
const TYPES_FROM = {
  wire: ["services", "jobs", "timeline"],
  services: ["render"],
  components: ["http", "services", "jobs", "providers"],
  http: ["providers", "timeline"],
};

/** Single files or folders that a layer may use besides, each for a reason. */
const EXTRA = {
  // The composition is bundled by the same script at set-up and when a render finds it missing.
  render: ["^scripts/lib/bundle\\.mjs$"],
  // Contracts name the moods, themes and caption styles there are.
  http: ["^lib/providers/ports/", "^lib/timeline/"],
  // What the browser sends and receives is checked against the contracts themselves.
  // Subtitles are read where they are chosen, before anything is sent.
  components: ["^lib/http/dialects/(ui|marketing)/", "^lib/providers/ports/", "^lib/media/foreign-subtitles/"],
};
/** Files outside their layer's rules, each for a reason. */
const EXEMPT = {
  // The embedded engine's handler is what the route for an Inngest server serves.
  app: "^app/api/inngest/",
  // next-auth's database adapter wants the Prisma client itself.
  http: "^lib/http/account-adapter\\.ts$",
};

/** Folders inside a layer, the folders beside them that they may use, and the layer's files that everybody in it may use. */
const ROOMS = {
  "lib/render": {
    shared: ["types", "child"],
    rooms: {
      cache: [],
      encode: ["cache"],
      plan: ["cache", "encode"],
      sound: ["cache"],
      join: ["encode", "sound"],
      draw: ["cache", "encode", "plan"],
      cli: ["plan", "draw", "sound", "render-timeline", "subtitles"],
    },
  },
  "lib/timeline": {
    shared: ["text", "derive", "takes", "spoken", "problems", "upgrade"],
    rooms: {
      schema: [],
      theme: ["schema"],
      layout: ["schema"],
      state: ["schema", "layout"],
      ops: ["schema", "layout", "segments", "sentences"],
    },
  },
  // What all operations share knows none of them.
  "lib/timeline/ops": { shared: [], rooms: { core: [] } },
  "lib/services": {
    shared: [],
    // Making a film knows films, what they consist of and what becomes of jobs; nothing of who asks for one.
    rooms: { production: ["assets", "exports", "films", "jobs", "library", "timelines", "usage", "voices"] },
  },
  "lib/planning": {
    shared: ["plan"],
    rooms: { illustration: [], script: [], visuals: ["script", "illustration"], layout: [] },
  },
};

const allowed = (names) => names.map((name) => LAYERS[name].path);

const layerRules = Object.entries(LAYERS).flatMap(([name, { path, may }]) => {
  const below = name === "messages" ? [] : [LAYERS.core.path, LAYERS.messages.path];
  const usable = [path, ...below, ...allowed(may), ...(EXTRA[name] ?? [])];
  const from = { path, pathNot: EXEMPT[name] };
  const rule = {
    name: `layer-${name}`,
    comment: `${name} may use ${["core", ...may].join(", ")}.`,
    severity: "error",
    from,
    to: { path: OURS, pathNot: usable, dependencyTypesNot: ["type-only"] },
  };
  const types = {
    name: `layer-${name}-types`,
    comment: `${name} may take types from ${["core", ...may, ...(TYPES_FROM[name] ?? [])].join(", ")}.`,
    severity: "error",
    from,
    to: { path: OURS, pathNot: [...usable, ...allowed(TYPES_FROM[name] ?? [])], dependencyTypes: ["type-only"] },
  };
  return [rule, types];
});

const roomRules = Object.entries(ROOMS).flatMap(([layer, { shared, rooms }]) =>
  Object.entries(rooms).map(([room, may]) => ({
    name: `room-${layer.split("/").at(-1)}-${room}`,
    comment: `${layer}/${room} may use ${[...shared, ...may].join(", ")} of its layer.`,
    severity: "error",
    from: { path: `^${layer}/${room}/` },
    to: { path: `^${layer}/`, pathNot: `^${layer}/(${[room, ...may, ...shared].join("|")})(/|\\.ts$)` },
  })),
);

/** Packages that belong to one place. */
const vendor = (name, packages, home) => ({
  name,
  comment: `${packages} is only imported in ${home}.`,
  severity: "error",
  from: { path: "^(app|components|lib|inngest|remotion)/|^(proxy|server)\\.ts$", pathNot: home },
  to: { path: packages },
});

module.exports = {
  forbidden: [
    ...layerRules,
    ...roomRules,
    {
      name: "no-cycles",
      comment: "A cycle makes two files one.",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    vendor("database-in-repo", "^lib/db/generated/|node_modules/@prisma/", ["^lib/db/", "/repo\\.ts$"]),
    vendor("models-in-providers", "node_modules/(@ai-sdk/|ai/)", ["^lib/providers/"]),
    vendor("browser-in-render", "node_modules/@remotion/(renderer|bundler)/", ["^lib/render/"]),
    vendor("workflows-in-inngest", "node_modules/inngest/", ["^inngest/"]),
    {
      name: "engines-apart",
      comment:
        "Engines under the GPL run as programs of their own; nothing of ours loads them (docs/decisions/003-licence.md).",
      severity: "error",
      from: { path: `${OURS}|^[^/]+\\.ts$`, pathNot: "^engines/" },
      to: { path: "^(\\.\\./)*engines/|node_modules/@echogarden/espeak-ng-emscripten/" },
    },
    {
      name: "timeline-is-isomorphic",
      comment: "The timeline, the compositions and the messages also run in the browser.",
      severity: "error",
      from: { path: "^(lib/timeline|lib/editor|lib/messages|remotion)/" },
      to: { dependencyTypes: ["core"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(\\.next|\\.cache|lib/db/generated)/" },
    tsPreCompilationDeps: true,
    webpackConfig: { fileName: require("node:path").join(__dirname, "scripts/lib/layers-resolve.cjs") },
    skipAnalysisNotInRules: true,
  },
};
