import { currencyTable, unitTable, wordSet, wordTable } from "../table";

export const CURRENCIES = currencyTable(`
€, EUR : m Euro/Euro + m Cent/Cent; $ : m Dollar/Dollar + m Cent/Cent; US$, USD : m US-Dollar/US-Dollar + m Cent/Cent; £, GBP : n Pfund/Pfund + m Penny/Pence; CHF, Fr. : m Franken/Franken + m Rappen/Rappen
¥, JPY : m Yen/Yen; ₹, INR : f Rupie/Rupien + m Paisa/Paise; C$, CAD : m kanadische Dollar/kanadische Dollar + m Cent/Cent; A$, AUD : m australische Dollar/australische Dollar + m Cent/Cent; ₩ : m Won/Won
R$ : m Real/Reais + m Centavo/Centavos; ₽ : m Rubel/Rubel + f Kopeke/Kopeken; ₺ : f Lira/Lira; ₿, BTC : m Bitcoin/Bitcoin; CNY : m Yuan/Yuan; SEK : f schwedische Krone/schwedische Kronen; NOK : f norwegische Krone/norwegische Kronen
DKK : f dänische Krone/dänische Kronen; PLN : m Zloty/Zloty; ct, ¢ : m Cent/Cent; DM : f D-Mark/D-Mark + m Pfennig/Pfennig
`);

/** SI-Broschüre, 9. Auflage (PTB-Mitteilungen), und gebräuchliche Einheiten; Maße bleiben nach Zahlen meist im Singular (Duden, Grammatik). */
export const UNITS = unitTable(`
°C, ° C, ºC, ℃ : m Grad Celsius/Grad Celsius; °F, ° F, ℉ : m Grad Fahrenheit/Grad Fahrenheit; ° : m Grad/Grad; K : n Kelvin/Kelvin
km : m Kilometer/Kilometer; m : m Meter/Meter; dm : m Dezimeter/Dezimeter; cm : m Zentimeter/Zentimeter; mm : m Millimeter/Millimeter; µm, μm : m Mikrometer/Mikrometer; nm : m Nanometer/Nanometer; ″ : m Zoll/Zoll; ′ : m Fuß/Fuß
km², km2 : m Quadratkilometer/Quadratkilometer; m², m2, qm : m Quadratmeter/Quadratmeter; cm², cm2 : m Quadratzentimeter/Quadratzentimeter; mm² : m Quadratmillimeter/Quadratmillimeter
m³, m3 : m Kubikmeter/Kubikmeter; cm³, cm3 : m Kubikzentimeter/Kubikzentimeter; km³ : m Kubikkilometer/Kubikkilometer; ha : m Hektar/Hektar
kg : n Kilogramm/Kilogramm; g : n Gramm/Gramm; mg : n Milligramm/Milligramm; µg, μg : n Mikrogramm/Mikrogramm; t : f Tonne/Tonnen; Pfd. : n Pfund/Pfund
l, L : m Liter/Liter; ml, mL : m Milliliter/Milliliter; cl : m Zentiliter/Zentiliter; dl : m Deziliter/Deziliter; hl : m Hektoliter/Hektoliter; EL : m Esslöffel/Esslöffel; TL : m Teelöffel/Teelöffel
h, Std. : f Stunde/Stunden; min, Min. : f Minute/Minuten; s, Sek., sek : f Sekunde/Sekunden; ms : f Millisekunde/Millisekunden
W : n Watt/Watt; kW : n Kilowatt/Kilowatt; MW : n Megawatt/Megawatt; GW : n Gigawatt/Gigawatt; TW : n Terawatt/Terawatt; Wh : f Wattstunde/Wattstunden; kWh : f Kilowattstunde/Kilowattstunden; MWh : f Megawattstunde/Megawattstunden
GWh : f Gigawattstunde/Gigawattstunden; TWh : f Terawattstunde/Terawattstunden; V : n Volt/Volt; kV : n Kilovolt/Kilovolt; mV : n Millivolt/Millivolt; A : n Ampere/Ampere; mA : n Milliampere/Milliampere; mAh : f Milliamperestunde/Milliamperestunden
Ω : n Ohm/Ohm; J : n Joule/Joule; kJ : n Kilojoule/Kilojoule; N : n Newton/Newton; PS : f Pferdestärke/Pferdestärken
Pa : n Pascal/Pascal; hPa : n Hektopascal/Hektopascal; kPa : n Kilopascal/Kilopascal; bar : n Bar/Bar; kcal : f Kilokalorie/Kilokalorien; cal : f Kalorie/Kalorien
Hz : n Hertz/Hertz; kHz : n Kilohertz/Kilohertz; MHz : n Megahertz/Megahertz; GHz : n Gigahertz/Gigahertz; dB : n Dezibel/Dezibel
kB, KB : n Kilobyte/Kilobyte; MB : n Megabyte/Megabyte; GB : n Gigabyte/Gigabyte; TB : n Terabyte/Terabyte; Mbit/s : n Megabit pro Sekunde/Megabit pro Sekunde; Gbit/s : n Gigabit pro Sekunde/Gigabit pro Sekunde
px : n Pixel/Pixel; U/min : f Umdrehung pro Minute/Umdrehungen pro Minute; km/h : m Kilometer pro Stunde/Kilometer pro Stunde; ppm : n Teil pro Million/Teile pro Million; Einw. : m Einwohner/Einwohner
`);

