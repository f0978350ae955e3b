import { currencyTable, unitTable, wordSet, wordTable } from "../table";

export const CURRENCIES = currencyTable(`
$ : dollar + cent; US$, USD : US dollar + cent; €, EUR : euro + cent; £, GBP : pound + penny/pence; ¥, JPY : yen/yen; ₹, INR : rupee + paisa/paise
CHF : Swiss franc + centime; C$, CA$, CAD : Canadian dollar + cent; A$, AU$, AUD : Australian dollar + cent; NZ$ : New Zealand dollar + cent; HK$ : Hong Kong dollar + cent
R$ : real/reais + centavo; ₩ : won/won; ₽ : ruble + kopek; ₺ : lira/lira; ₿, BTC : bitcoin; CNY, RMB : yuan/yuan; ₴ : hryvnia; ₪ : shekel; PLN : zloty; ¢ : cent
SEK : Swedish krona/Swedish kronor; NOK : Norwegian krone/Norwegian kroner; DKK : Danish krone/Danish kroner
`);

/** SI brochure, 9th edition, with American spelling (NIST SP 811), and customary units. */
export const UNITS = unitTable(`
°C, ° C, ºC, ℃ : degree Celsius/degrees Celsius; °F, ° F, ℉ : degree Fahrenheit/degrees Fahrenheit; ° : degree; K : kelvin
km : kilometer; m : meter; dm : decimeter; cm : centimeter; mm : millimeter; µm, μm : micrometer; nm : nanometer; mi : mile; ft, ′ : foot/feet; yd : yard; ″, " : inch/inches
km², km2, sq km : square kilometer; m², m2 : square meter; cm², cm2 : square centimeter; mm² : square millimeter; ft², sq ft : square foot/square feet; mi², sq mi : square mile
m³, m3 : cubic meter; cm³, cm3 : cubic centimeter; km³ : cubic kilometer; ha : hectare
kg : kilogram; g : gram; mg : milligram; µg, μg : microgram; t : ton; lb, lbs : pound; oz : ounce
l, L : liter; ml, mL : milliliter; cl, cL : centiliter; dl, dL : deciliter; hl, hL : hectoliter; gal : gallon; tsp : teaspoon; tbsp : tablespoon
h, hr, hrs : hour; min, mins : minute; s, sec, secs : second; ms : millisecond; µs, μs : microsecond; ns : nanosecond
W : watt; kW : kilowatt; MW : megawatt; GW : gigawatt; TW : terawatt; Wh : watt hour; kWh : kilowatt hour; MWh : megawatt hour; GWh : gigawatt hour; TWh : terawatt hour
V : volt; kV : kilovolt; mV : millivolt; A : ampere; mA : milliampere; mAh : milliampere hour; Ω : ohm; J : joule; kJ : kilojoule; N : newton
Pa : pascal; hPa : hectopascal; kPa : kilopascal; bar : bar; psi : pound per square inch/pounds per square inch; kcal : kilocalorie; cal : calorie
Hz : hertz/hertz; kHz : kilohertz/kilohertz; MHz : megahertz/megahertz; GHz : gigahertz/gigahertz; dB : decibel
B : byte; kB, KB : kilobyte; MB : megabyte; GB : gigabyte; TB : terabyte; PB : petabyte; Mbps, Mbit/s : megabit per second/megabits per second; Gbps, Gbit/s : gigabit per second/gigabits per second
px : pixel; fps : frame per second/frames per second; rpm : revolution per minute/revolutions per minute; mph : mile per hour/miles per hour; km/h, kmh, kph : kilometer per hour/kilometers per hour
mpg : mile per gallon/miles per gallon; ppm : part per million/parts per million; kt : kiloton; Mt : megaton; ly : light year
`);

export const PER_UNITS = wordTable(`
s² : second squared; d : day; wk : week; mo, mth : month; mo : month; yr : year; y : year
`);

