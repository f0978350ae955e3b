/**
 * Capitals, large or well-known cities, and regions that are spoken of like them: English name | French name where it differs | country | longitude | latitude
 * (degrees, to about a kilometre). Geographic facts, compiled for this product.
 */
export const CITIES = `
Paris||FR|2.35|48.86
Lyon||FR|4.84|45.76
Marseille||FR|5.37|43.3
Toulouse||FR|1.44|43.6
Bordeaux||FR|-0.58|44.84
Lille||FR|3.06|50.63
Strasbourg||FR|7.75|48.58
Nantes||FR|-1.55|47.22
Montpellier||FR|3.88|43.61
Rennes||FR|-1.68|48.11
Grenoble||FR|5.72|45.19
Brest||FR|-4.49|48.39
Saint-Malo||FR|-2.01|48.65
Quimper||FR|-4.1|48
Lorient||FR|-3.37|47.75
Vannes||FR|-2.76|47.66
Le Mans||FR|0.2|48.01
Caen||FR|-0.37|49.18
Rouen||FR|1.1|49.44
Le Havre||FR|0.11|49.49
Amiens||FR|2.3|49.89
Reims||FR|4.03|49.26
Metz||FR|6.18|49.12
Mulhouse||FR|7.34|47.75
Colmar||FR|7.36|48.08
Dijon||FR|5.04|47.32
Besançon||FR|6.02|47.24
Annecy||FR|6.13|45.9
Chambéry||FR|5.92|45.57
Saint-Étienne||FR|4.39|45.44
Clermont-Ferrand||FR|3.08|45.78
Limoges||FR|1.26|45.83
Poitiers||FR|0.34|46.58
La Rochelle||FR|-1.15|46.16
Biarritz||FR|-1.56|43.48
Bayonne||FR|-1.47|43.49
Perpignan||FR|2.9|42.69
Nîmes||FR|4.36|43.84
Avignon||FR|4.81|43.95
Aix-en-Provence||FR|5.45|43.53
Toulon||FR|5.93|43.12
Cannes||FR|7.02|43.55
Ajaccio||FR|8.74|41.92
Bastia||FR|9.45|42.7
London|Londres|GB|-0.13|51.51
Manchester||GB|-2.24|53.48
Birmingham||GB|-1.9|52.48
Liverpool||GB|-2.98|53.41
Edinburgh|Édimbourg|GB|-3.19|55.95
Glasgow||GB|-4.25|55.86
Oxford||GB|-1.26|51.75
Cambridge||GB|0.12|52.2
Dublin||IE|-6.26|53.35
Brussels|Bruxelles|BE|4.35|50.85
Antwerp|Anvers|BE|4.4|51.22
Bruges||BE|3.22|51.21
Amsterdam||NL|4.9|52.37
Rotterdam||NL|4.48|51.92
The Hague|La Haye|NL|4.3|52.08
Luxembourg City|Luxembourg-Ville|LU|6.13|49.61
Berlin||DE|13.4|52.52
Munich||DE|11.58|48.14
Hamburg|Hambourg|DE|9.99|53.55
Frankfurt|Francfort|DE|8.68|50.11
Cologne||DE|6.96|50.94
Stuttgart||DE|9.18|48.78
Dresden|Dresde|DE|13.74|51.05
Vienna|Vienne|AT|16.37|48.21
Bern|Berne|CH|7.45|46.95
Zurich||CH|8.54|47.37
Geneva|Genève|CH|6.14|46.2
Lausanne||CH|6.63|46.52
Madrid||ES|-3.7|40.42
Barcelona|Barcelone|ES|2.17|41.39
Valencia|Valence|ES|-0.38|39.47
Seville|Séville|ES|-5.98|37.39
Lisbon|Lisbonne|PT|-9.14|38.72
Porto||PT|-8.61|41.15
Faro||PT|-7.93|37.02
Sintra||PT|-9.39|38.8
Coimbra||PT|-8.43|40.21
Braga||PT|-8.43|41.55
Évora||PT|-7.91|38.57
Rome||IT|12.5|41.9
Milan||IT|9.19|45.46
Naples||IT|14.27|40.85
Venice|Venise|IT|12.32|45.44
Florence||IT|11.26|43.77
Turin||IT|7.69|45.07
Athens|Athènes|GR|23.73|37.98
Copenhagen|Copenhague|DK|12.57|55.68
Stockholm||SE|18.07|59.33
Gothenburg|Göteborg|SE|11.97|57.71
Oslo||NO|10.75|59.91
Bergen||NO|5.32|60.39
Helsinki||FI|24.94|60.17
Reykjavik||IS|-21.94|64.15
Warsaw|Varsovie|PL|21.01|52.23
Krakow|Cracovie|PL|19.94|50.06
Gdansk||PL|18.65|54.35
Prague||CZ|14.44|50.08
Bratislava||SK|17.11|48.15
Budapest||HU|19.04|47.5
Bucharest|Bucarest|RO|26.1|44.43
Sofia||BG|23.32|42.7
Belgrade||RS|20.46|44.79
Zagreb||HR|15.98|45.81
Ljubljana||SI|14.51|46.05
Sarajevo||BA|18.41|43.86
Skopje||MK|21.43|42
Tirana||AL|19.82|41.33
Podgorica||ME|19.26|42.44
Pristina||XK|21.16|42.66
Chisinau||MD|28.86|47.01
Kyiv|Kiev|UA|30.52|50.45
Odesa|Odessa|UA|30.72|46.48
Lviv||UA|24.03|49.84
Minsk||BY|27.57|53.9
Vilnius||LT|25.28|54.69
Riga||LV|24.11|56.95
Tallinn||EE|24.75|59.44
Moscow|Moscou|RU|37.62|55.76
Saint Petersburg|Saint-Pétersbourg|RU|30.31|59.94
Vladivostok||RU|131.89|43.12
Novosibirsk||RU|82.93|55.03
Valletta|La Valette|MT|14.51|35.9
Nicosia|Nicosie|CY|33.37|35.17
Istanbul||TR|28.98|41.01
Ankara||TR|32.86|39.93
Tbilisi|Tbilissi|GE|44.79|41.72
Yerevan|Erevan|AM|44.51|40.18
Baku|Bakou|AZ|49.87|40.41
Jerusalem|Jérusalem|IL|35.22|31.77
Tel Aviv|Tel-Aviv|IL|34.78|32.08
Amman||JO|35.93|31.95
Beirut|Beyrouth|LB|35.5|33.89
Damascus|Damas|SY|36.29|33.51
Baghdad|Bagdad|IQ|44.37|33.31
Tehran|Téhéran|IR|51.39|35.69
Riyadh|Riyad|SA|46.68|24.71
Mecca|La Mecque|SA|39.83|21.42
Jeddah|Djeddah|SA|39.19|21.49
Doha||QA|51.53|25.29
Abu Dhabi|Abou Dabi|AE|54.37|24.47
Dubai|Dubaï|AE|55.27|25.2
Kuwait City|Koweït City|KW|47.98|29.38
Muscat|Mascate|OM|58.41|23.59
Sanaa||YE|44.21|15.35
Kabul|Kaboul|AF|69.17|34.53
Islamabad||PK|73.05|33.68
Karachi||PK|67.01|24.86
Lahore||PK|74.36|31.55
New Delhi||IN|77.21|28.61
Delhi||IN|77.1|28.7
Mumbai|Bombay|IN|72.88|19.08
Bangalore||IN|77.59|12.97
Bengaluru||IN|77.59|12.97
Kolkata|Calcutta|IN|88.36|22.57
Chennai|Madras|IN|80.27|13.08
Hyderabad||IN|78.49|17.39
Kathmandu|Katmandou|NP|85.32|27.72
Dhaka|Dacca|BD|90.41|23.81
Colombo||LK|79.86|6.93
Malé||MV|73.51|4.18
Thimphu|Thimphou|BT|89.64|27.47
Tashkent|Tachkent|UZ|69.24|41.3
Samarkand|Samarcande|UZ|66.97|39.65
Astana||KZ|71.43|51.17
Almaty||KZ|76.95|43.24
Bishkek|Bichkek|KG|74.59|42.87
Dushanbe|Douchanbé|TJ|68.78|38.56
Ashgabat|Achgabat|TM|58.38|37.96
Ulaanbaatar|Oulan-Bator|MN|106.92|47.89
Beijing|Pékin|CN|116.41|39.9
Shanghai||CN|121.47|31.23
Shenzhen||CN|114.06|22.54
Guangzhou|Canton|CN|113.26|23.13
Wuhan||CN|114.31|30.59
Chengdu||CN|104.07|30.57
Xi'an||CN|108.94|34.34
Hong Kong||HK|114.17|22.32
Taipei||TW|121.57|25.03
Seoul|Séoul|KR|126.98|37.57
Busan||KR|129.08|35.18
Pyongyang||KP|125.75|39.03
Tokyo||JP|139.69|35.69
Osaka||JP|135.5|34.69
Kyoto||JP|135.77|35.01
Hiroshima||JP|132.46|34.39
Nagasaki||JP|129.87|32.75
Fukushima||JP|140.47|37.76
Sapporo||JP|141.35|43.06
Bangkok||TH|100.5|13.76
Hanoi|Hanoï|VN|105.85|21.03
Ho Chi Minh City|Hô-Chi-Minh-Ville|VN|106.63|10.82
Phnom Penh||KH|104.92|11.56
Vientiane||LA|102.6|17.97
Yangon|Rangoun|MM|96.16|16.84
Kuala Lumpur||MY|101.69|3.14
Jakarta||ID|106.85|-6.21
Manila|Manille|PH|120.98|14.6
Canberra||AU|149.13|-35.28
Sydney||AU|151.21|-33.87
Melbourne||AU|144.96|-37.81
Brisbane||AU|153.03|-27.47
Perth||AU|115.86|-31.95
Wellington||NZ|174.78|-41.29
Auckland||NZ|174.76|-36.85
Suva||FJ|178.44|-18.12
Port Moresby||PG|147.18|-9.44
Noumea|Nouméa|NC|166.46|-22.27
Papeete||PF|-149.57|-17.54
Cairo|Le Caire|EG|31.24|30.04
Alexandria|Alexandrie|EG|29.92|31.2
Tunis||TN|10.18|36.81
Algiers|Alger|DZ|3.06|36.75
Oran||DZ|-0.63|35.7
Rabat||MA|-6.84|34.02
Casablanca||MA|-7.59|33.57
Marrakesh|Marrakech|MA|-7.98|31.63
Tripoli||LY|13.19|32.89
Khartoum||SD|32.53|15.5
Addis Ababa|Addis-Abeba|ET|38.76|9.02
Nairobi||KE|36.82|-1.29
Mombasa||KE|39.67|-4.04
Kampala||UG|32.58|0.35
Kigali||RW|30.06|-1.95
Bujumbura||BI|29.36|-3.38
Dodoma||TZ|35.74|-6.17
Dar es Salaam||TZ|39.28|-6.79
Mogadishu|Mogadiscio|SO|45.32|2.05
Djibouti City||DJ|43.15|11.59
Asmara||ER|38.93|15.32
Lagos||NG|3.38|6.52
Abuja||NG|7.49|9.06
Accra||GH|-0.19|5.6
Abidjan||CI|-4.01|5.36
Yamoussoukro||CI|-5.28|6.83
Dakar||SN|-17.45|14.69
Bamako||ML|-8|12.64
Timbuktu|Tombouctou|ML|-3|16.77
Ouagadougou||BF|-1.52|12.37
Niamey||NE|2.11|13.51
N'Djamena||TD|15.04|12.11
Lome|Lomé|TG|1.22|6.13
Cotonou||BJ|2.43|6.37
Porto-Novo||BJ|2.6|6.5
Conakry||GN|-13.68|9.64
Freetown||SL|-13.23|8.48
Monrovia||LR|-10.8|6.3
Nouakchott||MR|-15.98|18.08
Banjul||GM|-16.58|13.45
Praia||CV|-23.51|14.93
Yaounde|Yaoundé|CM|11.52|3.87
Douala||CM|9.7|4.05
Libreville||GA|9.45|0.39
Brazzaville||CG|15.28|-4.27
Kinshasa||CD|15.31|-4.32
Bangui||CF|18.56|4.36
Malabo||GQ|8.78|3.75
Luanda||AO|13.23|-8.84
Lusaka||ZM|28.32|-15.39
Harare||ZW|31.05|-17.83
Maputo||MZ|32.58|-25.97
Lilongwe||MW|33.79|-13.98
Windhoek||NA|17.08|-22.56
Gaborone||BW|25.92|-24.65
Pretoria||ZA|28.19|-25.75
Johannesburg||ZA|28.05|-26.2
Cape Town|Le Cap|ZA|18.42|-33.92
Durban||ZA|31.02|-29.86
Maseru||LS|27.48|-29.31
Mbabane||SZ|31.14|-26.31
Antananarivo||MG|47.52|-18.88
Port Louis||MU|57.5|-20.16
Washington||US|-77.04|38.91
New York||US|-74.01|40.71
Los Angeles||US|-118.24|34.05
Chicago||US|-87.63|41.88
Houston||US|-95.37|29.76
San Francisco||US|-122.42|37.77
Seattle||US|-122.33|47.61
Boston||US|-71.06|42.36
Miami||US|-80.19|25.76
Philadelphia|Philadelphie|US|-75.17|39.95
Dallas||US|-96.8|32.78
Atlanta||US|-84.39|33.75
Denver||US|-104.99|39.74
Detroit||US|-83.05|42.33
Las Vegas||US|-115.14|36.17
New Orleans|La Nouvelle-Orléans|US|-90.07|29.95
Honolulu||US|-157.86|21.31
Anchorage||US|-149.9|61.22
Ottawa||CA|-75.7|45.42
Toronto||CA|-79.38|43.65
Montreal|Montréal|CA|-73.57|45.5
Quebec City|Québec|CA|-71.21|46.81
Vancouver||CA|-123.12|49.28
Calgary||CA|-114.07|51.05
Mexico City|Mexico|MX|-99.13|19.43
Guadalajara||MX|-103.35|20.67
Monterrey||MX|-100.32|25.69
Guatemala City||GT|-90.51|14.63
San Salvador||SV|-89.22|13.69
Tegucigalpa||HN|-87.21|14.07
Managua||NI|-86.25|12.11
Panama City|Panama-Ville|PA|-79.52|8.98
Havana|La Havane|CU|-82.37|23.11
Kingston||JM|-76.79|17.97
Port-au-Prince||HT|-72.34|18.54
Santo Domingo|Saint-Domingue|DO|-69.93|18.49
Bogota|Bogotá|CO|-74.07|4.71
Medellin|Medellín|CO|-75.57|6.24
Caracas||VE|-66.9|10.48
Georgetown||GY|-58.16|6.8
Paramaribo||SR|-55.2|5.85
Cayenne||GF|-52.33|4.92
Quito||EC|-78.47|-0.18
Guayaquil||EC|-79.89|-2.17
Lima||PE|-77.04|-12.05
Cusco|Cuzco|PE|-71.98|-13.53
La Paz||BO|-68.15|-16.5
Brasilia|Brasília|BR|-47.88|-15.79
Sao Paulo|São Paulo|BR|-46.63|-23.55
Rio de Janeiro||BR|-43.17|-22.91
Salvador de Bahia||BR|-38.5|-12.97
Manaus||BR|-60.02|-3.12
Santiago||CL|-70.67|-33.45
Valparaiso|Valparaíso|CL|-71.63|-33.05
Buenos Aires||AR|-58.38|-34.6
Cordoba|Córdoba|AR|-64.18|-31.42
Ushuaia||AR|-68.3|-54.8
Montevideo||UY|-56.16|-34.9
Asuncion|Asunción|PY|-57.58|-25.26
Ghent|Gand|BE|3.72|51.05
Mainz|Mayence|DE|8.27|50
Basel|Bâle|CH|7.59|47.56
Annonay||FR|4.67|45.24
Calais||FR|1.86|50.95
Folkestone||GB|1.17|51.08
Pisa|Pise|IT|10.4|43.72
Syracuse||IT|15.29|37.07
Brittany|Bretagne|FR|-2.9|48.2
Normandy|Normandie|FR|0|49
Provence||FR|6|43.8
Burgundy|Bourgogne|FR|4.5|47.2
Alsace||FR|7.5|48.3
Corsica|Corse|FR|9.1|42.1
Tuscany|Toscane|IT|11.2|43.4
Sicily|Sicile|IT|14.2|37.6
Sardinia|Sardaigne|IT|9|40.1
Andalusia|Andalousie|ES|-4.8|37.4
Catalonia|Catalogne|ES|1.6|41.8
Bavaria|Bavière|DE|11.6|48.9
Tibet||CN|88.8|31
Siberia|Sibérie|RU|100|60
Patagonia|Patagonie|AR|-69|-44
Alaska||US|-152|64
California|Californie|US|-119.6|37.2
Texas||US|-99|31.4
Florida|Floride|US|-81.8|28
Hawaii|Hawaï|US|-155.6|19.8
Quebec|Québec|CA|-71.2|46.8
Crete|Crète|GR|24.9|35.2
Bali||ID|115.2|-8.4
Tasmania|Tasmanie|AU|146.6|-42
Zanzibar||TZ|39.3|-6.1
`;

