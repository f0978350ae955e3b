import type { SceneryFigure, SceneryGround } from "@/lib/timeline/schema/scenery";

/** Words of one meaning by language: alternatives of a regular expression that matches whole words. */
export interface Words {
  en: string;
  fr: string;
}

/** Words that name a place. */
export const GROUND_WORDS: Record<SceneryGround, Words> = {
  sea: {
    en: "seas?|oceans?|coasts?|coastline|shores?|beach(?:es)?|bay|harbou?rs?|quay|waves|reefs?|tides?|seabed|lagoon|fjords?",
    fr: "mers?|océans?|côtes? (?:atlantique|bretonne|sauvage|rocheuse)s?|rivages?|plages?|baie|ports? de pêche|quais? du port|vagues|récifs?|marées?|lagon|fjords?|littoral|le large",
  },
  river: {
    en: "rivers?|streams?|riverbanks?|riverside|canals?|estuary|waterfalls?|lakes?|ponds?",
    fr: "fleuves?|rivières?|ruisseaux?|torrents?|canal|canaux|estuaire|cascades?|lacs?|étangs?|berges?",
  },
  mountains: {
    en: "mountains?|mountainside|peaks?|summits?|alps|himalayas?|ridges?|valleys?|hills|foothills|volcano(?:es)?|mountain pass",
    fr: "montagnes?|sommets?|alpes|pyrénées|himalaya|vallées?|collines|cols? alpins?|volcans?|massifs?",
  },
  forest: {
    en: "forests?|woods|woodlands?|rainforests?|jungles?|glade|clearing",
    fr: "forêts?|bois (?:sombre|voisin)s?|sous-bois|jungles?|clairière|forestiers?",
  },
  field: {
    en: "fields?|farms?|farmland|farmyard|meadows?|pastures?|countryside|orchards?|vineyards?|harvests?|crops?|wheat|prairies?|grassland|garden",
    fr: "champs?|prés|prairies?|pâturages?|campagne|vergers?|vignobles?|vignes?|moissons?|récoltes?|blé|cultures? maraîchères?|jardin",
  },
  desert: { en: "deserts?|dunes?|sahara|oasis", fr: "déserts?|dunes?|sahara|oasis" },
  snow: {
    en: "glaciers?|ice caps?|antarctica|the arctic|polar ice|icebergs?|tundra|snowfields?|sea ice|frozen (?:lakes?|ponds?|rivers?)|(?:across|over|onto) the ice",
    fr: "glaciers?|calotte glaciaire|antarctique|l['’]arctique|banquise|icebergs?|toundra|champs? de neige|(?:lacs?|étangs?|rivières?) gelé(?:e?s?)|(?:traverse|sur) la glace",
  },
  space: {
    en: "outer space|into space|through space|orbits?|galax(?:y|ies)|solar system|space station|spacecraft|astronauts?|cosmonauts?|spacewalk|planets|asteroids?|comets?",
    fr: "dans l['’]espace|en orbite|orbites?|galaxies?|système solaire|station spatiale|vaisseau spatial|astronautes?|cosmonautes?|spationautes?|planètes|astéroïdes?|comètes?",
  },
  city: {
    en: "cit(?:y|ies)|streets?|downtown|skyline|skyscrapers?|pavements?|sidewalks?|avenues?|boulevards?|rush hour|suburbs?|capital city",
    fr: "villes?|rues?|centre-ville|gratte-ciel|trottoirs?|avenues?|boulevards?|banlieues?|quartiers?|heure de pointe|faubourgs?|métropoles?",
  },
  village: { en: "villages?|hamlets?|village square|small town", fr: "villages?|hameaux?|bourg" },
  road: {
    en: "roads?|highways?|motorways?|cycle paths?|bike lanes?|dirt track",
    fr: "routes?|autoroutes?|pistes? cyclables?|chemin de terre",
  },
  factory: {
    en: "factor(?:y|ies)|assembly lines?|production lines?|steelworks|(?:cotton|paper|textile|steel|spinning|saw) ?mills?|foundr(?:y|ies)|power (?:plants?|stations?)|refiner(?:y|ies)",
    fr: "usines?|chaînes? de (?:montage|production)|fonderies?|centrales? (?:électriques?|nucléaires?|thermiques?)|aciéries?|raffineries?|filatures?",
  },
  laboratory: { en: "laborator(?:y|ies)|labs?", fr: "laboratoires?|labos?" },
  office: {
    en: "offices?|open-plan|meeting rooms?|headquarters|coworking",
    fr: "bureaux|au bureau|salles? de réunion|siège social|open space|dans (?:son|un|le) bureau",
  },
  room: {
    en: "living rooms?|bedrooms?|kitchens?|at home|dining rooms?|apartment|cottage|by the window|sitting room|armchair",
    fr: "salon|chambres?|cuisines?|chez (?:soi|elle|lui|vous)|à la maison|salle à manger|appartement|fauteuil|près de la fenêtre",
  },
  classroom: {
    en: "classrooms?|schools?|pupils|blackboard|lecture hall|students",
    fr: "salles? de classe|écoles?|collèges?|lycées?|élèves|tableau noir|amphithéâtre|étudiants",
  },
};

