import { currencyTable, unitTable, wordSet, wordTable } from "../table";

export const CURRENCIES = currencyTable(`
€, EUR : m euro + m céntimo; $ : m dólar/dólares + m centavo; US$, USD : m dólar estadounidense/dólares estadounidenses + m centavo; £, GBP : f libra + m penique; CHF : m franco suizo/francos suizos + m céntimo
¥, JPY : m yen/yenes; ₹, INR : f rupia + m paisa; C$, CAD : m dólar canadiense/dólares canadienses + m centavo; MXN, MX$ : m peso mexicano/pesos mexicanos + m centavo; ARS : m peso argentino/pesos argentinos + m centavo
COP : m peso colombiano/pesos colombianos; CLP : m peso chileno/pesos chilenos; R$ : m real/reales + m centavo; ₽ : m rublo + m kopek; ₩ : m won/wones; ₺ : f lira turca/liras turcas; ₿, BTC : m bitcóin/bitcoines; CNY : m yuan/yuanes; S/ : m sol/soles + m céntimo; ¢ : m centavo
`);

/** Folleto del SI, 9.ª edición (CEM); unidades usuales. */
export const UNITS = unitTable(`
°C, ° C, ºC, ℃ : m grado Celsius/grados Celsius; °F, ° F, ºF, ℉ : m grado Fahrenheit/grados Fahrenheit; °, º : m grado; K : m kelvin/kelvins
km : m kilómetro; m : m metro; dm : m decímetro; cm : m centímetro; mm : m milímetro; µm, μm : m micrómetro; nm : m nanómetro; mi : f milla; ″ : f pulgada; ′ : m pie
km², km2 : m kilómetro cuadrado/kilómetros cuadrados; m², m2 : m metro cuadrado/metros cuadrados; cm², cm2 : m centímetro cuadrado/centímetros cuadrados; mm² : m milímetro cuadrado/milímetros cuadrados
m³, m3 : m metro cúbico/metros cúbicos; cm³, cm3 : m centímetro cúbico/centímetros cúbicos; km³ : m kilómetro cúbico/kilómetros cúbicos; ha : f hectárea
kg : m kilo; g : m gramo; mg : m miligramo; µg, μg : m microgramo; t : f tonelada
l, L : m litro; ml, mL : m mililitro; cl : m centilitro; dl : m decilitro; hl : m hectolitro
h : f hora; min : m minuto; s, seg : m segundo; ms : m milisegundo
W : m vatio; kW : m kilovatio; MW : m megavatio; GW : m gigavatio; TW : m teravatio; Wh : m vatio hora/vatios hora; kWh : m kilovatio hora/kilovatios hora; MWh : m megavatio hora/megavatios hora; GWh : m gigavatio hora/gigavatios hora; TWh : m teravatio hora/teravatios hora
V : m voltio; kV : m kilovoltio; mV : m milivoltio; A : m amperio; mA : m miliamperio; mAh : m miliamperio hora/miliamperios hora; Ω : m ohmio; J : m julio; kJ : m kilojulio; N : m newton/newtons; CV : m caballo
Pa : m pascal/pascales; hPa : m hectopascal/hectopascales; kPa : m kilopascal/kilopascales; bar : m bar/bares; kcal : f kilocaloría; cal : f caloría
Hz : m hercio; kHz : m kilohercio; MHz : m megahercio; GHz : m gigahercio; dB : m decibelio
kB, KB : m kilobyte; MB : m megabyte; GB : m gigabyte; TB : m terabyte; Mbit/s, Mbps : m megabit por segundo/megabits por segundo; Gbit/s, Gbps : m gigabit por segundo/gigabits por segundo
px : m píxel/píxeles; rpm : f revolución por minuto/revoluciones por minuto; km/h : m kilómetro por hora/kilómetros por hora; ppm : f parte por millón/partes por millón; hab. : m habitante
`);

export const PER_UNITS = wordTable(`
h : hora; s² : segundo cuadrado; d : día; año : año; mes : mes; pers. : persona
`);

