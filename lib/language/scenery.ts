/** Places that a described picture can lie in. */
export const PLACES = [
  "space",
  "underwater",
  "sea",
  "city",
  "forest",
  "mountains",
  "desert",
  "garden",
  "sky",
  "studio",
  "abstract",
  "landscape",
] as const;
export type Place = (typeof PLACES)[number];

export const HOURS = ["dawn", "day", "sunset", "night"] as const;
export type Hour = (typeof HOURS)[number];

export const WEATHERS = ["clear", "rain", "snow", "storm", "fog"] as const;
export type Weather = (typeof WEATHERS)[number];

export const CAMERA_MOVES = ["pan", "tilt", "dolly", "orbit"] as const;
export type CameraMove = (typeof CAMERA_MOVES)[number];

/** Where, when and in what weather something is to be seen, and how the camera moves if the text says so. */
export interface Scenery {
  place: Place;
  hour: Hour;
  weather: Weather;
  camera?: CameraMove;
}

/** Beginnings of words, in English and French without accents, that name each of them. Earlier places go before later ones. */
const PLACE_WORDS: Record<Place, string> = {
  space:
    "space astronaut cosmo galax planet nebul comet orbit rocket satellite spaceship starship asteroid univers espace astronaut planete nebuleuse comete fusee vaisseau interstell martien mars",
  underwater:
    "underwater reef coral jellyfish submarine octopus diver scuba sous-marin recif corail corau meduse poulpe plongeu plongee abysse aquarium",
  sea: "sea seas ocean wave beach coast surf sail boat ship island harbor harbour lighthouse river mer mers vague vagues plage cote littoral voilier bateau navire ile iles port phare riviere fleuve",
  city: "city cities town street skyline skyscraper building traffic urban neon downtown tokyo paris york london car cars road avenue ville villes rue rues gratte-ciel immeuble trafic urbain voiture voitures boulevard metropole futurist",
  forest: "forest jungle tree trees wood woods rainforest foret forets arbre arbres bois tropical",
  mountains:
    "lake lakes lac lacs mountain mountains alp alps peak summit cliff canyon volcan montagne montagnes sommet falaise glacier",
  desert: "desert dune dunes sahara oasis camel chameau savan savann cactus pyramid",
  garden:
    "garden flower flowers cherry blossom park meadow bee bees butterfl jardin fleur fleurs cerisier prairie abeille papillon temple",
  sky: "sky cloud clouds dragon bird birds eagle plane airplane aircraft balloon kite ciel ciels nuage nuages oiseau oiseaux aigle avion ballon montgolfiere cerf-volant orage orageux",
  studio:
    "portrait face product watch bottle perfume sneaker shoe jewel food dish coffee close-up closeup visage gros-plan produit montre bouteille parfum chaussure bijou plat cafe table fond",
  abstract:
    "abstract intelligence digital data algorithm network brain neural technology code quantum concept idea energy abstrait numerique donnees algorithme reseau cerveau technologie quantique idee energie agent agents logiciel software",
  landscape:
    "landscape hill hills field fields valley countryside paysage colline collines champ champs vallee campagne",
};

const HOUR_WORDS: Record<Exclude<Hour, "day">, string> = {
  night:
    "night midnight moon moonlit stars starry neon dark nuit minuit lune etoile etoiles etoilee noir sombre astronaut galax",
  dawn: "dawn sunrise morning aube aurore matin lever-de-soleil lever-du-soleil",
  sunset: "sunset dusk evening golden twilight crepuscule soir coucher-de-soleil couchant dore doree",
};

const WEATHER_WORDS: Record<Exclude<Weather, "clear">, string> = {
  storm: "storm thunder lightning tempest orage orageux orageuse tempete tonnerre eclairs foudre",
  snow: "snow snowy winter blizzard ice neige neigeux hiver glace",
  fog: "fog foggy mist misty haze brume brouillard brumeux",
  rain: "rain rainy drizzle pluie pluvieux averse",
};

const CAMERA_WORDS: Record<CameraMove, string> = {
  orbit: "orbit orbiting around rotating turntable autour tournoy rotation",
  tilt: "tilt rising soaring skyward upward rise s-eleve contre-plongee ascension",
  dolly:
    "dolly zoom push tracking approach fly-through flight towards travelling avance survol survolant vol course-poursuite",
  pan: "pan panning panoramic sweep panoramique balayage laterale",
};

/** Words of at least this many letters also name what begins with them: "volcan" is in "volcanoes" and "volcanique". */
const STEM_LETTERS = 5;

const PHRASES =
  /(?:lever|coucher)\s+d[eu]\s+soleil|gros\s+plan|cerf\s+volant|course\s+poursuite|contre\s+plong|s.eleve/gu;

/** A text in small letters without accents, its words apart, phrases joined as the lists have them. */
function wordsOf(text: string): string[] {
  const plain = text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(PHRASES, (phrase) => phrase.replace(/[\s'’]+/gu, "-"));
  return plain.match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? [];
}

const isNamed = (word: string, name: string): boolean =>
  word === name || (name.length >= STEM_LETTERS && word.startsWith(name));

/** How many words of the text a list names. */
function count(words: readonly string[], list: string): number {
  const names = list.split(" ");
  return words.filter((word) =>
    word
      .split("-")
      .concat(word)
      .some((part) => names.some((name) => isNamed(part, name))),
  ).length;
}

function mostNamed<K extends string>(words: readonly string[], lists: Record<K, string>): K | undefined {
  const counted = (Object.entries(lists) as [K, string][]).map(([key, list]) => ({ key, hits: count(words, list) }));
  const most = counted.reduce((best, one) => (one.hits > best.hits ? one : best));
  return most.hits > 0 ? most.key : undefined;
}

/**
 * Where, when and in what weather a described picture is to be seen, read from English or French words. What the text does
 * not say is an ordinary day, in the open country; `place` is undefined in `named` then.
 */
export function sceneryOf(text: string): Scenery & { named: { place?: Place; hour?: Hour } } {
  const words = wordsOf(text);
  const place = mostNamed(words, PLACE_WORDS);
  const hour = mostNamed(words, HOUR_WORDS);
  const camera = mostNamed(words, CAMERA_WORDS);
  return {
    place: place ?? "landscape",
    hour: hour ?? "day",
    weather: mostNamed(words, WEATHER_WORDS) ?? "clear",
    ...(camera ? { camera } : {}),
    named: { ...(place ? { place } : {}), ...(hour ? { hour } : {}) },
  };
}