interface FigureWords extends Words {
  /** Where it stands if no place is named; without one it needs a place that is. */
  at?: SceneryGround;
  /** Places in which it may stand. */
  in: readonly SceneryGround[];
}

const OUTDOORS = ["mountains", "forest", "field", "desert", "snow", "city", "village", "road", "river"] as const;
const PEOPLED = [...OUTDOORS, "factory", "laboratory", "office", "room", "classroom"] as const;
const INDOORS = ["laboratory", "office", "room", "classroom"] as const;
const WATER = ["sea", "river"] as const;
const SKY = ["sea", "mountains", "field", "desert", "snow", "city", "village", "forest", "river", "road"] as const;

/** Words that name who or what is seen; English nouns that are verbs too stand with what announces them. */
export const FIGURE_WORDS: Record<SceneryFigure, FigureWords> = {
  walker: {
    en: "walks?|walked|walking|walkers?|hikers?|hiking|strolls?|strolled|wanders?|wandered|pedestrians?|pilgrims?|shepherds?|travell?ers?|farmers?|explorers?",
    fr: "march(?:e|ent|ait|aient|er) (?:dans|sur|vers|le long|jusqu|à travers|sous|des heures)|marcheurs?|randonneurs?|randonneuses?|promeneurs?|se promènent?|piétons?|pèlerins?|bergers?|voyageurs?|passants?|agriculteurs?|paysans?|explorateurs?",
    in: OUTDOORS,
  },
  runner: {
    en: "runners?|joggers?|jogging|marathons?|sprinters?",
    fr: "coureurs?|coureuses?|marathons?|footing|joggeurs?",
    at: "city",
    in: OUTDOORS,
  },
  worker: {
    en: "workers?|builders?|mechanics?|carpenters?|blacksmiths?|craftsm[ae]n|miners?|labou?rers?|technicians?",
    fr: "ouvriers?|ouvrières?|mécaniciens?|charpentiers?|forgerons?|artisans?|maçons?|mineurs|techniciens?|techniciennes?",
    in: [...OUTDOORS, "factory"],
  },
  reader: {
    en: "reads? (?:a|an|the|his|her|their) (?:\\p{L}+ )?(?:books?|novels?|newspapers?|letters?|stor(?:y|ies)|poems?)|reading (?:a|the|his|her) \\p{L}+",
    fr: "(?:lit|lisent|lisait) (?:un|une|le|la|son|sa|des|ses) (?:\\p{L}+ )?(?:livres?|romans?|journ(?:al|aux)|lettres?|histoires?|poèmes?|contes?)",
    at: "room",
    in: ["room", "classroom", "office", "field", "forest"],
  },
  speaker: {
    en: "teachers?|professors?|lecturers?|speakers?|gives? a (?:talk|speech|lecture)",
    fr: "professeure?s?|enseignante?s?|maîtresse d['’]école|instituteurs?|institutrices?|conférenci(?:er|ère)s?|prononce un discours",
    at: "classroom",
    in: [...INDOORS, "city", "village"],
  },
  scientist: {
    en: "scientists?|researchers?|chemists?|biologists?|physicists?|lab technicians?",
    fr: "(?:les|des|une?|deux|trois) scientifiques?|chercheurs?|chercheuses?|chimistes?|biologistes?|physiciens?|physiciennes?",
    at: "laboratory",
    in: ["laboratory", "snow", "forest", "desert", "mountains", "field"],
  },
  typist: {
    en: "programmers?|developers?|accountants?|clerks?|secretar(?:y|ies)|at (?:his|her|their|your|the|a) desks?|designers?|journalists?",
    fr: "programmeurs?|développeurs?|développeuses?|comptables?|secrétaires?|graphistes?|journalistes?|devant (?:son|un|leur|votre) écran",
    at: "office",
    in: ["office", "room"],
  },
  child: {
    en: "child|children|boys?|girls?|kids?",
    fr: "enfants?|garçons?|fillettes?|petite fille|gamins?",
    in: PEOPLED,
  },
  cook: {
    en: "chefs?|bakers?|the cook|a cook|pastry cooks?",
    fr: "cuisiniers?|cuisinières?|boulangers?|boulangères?|pâtissiers?|pâtissières?|chef étoilé",
    at: "room",
    in: ["room"],
  },
  crowd: {
    en: "crowds?|spectators?|tourists?|passers-by|visitors?|commuters?|protesters?|villagers?|colleagues?|citizens?",
    fr: "foules?|spectateurs?|touristes?|visiteurs?|manifestants?|villageois|collègues?|citoyens?|badauds?",
    in: ["city", "village", "office", "field", "mountains"],
  },
  car: {
    en: "cars?|taxis?|drivers?|motorists?",
    fr: "voitures?|taxis?|automobilistes?|conducteurs? de voiture",
    at: "road",
    in: ["road", "city", "village", "desert", "mountains", "field", "snow", "forest"],
  },
  truck: {
    en: "trucks?|lorr(?:y|ies)|delivery vans?",
    fr: "camions?|poids lourds?|camionnettes?",
    at: "road",
    in: ["road", "city", "village", "desert", "mountains", "field", "factory", "snow"],
  },
  bicycle: {
    en: "bicycles?|bikes?|cyclists?|cycling",
    fr: "vélos?|bicyclettes?|cyclistes?",
    at: "road",
    in: ["road", "city", "village", "mountains", "field", "forest"],
  },
  train: {
    en: "(?:the|a|an|by|night|express|steam|freight|high-speed|first|last|each|every|this) trains?|trains (?:run|cross|carry|leave|arrive|pass)|railways?|locomotives?",
    fr: "(?:le|un|les|des|du|ce|chaque|premier|dernier|en) trains?(?! de (?:vie|mesures))|chemins? de fer|locomotives?|TGV",
    at: "field",
    in: ["field", "mountains", "city", "village", "forest", "desert", "snow"],
  },
  bus: { en: "bus(?:es)?|coach(?:es)?", fr: "(?:auto)?bus|autocars?", at: "city", in: ["city", "road", "village"] },
  tractor: {
    en: "tractors?|combine harvesters?|plough(?:s|ed)?",
    fr: "tracteurs?|moissonneuses?",
    at: "field",
    in: ["field", "village"],
  },
  sailboat: {
    en: "(?:sail|fishing )?boats?|sailors?|yachts?|fisherm[ae]n|sails",
    fr: "bateaux? (?:de pêche|à voiles?)|voiliers?|barques?|pêcheurs?|marins?|chalutiers?",
    at: "sea",
    in: WATER,
  },
  ship: {
    en: "(?:the|a|an|cargo|container|merchant|our|each|every|its|their|of|large|big|these|two|three|many|first) ships?|ships (?:left|reached|cross|sail|carry|carried|came|pass|wait|turned)|freighters?|tankers?|ferr(?:y|ies)|cargo vessels?|ocean liners?",
    fr: "navires?|cargos?|porte-conteneurs?|paquebots?|ferrys?|pétroliers?|vaisseaux de commerce",
    at: "sea",
    in: ["sea"],
  },
  plane: { en: "(?:air)?planes?|aircraft|airliners?|jets?", fr: "avions?|appareils? de ligne", at: "field", in: SKY },
  rocket: { en: "rockets?|space shuttles?", fr: "fusées?|navettes? spatiales?", at: "space", in: ["space"] },
  satellite: {
    en: "satellites?|space probes?|space station",
    fr: "satellites?|sondes? spatiales?|station spatiale",
    at: "space",
    in: ["space"],
  },
  turbine: {
    en: "wind (?:turbines?|farms?|power)",
    fr: "éoliennes?|parcs? éoliens?|énergie éolienne",
    at: "field",
    in: ["field", "mountains", "sea", "desert", "village", "road"],
  },
  panels: {
    en: "solar (?:panels?|farms?|power|plants?)",
    fr: "panneaux? (?:solaires?|photovoltaïques?)|énergie solaire|centrales? solaires?",
    at: "field",
    in: ["field", "desert", "village", "city"],
  },
  lighthouse: { en: "lighthouses?", fr: "phares?(?! de voiture)", at: "sea", in: ["sea"] },
  bridge: {
    en: "(?:the|a|an|this|suspension|stone|iron|wooden|new|old|first|rope|two|each) bridges?",
    fr: "(?:le|un|ce|du|au|vieux|premier|nouveau|des|les) ponts?(?! de mai)|passerelles?|viaducs?",
    at: "river",
    in: WATER,
  },
  house: {
    en: "(?:the|a|an|their|our|your|his|her|old|small|new|wooden|stone|tiny) houses?|cottages?|houses (?:stand|stood|are|were)",
    fr: "(?:la|une|leur|sa|cette|petite|vieille|votre|les|des) maisons?|chaumières?|pavillons?",
    at: "village",
    in: ["village", "field", "forest", "mountains", "snow"],
  },
  tree: {
    en: "trees?|oaks?|apple trees?|olive trees?",
    fr: "arbres?|chênes?|pommiers?|oliviers?|platanes?",
    at: "field",
    in: ["field", "village", "city", "forest", "river", "road"],
  },
  cow: {
    en: "cows?|cattle|calves|dairy herd",
    fr: "vaches?|bétail|veaux?|troupeaux? de vaches",
    at: "field",
    in: ["field", "village", "mountains", "river"],
  },
  sheep: {
    en: "sheep|lambs?|ewes?",
    fr: "moutons?|agneaux?|brebis",
    at: "field",
    in: ["field", "village", "mountains", "river"],
  },
  birds: {
    en: "birds?|gulls?|seagulls?|swallows (?:fly|return|leave)|crows?|geese|storks?|pelicans?|flamingos?",
    fr: "oiseaux?|mouettes?|goélands?|hirondelles?|corbeaux?|oies sauvages|cigognes?|flamants?|pélicans?",
    at: "field",
    in: SKY,
  },
  fish: {
    en: "(?:the|of|many|reef|small|tropical) fish|fishes|shoals?|salmon|tuna|sardines?|cod|corals?",
    fr: "poissons?|bancs? de poissons|saumons?|thons?|sardines?|coraux|corail|récifs?",
    at: "sea",
    in: ["sea"],
  },
  whale: { en: "whales?|dolphins?", fr: "baleines?|dauphins?", at: "sea", in: ["sea"] },
  telescope: {
    en: "telescopes?|astronomers?|stargaz(?:ing|ers?)|observator(?:y|ies)",
    fr: "télescopes?|astronomes?|observatoires?",
    at: "mountains",
    in: ["mountains", "field", "desert", "village"],
  },
  robot: {
    en: "robots?|robotic arms?",
    fr: "robots?(?! de cuisine)|bras (?:robotisés?|articulés?)",
    at: "factory",
    in: ["factory", "laboratory"],
  },
  hive: {
    en: "beehives?|hives?|bees?|beekeepers?|honeybees?",
    fr: "ruches?|abeilles?|apiculteurs?|apicultrices?",
    at: "field",
    in: ["field", "forest", "village", "city", "mountains"],
  },
};

