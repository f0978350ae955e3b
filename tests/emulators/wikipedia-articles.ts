/** An article as the emulator serves it: facts that anybody knows, in words of our own. */
export interface EmulatedArticle {
  language: string;
  title: string;
  description: string;
  revision: number;
  views: number;
  /** Titles that lead to it. */
  redirects: string[];
  /** Plain text with wiki headings, as the extracts of MediaWiki come. */
  extract: string;
  /** Present on a disambiguation page: what it links to. */
  links?: string[];
}

const VOLCANO = `A volcano (from the name of Vulcan; pronounced /vɒlˈkeɪnoʊ/) is an opening in the crust of a planet through which lava, ash and gases escape from below the surface. It forms where molten rock finds a way up. On Earth, volcanoes are mostly found where tectonic plates move apart or towards each other.
Erupting volcanoes endanger people far beyond their slopes. Ash can stop the engines of aircraft at great heights. Large eruptions cool the air of the whole Earth for a year or more.


== Etymology ==
The word volcano comes from Vulcano, an island off Sicily. Its name honours the Roman god of fire.


== Formation ==


=== Diverging plates ===
At the mid-ocean ridges two plates drift apart and hot rock rises between them. Most volcanic activity on Earth takes place there, deep under the sea. This makes it hard to observe.


=== Hotspots ===
A hotspot volcano stands above a column of hot rock that rises from deep in the mantle. The islands of Hawaii were built by one hotspot over millions of years. They lie in a row.


== Types of volcanoes ==
A shield volcano has gentle slopes of thin lava that flows far before it hardens. A stratovolcano is built of layers of lava and ash and can rise above 2,500 metres. Cinder cones are small and often erupt only once. These are common.


== Erupted material ==
Volcanic gases are mostly water vapour, carbon dioxide and sulphur dioxide. Lava leaves the vent at 700 to 1,200 °C, depending on what it is made of.
Types of lava:
Basalt
Andesite


== Volcanic hazards ==
A pyroclastic flow of hot gas and ash can race down a volcano at more than 100 km/h. However, mudflows have killed as many people. The eruption of Mount Vesuvius in the year 79 buried the city of Pompeii.


== See also ==
A list of volcanoes by height is kept elsewhere in this encyclopaedia.


== References ==
The first reference of this article is a book about volcanoes.`;

const REVOLUTION = `La Révolution française (1789-1799) est une période de bouleversements politiques et sociaux qui met fin à l'Ancien Régime en France. Elle remplace la monarchie absolue par une monarchie constitutionnelle, puis par la Première République. La prise de la Bastille, le 14 juillet 1789, en est restée le symbole.
Les idées de la Révolution française se sont répandues dans toute l'Europe avec les guerres qui l'ont suivie.


== Causes ==
À la fin du XVIIIe siècle, l'État français consacre près de la moitié de ses dépenses au remboursement de ses dettes. Il ne parvient pas à réformer l'impôt. Les mauvaises récoltes de 1788 font monter le prix du pain dans tout le royaume.


== Déroulement ==


=== Les États généraux ===
Les États généraux s'ouvrent à Versailles le 5 mai 1789 en présence du roi Louis XVI. Le tiers état se proclame Assemblée nationale le 17 juin. Ses députés jurent trois jours plus tard de donner une constitution au pays.


=== La République ===
La Convention abolit la royauté le 21 septembre 1792 et fonde la Première République. Louis XVI est guillotiné à Paris le 21 janvier 1793. Cependant, la guerre continue aux frontières.


== Conséquences ==
La Révolution abolit les privilèges et proclame l'égalité des citoyens devant la loi. La Déclaration des droits de l'homme et du citoyen est adoptée le 26 août 1789. Le système métrique est né pendant la Révolution.


== Voir aussi ==
La bibliographie de la Révolution française compte des milliers de titres.`;

const GETRIEBE = `Ein Getriebe (von mittelhochdeutsch triben) ist ein Bauteil, das Drehzahl, Drehrichtung oder Drehmoment einer Bewegung ändert. Es verbindet einen Motor mit dem, was er antreiben soll. Getriebe finden sich in Fahrzeugen, Uhren, Windrädern und Bohrmaschinen.


== Funktionsweise ==
In einem Zahnradgetriebe greifen zwei Zahnräder mit verschieden vielen Zähnen ineinander. Hat das zweite Rad doppelt so viele Zähne wie das erste, so dreht es sich halb so schnell. Das Drehmoment verdoppelt sich dabei, wenn man die Reibung vernachlässigt. Dieses Verhältnis heißt Übersetzung.


== Bauarten ==
Ein Schaltgetriebe hat mehrere Gänge, zwischen denen der Fahrer mit der Kupplung wechselt. Ein Automatikgetriebe wählt den Gang selbst nach Geschwindigkeit und Last. Ein Planetengetriebe führt kleine Räder um ein Sonnenrad in der Mitte.


== Geschichte ==
Der Mechanismus von Antikythera aus dem 1. Jahrhundert v. Chr. enthält mehr als dreißig Zahnräder aus Bronze. Leonardo da Vinci zeichnete um 1490 Getriebe für Hebewerke. Danach geriet vieles in Vergessenheit.


== Siehe auch ==
Die Liste der Getriebearten steht in einem eigenen Artikel.`;

const MERCURY_PLANET = `Mercury is the smallest planet of the Solar System and the one closest to the Sun. It goes round the Sun in 88 days. Its surface is covered with craters.


== Surface ==
The Caloris basin on Mercury measures about 1,550 kilometres across. Temperatures on the surface range from −180 °C at night to 430 °C by day.


== Exploration ==
Mariner 10 was the first spacecraft to fly past Mercury, in 1974. The MESSENGER spacecraft circled the planet from 2011 to 2015.`;

const MERCURY_ELEMENT = `Mercury is a chemical element with the symbol Hg and the atomic number 80. It is the only metal that is liquid at room temperature.


== Uses ==
Thermometers were filled with mercury for three hundred years. Most uses of mercury are banned today because it is poisonous.`;

const article = (
  language: string,
  title: string,
  description: string,
  extract: string,
  more: Partial<EmulatedArticle> = {},
): EmulatedArticle => ({
  language,
  title,
  description,
  extract,
  revision: 1_200_000_000 + title.length,
  views: 1000,
  redirects: [],
  ...more,
});

export const ARTICLES: readonly EmulatedArticle[] = [
  article("en", "Volcano", "Opening in a planet's crust", VOLCANO, {
    redirects: ["Volcanoes", "Volcanos"],
    views: 9000,
  }),
  article("en", "Mercury", "Topics referred to by the same term", "Mercury most often means one of these.", {
    links: ["Mercury (element)", "Mercury (planet)", "Solar System"],
  }),
  article("en", "Mercury (planet)", "First planet from the Sun", MERCURY_PLANET, { views: 7000 }),
  article("en", "Mercury (element)", "Chemical element with atomic number 80", MERCURY_ELEMENT, { views: 4000 }),
  article("en", "Solar System", "The Sun and what goes round it", "The Solar System is the Sun and its planets.", {
    views: 20_000,
  }),
  article("en", "Spain", "Country in Europe", "Spain is a country in the south-west of Europe.", { views: 50_000 }),
  article("fr", "Révolution française", "période de l'histoire de France", REVOLUTION, { views: 8000 }),
  article("de", "Getriebe", "Bauteil einer Maschine", GETRIEBE, { views: 500 }),
];
