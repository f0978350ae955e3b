/** Where a drawn picture of a scene takes place. */
export const SCENERY_GROUNDS = [
  ...(["sea", "river", "mountains", "forest", "field", "desert", "snow", "space"] as const),
  ...(["city", "village", "road", "factory", "laboratory", "office", "room", "classroom"] as const),
] as const;
export type SceneryGround = (typeof SCENERY_GROUNDS)[number];

/** People and things that stand in it. */
export const SCENERY_FIGURES = [
  ...(["walker", "runner", "worker", "reader", "speaker", "scientist", "typist", "child", "cook", "crowd"] as const),
  ...([
    "car",
    "truck",
    "bicycle",
    "train",
    "bus",
    "tractor",
    "sailboat",
    "ship",
    "plane",
    "rocket",
    "satellite",
  ] as const),
  ...([
    "turbine",
    "panels",
    "lighthouse",
    "bridge",
    "house",
    "tree",
    "cow",
    "sheep",
    "birds",
    "fish",
    "whale",
  ] as const),
  ...(["telescope", "robot", "hive"] as const),
] as const;
export type SceneryFigure = (typeof SCENERY_FIGURES)[number];

export const SCENERY_HOURS = ["day", "dusk", "night"] as const;
export const SCENERY_WEATHER = ["clear", "clouds", "rain", "snowfall", "storm", "fog"] as const;
