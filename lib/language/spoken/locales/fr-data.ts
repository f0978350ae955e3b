import { currencyTable, unitTable, wordSet, wordTable } from "../table";

export const CURRENCIES = currencyTable(`
€, EUR : m euro + m centime; $ : m dollar + m cent; US$, USD, $US : m dollar américain/dollars américains + m cent; £, GBP : f livre + m penny/pence; CHF, Fr. : m franc suisse/francs suisses + m centime
¥, JPY : m yen; ₹, INR : f roupie + m paisa/paisas; $CA, $ CA, CAD, C$ : m dollar canadien/dollars canadiens + m cent; R$ : m réal/réaux + m centavo; ₽ : m rouble + m kopeck; ₩ : m won/wons
₺ : f livre turque/livres turques; ₿, BTC : m bitcoin; CNY : m yuan; FCFA, F CFA : m franc C F A/francs C F A; ¢ : m cent; DH, MAD : m dirham; ₴ : f hryvnia
`);

/** Brochure du SI, 9e édition; unités usuelles. */
export const UNITS = unitTable(`
°C, ° C, ºC, ℃ : m degré Celsius/degrés Celsius; °F, ° F, ℉ : m degré Fahrenheit/degrés Fahrenheit; ° : m degré; K : m kelvin
km : m kilomètre; m : m mètre; dm : m décimètre; cm : m centimètre; mm : m millimètre; µm, μm : m micromètre; nm : m nanomètre; mi : m mile; ″ : m pouce; ′ : m pied
km², km2 : m kilomètre carré/kilomètres carrés; m², m2 : m mètre carré/mètres carrés; cm², cm2 : m centimètre carré/centimètres carrés; mm² : m millimètre carré/millimètres carrés
m³, m3 : m mètre cube/mètres cubes; cm³, cm3 : m centimètre cube/centimètres cubes; km³ : m kilomètre cube/kilomètres cubes; ha : m hectare
kg : m kilo; g : m gramme; mg : m milligramme; µg, μg : m microgramme; t : f tonne; q : m quintal/quintaux
l, L : m litre; ml, mL : m millilitre; cl, cL : m centilitre; dl, dL : m décilitre; hl, hL : m hectolitre; c. à s. : f cuillère à soupe/cuillères à soupe; c. à c. : f cuillère à café/cuillères à café
h : f heure; min, mn : f minute; s, sec : f seconde; ms : f milliseconde; j : m jour
W : m watt; kW : m kilowatt; MW : m mégawatt; GW : m gigawatt; TW : m térawatt; Wh : m wattheure; kWh : m kilowattheure; MWh : m mégawattheure; GWh : m gigawattheure; TWh : m térawattheure
V : m volt; kV : m kilovolt; mV : m millivolt; A : m ampère; mA : m milliampère; mAh : m milliampèreheure; Ω : m ohm; J : m joule; kJ : m kilojoule; N : m newton; ch : m cheval/chevaux
Pa : m pascal; hPa : m hectopascal; kPa : m kilopascal; bar : m bar; kcal : f kilocalorie; cal : f calorie
Hz : m hertz/hertz; kHz : m kilohertz/kilohertz; MHz : m mégahertz/mégahertz; GHz : m gigahertz/gigahertz; dB : m décibel
o : m octet; ko, Ko : m kilooctet; Mo : m mégaoctet; Go : m gigaoctet; To : m téraoctet; MB : m mégaoctet; GB : m gigaoctet; TB : m téraoctet; Mbit/s : m mégabit par seconde/mégabits par seconde; Gbit/s : m gigabit par seconde/gigabits par seconde
px : m pixel; hab., hab : m habitant; tr/min : m tour par minute/tours par minute; km/h : m kilomètre par heure/kilomètres par heure; ppm : f partie par million/parties par million; Mt : f mégatonne; a.l. : f année-lumière/années-lumière
`);

export const PER_UNITS = wordTable(`
h : heure; s² : seconde carrée; j : jour; an : an; mois : mois; pers. : personne; pers : personne; sem. : semaine; hab. : habitant; m² : mètre carré
`);