/** Titles and abbreviations (Chicago Manual of Style, 17th edition, chapter 10). */
export const ABBREVIATIONS = wordTable(`
Mr. : Mister; Mrs. : Missus; Ms. : Miz; Mr : Mister; Mrs : Missus; Dr. : Doctor; Dr : Doctor; Drs. : Doctors; Prof. : Professor; Rev. : Reverend; Hon. : Honorable; Fr. : Father
Gen. : General; Col. : Colonel; Capt. : Captain; Cmdr. : Commander; Lt. : Lieutenant; Sgt. : Sergeant; Maj. : Major; Adm. : Admiral; Gov. : Governor; Sen. : Senator; Rep. : Representative
Pres. : President; Jr. : Junior; Sr. : Senior; Esq. : Esquire; e.g. : for example; eg. : for example; i.e. : that is; ie. : that is; etc. : et cetera; cf. : compare; vs. : versus; vs : versus
viz. : namely; ca. : circa; c. : circa; approx. : approximately; et al. : and others; a.k.a. : also known as; aka : also known as; w/o : without; w/ : with; b/c : because
Inc. : Incorporated; Ltd. : Limited; Co. : Company; Corp. : Corporation; Bros. : Brothers; Dept. : Department; dept. : department; Univ. : University; Assn. : Association
est. : established; Est. : Established; govt. : government; misc. : miscellaneous; temp. : temperature; Ave. : Avenue; Blvd. : Boulevard; Rd. : Road; Hwy. : Highway; Mt. : Mount; Ft. : Fort; Apt. : Apartment
Ph.D. : P H D; PhD : P H D; B.Sc. : B S C; M.Sc. : M S C; BSc : B S C; MSc : M S C; N.B. : nota bene; P.S. : P S; a.m. : A M; p.m. : P M; OK : okay; TBD : to be determined; AKA : also known as
Jan. : January; Feb. : February; Aug. : August; Sept. : September; Oct. : October; Nov. : November; Dec. : December; Tues. : Tuesday; Thurs. : Thursday; hrs. : hours; mins. : minutes
`);

export const WHOLES = wordTable(`
C# : C sharp; F# : F sharp; C++ : C plus plus; .NET : dot net; 24/7 : twenty-four seven; 24-7 : twenty-four seven; 9/11 : nine eleven; 50/50 : fifty-fifty; 50-50 : fifty-fifty
20/20 : twenty twenty; 7-Eleven : seven eleven; and/or : and or; he/she : he or she; his/her : his or her; s/he : she or he; R&D : R and D; Q&A : Q and A; B&B : B and B; P&L : P and L; AT&T : A T and T
A/C : A C; N/A : not applicable; n/a : not applicable; TCP/IP : T C P I P; c/o : care of; I/O : I O; A/B : A B; E=mc² : E equals M C squared; © : copyright; ™ :; ® :
`);

/** Capital words that are read as words. */
export const ACRONYMS = wordSet(
  `NASA NATO UNESCO UNICEF OPEC AIDS LASER RADAR SCUBA FIFA UEFA NAFTA ASEAN COVID DARPA PIN RAM ROM SIM GIF JPEG SARS SWAT POTUS TED JSON NOAA CERN FEMA YAML BASIC COBOL LIDAR SONAR MIDI
  BAFTA IKEA LEGO VISA DOS STEM`,
);

/** Short words that somebody may have set in capitals. */
export const SHOUTED = wordSet(
  `THE AND NOT NOW NEW YES NO ALL BIG STOP GO ONE TWO TEN BUT FOR YOU WE HE SHE IT IS IN ON AT TO OF BY OR IF SO UP MY ME DO HOT TOP END OUT WHY HOW WHAT WHEN NEVER MUST CAN FREE SALE LAST BEST ONLY
  VERY HER HIS OUR ANY TRY USE SEE OH AM BE AS AN OFF WAS ARE HAS HAD LET WIN`,
);