export const PER_UNITS = wordTable(`
h : Stunde; s² : Quadratsekunde; a : Jahr; d : Tag; Std. : Stunde; Pers. : Person; qm : Quadratmeter; Mt. : Monat
`);

/** Duden, Die deutsche Rechtschreibung, "Abkürzungen". */
export const ABBREVIATIONS = wordTable(`
Dr. : Doktor; Prof. : Professor; Hr. : Herr; Hrn. : Herrn; Fr. : Frau; Frl. : Fräulein; Dipl.-Ing. : Diplomingenieur; Ing. : Ingenieur; St. : Sankt; jun. : junior; sen. : senior; z. B. : zum Beispiel; Z. B. : Zum Beispiel; z. T. : zum Teil
d. h. : das heißt; D. h. : Das heißt; u. a. : unter anderem; u. Ä. : und Ähnliches; o. Ä. : oder Ähnliches; usw. : und so weiter; u. v. m. : und vieles mehr; uvm. : und vieles mehr; etc. : et cetera; bzw. : beziehungsweise; ca. : circa
ggf. : gegebenenfalls; evtl. : eventuell; inkl. : inklusive; exkl. : exklusive; zzgl. : zuzüglich; vgl. : vergleiche; sog. : sogenannte; i. d. R. : in der Regel; u. U. : unter Umständen; m. E. : meines Erachtens; i. A. : im Auftrag; o. g. : oben genannte
s. o. : siehe oben; s. u. : siehe unten; v. a. : vor allem; v. Chr. : vor Christus; n. Chr. : nach Christus; Jh. : Jahrhundert; Jhd. : Jahrhundert; Jhs. : Jahrhunderts; geb. : geboren; gest. : gestorben; Nr. : Nummer; Nrn. : Nummern
Abb. : Abbildung; Tab. : Tabelle; Kap. : Kapitel; Bd. : Band; Bde. : Bände; Aufl. : Auflage; Hrsg. : Herausgeber; Abs. : Absatz; Art. : Artikel; Tel. : Telefon; Str. : Straße; Pl. : Platz; max. : maximal; min. : minimal; mind. : mindestens
Mio. : Millionen; Mrd. : Milliarden; Tsd. : Tausend; Mwst. : Mehrwertsteuer; MwSt. : Mehrwertsteuer; Co. : Compagnie; GmbH : G M B H; e. V. : E V; Jan. : Januar; Feb. : Februar; Aug. : August; Sept. : September; Okt. : Oktober; Nov. : November; Dez. : Dezember
Mo. : Montag; Di. : Dienstag; Mi. : Mittwoch; Do. : Donnerstag; Sa. : Samstag; So. : Sonntag; vs. : gegen; vs : gegen; bspw. : beispielsweise; insb. : insbesondere; allg. : allgemein; ehem. : ehemals; OK : okay; Ok : okay; Einw. : Einwohner; Std. : Stunden; Min. : Minuten
`);

export const WHOLES = wordTable(`
C# : C sharp; F# : F sharp; C++ : C plus plus; .NET : dot net; 24/7 : rund um die Uhr; 50/50 : fünfzig-fünfzig; 50:50 : fünfzig zu fünfzig; und/oder : und oder; F&E : F und E; R&D : R und D; Q&A : Q und A; TCP/IP : T C P I P; E=mc² : E gleich M C Quadrat; © : Copyright; ™ :; ® :
er/sie : er oder sie; Herr/Frau : Herr oder Frau; 0815 : null acht fünfzehn; 08/15 : null acht fünfzehn; n/a : nicht zutreffend; N/A : nicht zutreffend; I/O : I O; Co. KG : Co K G
`);

export const ACRONYMS = wordSet(
  "NATO UNO NASA UNESCO UNICEF AIDS FIFA UEFA OPEC LASER RADAR COVID TÜV BAFÖG EDEKA ALDI IKEA LEGO HARIBO JSON GIF RAM ROM PIN SIM DAX BASIC CERN DESY GEMA SCHUFA MIDI DIN",
);

export const SHOUTED = wordSet(
  "DER DIE DAS UND ODER NICHT NEIN JA EIN EINE ICH DU ER SIE ES WIR IHR MIT VON ZU IN IM AM AN AUF AUS BEI FÜR UM WO WIE WAS WER SO DA DOCH NUR NIE ALT NEU GUT ALLE ALS DEN DEM DES IST BIN HAT MAN MUSS",
);

/** Nouns in -e that are no feminines, and feminines that their ending does not tell. */
export const MASCULINE_IN_E = wordSet(
  "Name Junge Kunde Käse Löwe Affe Hase Buchstabe Gedanke Kollege Experte Zeuge Franzose Riese Bote Erbe Ende Auge Gebäude Interesse Gemüse Getreide",
);
export const FEMININE = wordSet(
  "Person Frau Stadt Uhr Hand Wand Nacht Zahl Art Form Zeit Tür Kuh Maus Gans Nuss Million Milliarde Tochter Mutter Schwester Insel Kartoffel Regel Tafel Nudel Zwiebel Gabel Ampel Feder Leiter Mauer Steuer Schulter Nummer Ziffer Butter Jury Party Wahl Qual Firma Burg Bank Bahn Fahrt",
);