/** Lexique des règles typographiques en usage à l'Imprimerie nationale, « Abréviations ». */
export const ABBREVIATIONS = wordTable(`
Mme : Madame; Mmes : Mesdames; Mlle : Mademoiselle; Mlles : Mesdemoiselles; MM. : Messieurs; Mgr : Monseigneur; Dr : Docteur; Dr. : Docteur; Drs : Docteurs; Pr : Professeur; Pr. : Professeur; Vve : Veuve
p. ex. : par exemple; par ex. : par exemple; ex. : exemple; c.-à-d. : c'est-à-dire; c-à-d : c'est-à-dire; càd : c'est-à-dire; etc. : et cetera; cf. : voir; env. : environ; av. J.-C. : avant Jésus-Christ; apr. J.-C. : après Jésus-Christ
ap. J.-C. : après Jésus-Christ; J.-C. : Jésus-Christ; av. : avenue; bd : boulevard; Bd : boulevard; boul. : boulevard; pl. : place; rte : route; éd. : édition; vol. : volume; chap. : chapitre; fig. : figure; art. : article; réf. : référence
tél. : téléphone; Tél. : Téléphone; max. : maximum; min. : minimum; approx. : approximativement; dép. : département; hab. : habitants; janv. : janvier; févr. : février; avr. : avril; juil. : juillet; sept. : septembre; oct. : octobre; nov. : novembre; déc. : décembre
lun. : lundi; mar. : mardi; mer. : mercredi; jeu. : jeudi; ven. : vendredi; sam. : samedi; dim. : dimanche; RDV : rendez-vous; rdv : rendez-vous; SVP : s'il vous plaît; svp : s'il vous plaît; s.v.p. : s'il vous plaît; N.B. : nota bene
P.-S. : post-scriptum; vs : contre; vs. : contre; Cie : Compagnie; St : Saint; Ste : Sainte; Sts : Saints; qqch. : quelque chose; qqn : quelqu'un; ibid. : ibidem; op. cit. : ouvrage cité; c.-à-d : c'est-à-dire; resp. : respectivement; n.d. : non daté; TTC : toutes taxes comprises; HT : hors taxes; ok : d'accord; OK : d'accord
`);

export const WHOLES = wordTable(`
C# : C sharp; F# : F sharp; C++ : C plus plus; .NET : dot net; 24h/24 : vingt-quatre heures sur vingt-quatre; 24 h/24 : vingt-quatre heures sur vingt-quatre; 24 h sur 24 : vingt-quatre heures sur vingt-quatre; 24/24 : vingt-quatre heures sur vingt-quatre
7j/7 : sept jours sur sept; 7 j/7 : sept jours sur sept; 7 jours/7 : sept jours sur sept; 7/7 : sept jours sur sept; 24/7 : vingt-quatre heures sur vingt-quatre, sept jours sur sept; 50/50 : cinquante-cinquante; et/ou : et ou; R&D : R et D; S/S : S S; TCP/IP : T C P I P
E=mc² : E égale M C deux; © : copyright; ™ :; ® :; w.-e. : week-end; M./Mme : Monsieur ou Madame; il/elle : il ou elle; n/a : sans objet; N/A : sans objet; c/o : aux bons soins de
`);

export const ACRONYMS = wordSet(
  `OTAN NASA UNESCO UNICEF SIDA OVNI FIFA UEFA OPEP INSEE CAPES CNED SMIC RADAR LASER COVID ADEME INRA INSERM CERN CEDEX ZAC ZEP PACS CNIL FNAC CAF JSON GIF RAM ROM PIN
  SIM IKEA LEGO MIDI DOS BASIC ALENA FEMIS SACEM ARCEP`,
);

export const SHOUTED = wordSet(
  `LE LA LES UN UNE DES DU DE ET OU OÙ NE PAS NON OUI TOUT TOUS QUE QUI QUOI SUR SOUS PAR POUR AVEC SANS EN AU AUX CE CES IL ELLE ON NOUS VOUS MON TON SON MA TA SA SE SI STOP PLUS MAIS DONC CAR NI
  ICI TROP BON BIEN JE TU ME TE À Y VU TRÈS PEU DEUX DIX`,
);

/** Feminine nouns that follow numbers, beside those their ending tells. */
export const FEMININE = wordSet(
  `heure heures minute minutes seconde secondes fois année années semaine semaines journée journées personne personnes femme femmes fille filles famille familles ville villes page pages tasse tasses tonne tonnes cuillère
  cuillères voiture voitures pièce pièces chose choses marche marches étape étapes ligne lignes couche couches rue rues île îles partie parties part parts livre-sterling école écoles équipe équipes entreprise entreprises
  espèce espèces image images scène scènes question questions boîte boîtes bouteille bouteilles goutte gouttes pomme pommes tomate tomates carotte carottes gousse gousses tranche tranches pincée pincées chambre chambres
  langue langues voix main mains jambe jambes nuit nuits fleur fleurs vache vaches abeille abeilles étoile étoiles planète planètes montagne montagnes rivière rivières usine usines machine machines centaine dizaine
  dizaines centaines douzaine place places table tables porte portes fenêtre fenêtres feuille feuilles lettre lettres carte cartes victoire victoires médaille médailles guerre guerres loi lois idée idées règle règles clé clés
  nouvelle nouvelles autre-femme commune communes région régions`,
);
export const MASCULINE_IN_E =
  /(?:mètre|gramme|litre|siècle|âge|iste|isme|ège|oire?s?|homme|livre|groupe|titre|verre|arbre|centre|membre|peuple|spectacle|article|exemple|problème|système|degré)s?$/;
