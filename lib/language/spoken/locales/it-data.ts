import { currencyTable, unitTable, wordSet, wordTable } from "../table";

export const CURRENCIES = currencyTable(`
€, EUR : m euro/euro + m centesimo/centesimi; $ : m dollaro/dollari + m centesimo/centesimi; US$, USD : m dollaro americano/dollari americani + m centesimo/centesimi; £, GBP : f sterlina/sterline + m penny/pence
CHF : m franco svizzero/franchi svizzeri + m centesimo/centesimi; ¥, JPY : m yen/yen; ₹, INR : f rupia/rupie + f paisa/paise; C$, CAD : m dollaro canadese/dollari canadesi + m centesimo/centesimi; R$ : m real/real; ₽ : m rublo/rubli + m copeco/copechi
₩ : m won/won; ₺ : f lira turca/lire turche; ₿, BTC : m bitcoin/bitcoin; CNY : m yuan/yuan; ITL : f lira/lire
`);

/** Opuscolo SI, 9ª edizione (INRIM); unità d'uso comune. */
export const UNITS = unitTable(`
°C, ° C, ºC, ℃ : m grado Celsius/gradi Celsius; °F, ° F, ℉ : m grado Fahrenheit/gradi Fahrenheit; ° : m grado/gradi; K : m kelvin/kelvin
km : m chilometro/chilometri; m : m metro/metri; dm : m decimetro/decimetri; cm : m centimetro/centimetri; mm : m millimetro/millimetri; µm, μm : m micrometro/micrometri; nm : m nanometro/nanometri; mi : m miglio/miglia; ″ : m pollice/pollici; ′ : m piede/piedi
km², km2, kmq : m chilometro quadrato/chilometri quadrati; m², m2, mq : m metro quadrato/metri quadrati; cm², cm2 : m centimetro quadrato/centimetri quadrati; mm² : m millimetro quadrato/millimetri quadrati
m³, m3, mc : m metro cubo/metri cubi; cm³, cm3 : m centimetro cubo/centimetri cubi; km³ : m chilometro cubo/chilometri cubi; ha : m ettaro/ettari
kg : m chilo/chili; g : m grammo/grammi; mg : m milligrammo/milligrammi; µg, μg : m microgrammo/microgrammi; t : f tonnellata/tonnellate; hg : m etto/etti; q : m quintale/quintali
l, L : m litro/litri; ml, mL : m millilitro/millilitri; cl : m centilitro/centilitri; dl : m decilitro/decilitri; hl : m ettolitro/ettolitri
h : f ora/ore; min : m minuto/minuti; s, sec : m secondo/secondi; ms : m millisecondo/millisecondi
W : m watt/watt; kW : m chilowatt/chilowatt; MW : m megawatt/megawatt; GW : m gigawatt/gigawatt; TW : m terawatt/terawatt; Wh : m wattora/wattora; kWh : m chilowattora/chilowattora; MWh : m megawattora/megawattora; GWh : m gigawattora/gigawattora
TWh : m terawattora/terawattora; V : m volt/volt; kV : m chilovolt/chilovolt; mV : m millivolt/millivolt; A : m ampere/ampere; mA : m milliampere/milliampere; mAh : m milliamperora/milliamperora; Ω : m ohm/ohm; J : m joule/joule; kJ : m chilojoule/chilojoule
N : m newton/newton; CV : m cavallo/cavalli; Pa : m pascal/pascal; hPa : m ettopascal/ettopascal; kPa : m chilopascal/chilopascal; bar : m bar/bar; kcal : f chilocaloria/chilocalorie; cal : f caloria/calorie
Hz : m hertz/hertz; kHz : m chilohertz/chilohertz; MHz : m megahertz/megahertz; GHz : m gigahertz/gigahertz; dB : m decibel/decibel
kB, KB : m kilobyte/kilobyte; MB : m megabyte/megabyte; GB : m gigabyte/gigabyte; TB : m terabyte/terabyte; Mbit/s, Mbps : m megabit al secondo/megabit al secondo; Gbit/s, Gbps : m gigabit al secondo/gigabit al secondo
px : m pixel/pixel; giri/min : m giro al minuto/giri al minuto; km/h : m chilometro orario/chilometri orari; ppm : f parte per milione/parti per milione; ab. : m abitante/abitanti
`);

export const PER_UNITS = wordTable(`
h : ora; s² : secondo quadrato; d : giorno; anno : anno; mese : mese; pers. : persona
`);

