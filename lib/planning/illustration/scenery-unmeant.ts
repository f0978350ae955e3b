import type { Words } from "./scenery-words";

/** Where such words say something else: pictures of speech, other meanings, terms of other subjects. */
export const FIGURATIVE: Words = {
  en:
    "(?:sea|ocean|mountain|mountains|forest|river|rivers|storm|rain|desert|flood|field|wave|waves|stream|streams|harvest|road|tide|island) of (?!the\\b)\\p{L}+|" +
    "(?:magnetic|electric|electrical|gravitational|force|visual|text|input|form|data|empty|medical|legal|playing|search|oil|battle|career|level playing) ?fields?|fields? of (?:study|view|vision|research|work|medicine|law|play|force)|" +
    "in the field|in (?:this|that|his|her|their|its) field|road ?maps?|road to (?:recovery|success|ruin|peace)|office hours|(?:took|take|takes|in|of) office|(?:box|post|home|oval|tax|press|patent) offices?|" +
    "room (?:for|temperature)|chat ?rooms?|in the long run|(?:cloud|clouds) (?:computing|storage|services?|studios?|servers?|providers?)|bridge (?:the|a) gap|bridges? between|builds? bridges|" +
    "(?:family|decision|binary|search|syntax) trees?|(?:random|decision) forests?|live streams?|data streams?|income streams?|revenue streams?|streams? of|tip of the iceberg|brain ?storms?|" +
    "white house|house of (?:cards|commons|lords)|schools? of (?:thought|fish)|old school|schools? (?:fees|bus(?:es)?)|birds? (?:of a feather|['’]s[- ]eye)|early bird|bird flu|" +
    "wave ?lengths?|sound waves|radio waves|light waves|heat waves?|shock waves?|brain waves?|gravitational waves|heat and cold waves|data lakes?|peak (?:hours?|demand|season|load|power)|peaks? (?:at|in|of)|at its peak|" +
    "summit (?:meeting|talks)|(?:climate|g7|g20|nato|peace|eu) summits?|child (?:process|node|element|labou?r)|(?:worker|service|web) (?:process|threads?)|crop (?:the|a|your)|garden of eden|city council|cit(?:y|ies) (?:state|hall)|" +
    "streets?mart|wall street|high street bank|two-way street|off the beaten track|lab coat|black labs?|(?:credit|gift|car) (?:cards?|insurance)|car(?: |-)?pool|cable cars?|(?:data|serial|memory) bus|robots?\\.txt|dark side of the moon|" +
    "(?:driver|drivers) of (?:growth|change|cost)|(?:cost|growth|device|graphics) drivers?|crow(?:ds)?funding|crowd ?sourc\\p{L}+|(?:on|in|by) board|student loans?|coach(?:es)? (?:the|a|our|his|her|him)|life coach|football coach|the coach|" +
    "(?:a|the|our|her|his|its) (?:team|company|market) (?:sails|waves)|walks? (?:you|us) through|walks? away from|walking through the (?:code|steps|numbers)|peak of|valley of (?:death|despair)|silicon valley|orbits? (?:of influence|around the)|glacial|ice ?cream|" +
    "silk roads?|spice routes?|car parks?|mill street|cooking oil|fish oil|fishing for|cod ?e|plane (?:geometry|figure|surface)|control plane|data plane|(?:inclined|complex) planes?|jet lag|black sheep|sheep['’]s (?:milk|cheese)|cow['’]s milk|sacred cow|cash cow|bee ?line|spelling bee|hive mind|mineral|rocket (?:salad|science)",
  fr:
    "(?:mer|océan|montagne|forêt|fleuve|tempête|pluie|désert|vague|flot|champ|torrent|moisson|marée) d(?:e |['’])(?!la |l['’])\\p{L}+|" +
    "champs? (?:magnétiques?|électriques?|gravitationnels?|lexical|lexicaux|visuel|libre|d['’]action|d['’]application|de saisie|de bataille|de vision|de recherche|du possible)|sur le champ|hors[- ]champ|champs-élysées|" +
    "feuille de route|routes? (?:de la soie|des épices|des indes|de l['’]ambre|du rhum)|(?:en|mise en) route|tenir la route|fait fausse route|en cours de route|bureaux? de (?:poste|vote|tabac|change)|bureau d['’]études|chambre (?:à air|d['’]agriculture|de commerce|des députés|froide)|(?:petite|grande|nouvelle) cuisine|livre de cuisine|" +
    "villes? nouvelles?|hôtel de ville|jardin secret|jardin d['’]enfants|vague de (?:froid|chaleur)|longueurs? d['’]ondes?|au sommet de (?:sa|son|leur|la) (?:gloire|forme|carrière)|sommets? (?:du|de la|sur le|européen|climat|international)|" +
    "campagnes? (?:électorales?|publicitaires?|de (?:pub|communication|publicité|vaccination|dons?|presse))|(?:la|une|cette|sa|notre) campagne (?:a|est|commence|dure|vise|touche)|arbres? (?:de décision|binaires?|généalogiques?|à cames)|pont (?:entre|de mai)|faire le pont|" +
    "maison (?:mère|de retraite|blanche|d['’]édition|close)|à vol d['’]oiseau|nom d['’]oiseau|voix au chapitre|en bois|bois de (?:chauffage|construction)|train (?:de vie|de mesures|d['’]atterrissage)|en train de?|boute-en-train|en train|" +
    "espace (?:disque|de travail|client|vert|mémoire)|cultures? (?:générale|d['’]entreprise|physique)|nuages? de (?:points|mots|lait)|remue-méninges|école de pensée|grandes? écoles?|lac de données|banc d['’]essai|poisson d['’]avril|" +
    "mouton noir|revenons à nos moutons|vache à lait|la vache|phares? (?:de voiture|avant|arrière|allumés?)|produit phare|phare du projet|mesure phare|moteurs? de recherche|quartier général|mineurs? (?:de moins|non)|chef (?:d['’]entreprise|de projet)|enfants? (?:de|du) (?:la république|siècle)|lait de (?:vache|brebis)|fromage de brebis|récolte de (?:dons|fonds|données)|port(?:s)? (?:usb|série|réseau)|fusée éclairante|conducteurs? (?:électriques?|d['’]électricité)",
};

/** What says that something is not there: it is not drawn. */
export const ABSENT: Words = {
  en: "no|without|never|not|nobody|none|neither|nor|lacks?|lacked|instead of|rather than|stopped|gone|lost|left the|disappeared|vanished|replaced|ended|imagine|if only|like|as if|banned",
  fr: "sans|pas de|pas d['’]|jamais|aucune?|ni|plus de|manque|au lieu|plutôt que|disparu\\p{L}*|remplacée?s?|comme (?:un|une|des)|imaginez|interdit\\p{L}*",
};

/** What says the same behind the word: "The boat no longer floats", "La barque ne flotte plus". */
export const GONE: Words = {
  en: "no longer|never|did(?: not|n['’]t)|do(?:es)?(?: not|n['’]t)|(?:is|are|was|were) (?:gone|no more|not)|isn['’]t|aren['’]t|disappear(?:s|ed)?|vanish(?:es|ed)?|stop(?:s|ped)?",
  fr: "n['’]\\p{L}+|ne|disparai\\p{L}+|disparu\\p{L}*",
};