/** RAE y ASALE, Ortografía de la lengua española, apéndice 1: lista de abreviaturas. */
export const ABBREVIATIONS = wordTable(`
Sr. : señor; Sra. : señora; Srta. : señorita; Sres. : señores; Sras. : señoras; D.ª : doña; Dña. : doña; Dr. : doctor; Dra. : doctora; Dres. : doctores; Prof. : profesor; Prof.ª : profesora; Lic. : licenciado; Ing. : ingeniero; Arq. : arquitecto
Gral. : general; Cap. : capitán; Cnel. : coronel; Ud. : usted; Uds. : ustedes; Vd. : usted; Vds. : ustedes; Sto. : santo; Sta. : santa; Mons. : monseñor; Excmo. : excelentísimo; Ilmo. : ilustrísimo
etc. : etcétera; p. ej. : por ejemplo; p.ej. : por ejemplo; ej. : ejemplo; pág. : página; págs. : páginas; núm. : número; n.º : número; N.º : número; nº : número; n.os : números; vol. : volumen; cap. : capítulo; art. : artículo; fig. : figura; ed. : edición
tel. : teléfono; tfno. : teléfono; av. : avenida; Av. : avenida; avda. : avenida; Avda. : avenida; c/ : calle; C/ : calle; pza. : plaza; Pza. : plaza; aprox. : aproximadamente; máx. : máximo; mín. : mínimo; dpto. : departamento; Dpto. : departamento
a. C. : antes de Cristo; a.C. : antes de Cristo; d. C. : después de Cristo; d.C. : después de Cristo; EE. UU. : Estados Unidos; EE.UU. : Estados Unidos; EEUU : Estados Unidos; s. f. : sin fecha; S. A. : sociedad anónima; S.A. : sociedad anónima
S. L. : sociedad limitada; S.L. : sociedad limitada; Cía. : compañía; cía. : compañía; Hnos. : hermanos; a. m. : A M; p. m. : P M; a.m. : A M; p.m. : P M; vs. : contra; vs : contra; cf. : compárese; cfr. : compárese; íd. : ídem; ibíd. : ibídem
N. B. : nota bene; P. D. : posdata; P.D. : posdata; q. e. p. d. : que en paz descanse; s. : siglo; ss. : siguientes; prov. : provincia; dcha. : derecha; izq. : izquierda; izda. : izquierda; admón. : administración; hab. : habitantes; OK : okey; IVA : IVA; JJ. OO. : Juegos Olímpicos; RR. HH. : recursos humanos
`);

export const WHOLES = wordTable(`
C# : C sharp; F# : F sharp; C++ : C plus plus; .NET : dot net; 24/7 : veinticuatro horas, siete días; 24 h : veinticuatro horas; 50/50 : cincuenta cincuenta; y/o : y o; él/ella : él o ella; I+D : I más D; I+D+i : I más D más i; R&D : R y D; Q&A : Q y A
TCP/IP : T C P I P; E=mc² : E igual a M C al cuadrado; © : copyright; ™ :; ® :; N/A : no aplica; n/a : no aplica; 11-S : once de septiembre; 11M : once de marzo; 15-M : quince de mayo
`);

export const ACRONYMS = wordSet(
  "OTAN NASA UNESCO UNICEF SIDA ONU OVNI FIFA UEFA OPEP RENFE ICEX SEAT LASER RADAR COVID IVA PYME PYMES TIC UNAM IMSERSO RAE AVE ALCA JSON GIF RAM ROM PIN SIM IKEA LEGO MIDI CERN FEMSA PEMEX BASIC INE DOS ONCE MIR",
);

export const SHOUTED = wordSet(
  "EL LA LOS LAS UN UNA DE DEL AL Y O NO SÍ SI QUE EN CON POR SIN MI TU SU ES SON MÁS MUY YA HOY TODO TODA BIEN MAL NI SE LO LE YO TÚ HAY VA VER SER SOLO GRAN ASÍ DOS TRES QUÉ PARA",
);

export const FEMININE = wordSet(
  "mujer mujeres vez veces mano manos noche noches tarde tardes calle calles parte partes clase clases flor flores ley leyes red redes nave naves torre torres llave llaves imagen imágenes voz voces luz luces cruz cruces nube nubes serie series base bases frase frases fase fases muerte muertes nariz sangre leche sal piel miel cárcel imágenes foto fotos moto motos radio radios",
);
export const MASCULINE = wordSet(
  "día días mapa mapas problema problemas programa programas sistema sistemas tema temas idioma idiomas clima climas planeta planetas poema poemas cometa cometas poeta poetas fantasma fantasmas drama dramas dilema dilemas síntoma síntomas kilograma telegrama diagrama diagramas sofá sofás papá papás guardia turista turistas artista artistas futbolista futbolistas periodista periodistas",
);
/** Words after a number that it does not count. */
export const STOP = wordSet(
  "y e o u de del a al en con por para que es son el la los las un una más menos ni no se si su sus como cuando pero entre hasta desde sobre sin tras fue era están está hay ya ha han se también muy al cada",
);