/** Other names of countries in use, beside those the platform's own locale data gives. */
export const COUNTRY_ALIASES: Record<string, string> = {
  USA: "US",
  "U.S.": "US",
  "U.S.A.": "US",
  "United States of America": "US",
  "États-Unis d'Amérique": "US",
  "Etats-Unis": "US",
  UK: "GB",
  "U.K.": "GB",
  Britain: "GB",
  "Great Britain": "GB",
  England: "GB",
  Scotland: "GB",
  Wales: "GB",
  "Grande-Bretagne": "GB",
  Angleterre: "GB",
  Écosse: "GB",
  "Pays de Galles": "GB",
  Holland: "NL",
  Hollande: "NL",
  Turkey: "TR",
  "Czech Republic": "CZ",
  "République tchèque": "CZ",
  Burma: "MM",
  Birmanie: "MM",
  "Ivory Coast": "CI",
  "Côte d'Ivoire": "CI",
  "DR Congo": "CD",
  "Democratic Republic of the Congo": "CD",
  "République démocratique du Congo": "CD",
  RDC: "CD",
  "Republic of the Congo": "CG",
  "Vatican City": "VA",
  "People's Republic of China": "CN",
  "Hong Kong": "HK",
  Macau: "MO",
  Palestine: "PS",
  Macedonia: "MK",
  Macédoine: "MK",
  Bosnia: "BA",
  Bosnie: "BA",
  UAE: "AE",
  "Cape Verde": "CV",
  "Cap-Vert": "CV",
  Swaziland: "SZ",
  "East Timor": "TL",
};