/** Accademia della Crusca, «Abbreviazioni»; Serianni, Grammatica italiana, I. 197. */
export const ABBREVIATIONS = wordTable(`
Sig. : signor; Sig.ra : signora; Sig.na : signorina; Sigg. : signori; sig. : signor; sig.ra : signora; Dott. : dottor; dott. : dottor; Dr. : dottor; Dott.ssa : dottoressa; dott.ssa : dottoressa; Prof. : professor; prof. : professor; Prof.ssa : professoressa
Ing. : ingegner; ing. : ingegner; Avv. : avvocato; avv. : avvocato; Arch. : architetto; Rag. : ragionier; Geom. : geometra; On. : onorevole; Gen. : generale; Col. : colonnello; Cap. : capitano; Mons. : monsignor; Egr. : egregio; Spett. : spettabile
ecc. : eccetera; etc. : eccetera; es. : esempio; p. es. : per esempio; p.es. : per esempio; ad es. : ad esempio; per es. : per esempio; cfr. : confronta; ca. : circa; c.a. : circa; pag. : pagina; pagg. : pagine; vol. : volume; cap. : capitolo
art. : articolo; artt. : articoli; fig. : figura; tab. : tabella; ed. : edizione; tel. : telefono; Tel. : telefono; cell. : cellulare; max. : massimo; min. : minimo; a.C. : avanti Cristo; a. C. : avanti Cristo; d.C. : dopo Cristo; d. C. : dopo Cristo
sec. : secolo; S.p.A. : società per azioni; SpA : società per azioni; S.r.l. : società a responsabilità limitata; Srl : società a responsabilità limitata; P.S. : post scriptum; N.B. : nota bene; nr. : numero; num. : numero; n° : numero; n.º : numero; N. : numero
p.zza : piazza; P.zza : piazza; c.so : corso; C.so : corso; v.le : viale; V.le : viale; f.lli : fratelli; F.lli : fratelli; vs. : contro; vs : contro; gent. : gentile; Gent.ma : gentilissima; ibid. : ibidem; op. cit. : opera citata; u.s. : ultimo scorso; p.v. : prossimo venturo
dic. : dicembre; genn. : gennaio; febbr. : febbraio; apr. : aprile; sett. : settembre; ott. : ottobre; nov. : novembre; lun. : lunedì; dom. : domenica; OK : okay; ab. : abitanti; IVA : IVA; ss. : seguenti; S. A. : società anonima
`);

export const WHOLES = wordTable(`
C# : C sharp; F# : F sharp; C++ : C plus plus; .NET : dot net; 24/7 : ventiquattro ore su ventiquattro, sette giorni su sette; h24 : ventiquattro ore su ventiquattro; H24 : ventiquattro ore su ventiquattro; 24h/24 : ventiquattro ore su ventiquattro; 50/50 : cinquanta e cinquanta
e/o : e o; lui/lei : lui o lei; R&S : R e S; R&D : R e D; Q&A : Q e A; TCP/IP : T C P I P; E=mc² : E uguale M C al quadrato; © : copyright; ™ :; ® :; N/A : non disponibile; n/a : non disponibile; c/o : presso
`);

export const ACRONYMS = wordSet(
  "NATO NASA UNESCO UNICEF AIDS ONU FIAT FIFA UEFA OPEC ISTAT ENEL ENI RAI IVA IMU IRPEF INPS INAIL COVID RADAR LASER UFO TAR CONI CONSOB JSON GIF RAM ROM PIN SIM IKEA LEGO MIDI CERN BASIC ASL ANSA ATAC COOP ACI AVIS SPID TAV ISEE NAS SIAE",
);

export const SHOUTED = wordSet(
  "IL LO LA I GLI LE UN UNA DI DEL A AL E O NO SÌ SI CHE IN CON PER SU MA MI TI TU IO LUI LEI NOI VOI NON PIÙ GIÀ OGGI TUTTO TUTTI BENE MAI QUI DA HA HO È SE NE CI VI SOLO DUE TRE CHI DOVE ORA POI",
);

export const FEMININE = wordSet(
  "mano mani notte notti parte parti classe classi voce voci luce luci nave navi chiave chiavi legge leggi rete reti torre torri pelle carne fonte fonti gente sede sedi base basi serie specie moglie mogli foto moto radio auto città università canzone canzoni immagine immagini regione regioni stazione stazioni azione azioni volta volte ora ore",
);
export const MASCULINE = wordSet(
  "problema programma sistema tema clima pianeta poema poeta dramma sintomo chilogramma telegramma diagramma artista turista cinema",
);
/** Words after a number that it does not count. */
export const STOP = wordSet(
  "e ed o di del della a ad al alla in nel con per che è sono il lo la i gli le un una più meno né non se si come quando ma tra fra fino da dal su sul era fu ha già anche ogni",
);