/** When it happens, and in what weather. */
export const HOUR_WORDS: Record<"dusk" | "night", Words> = {
  dusk: {
    en: "dawn|sunset|sunrise|dusk|twilight|(?:in|every|one|that|this) evening",
    fr: "aube|aurore|crépuscule|(?:coucher|lever) (?:du|de) soleil|(?:le|chaque|un|ce) soir|à la tombée du jour",
  },
  night: {
    en: "(?:at|by|all|every|one|that|the|last|into the) night|nights|midnight|moonlight|under the stars|night sky",
    fr: "(?:la|de|cette|une|chaque|en pleine) nuit|nuits|minuit|clair de lune|sous les étoiles|ciel étoilé",
  },
};

export const WEATHER_WORDS: Record<"rain" | "snowfall" | "storm" | "fog" | "clouds", Words> = {
  storm: {
    en: "(?:thunder)?storms?|lightning|hurricanes?|typhoons?|tempests?",
    fr: "orages?|tempêtes?|foudre|éclairs|ouragans?|typhons?|cyclones?",
  },
  snowfall: { en: "snow|snows|snowfall|snowing|blizzards?", fr: "neige|neiges|il neige|blizzards?|flocons" },
  rain: {
    en: "rain|rains|rainfall|raining|drizzle|downpours?|showers of rain",
    fr: "pluies?|il pleut|bruine|averses?",
  },
  fog: { en: "fog|mist|foggy|misty", fr: "brouillard|brume|brumes" },
  clouds: { en: "clouds|cloudy", fr: "nuages|nuageux" },
};
