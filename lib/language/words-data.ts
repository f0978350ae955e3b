/** Words of grammar, by language: what a heading must not end in and a key phrase must not start with. */
export const PARTICLES: Record<string, string> = {
  en: `a an the this that these those my your his her its our their some any each every all both no not of in on at by for with from to into onto over under
    about above across after against along among around as before behind below beneath beside between beyond despite down during except inside like near off out
    outside past per since than through throughout till toward towards until up upon via within without and or but nor so yet if because although though while
    whereas when where who whom whose which what why how i you he she it we they me him us them myself yourself itself themselves is are was were be been being am
    do does did doing done has have had having can could may might must shall should will would ought also very too just only even still already ever never often
    always then there here now again once more most much many few less least such same other another own one's it's that's there's here's he's she's they're we're today yesterday
    you're i'm i've we've they've don't doesn't didn't isn't aren't wasn't weren't can't won't couldn't wouldn't shouldn't let's whether either neither rather quite
    almost nearly about however therefore thus moreover meanwhile indeed instead otherwise perhaps maybe s t`,
  fr: `le la les l un une des du de d au aux à en dans sur sous par pour avec sans vers chez entre contre depuis pendant avant après dès jusque jusqu'à malgré selon
    hors parmi ce cet cette ces mon ton son ma ta sa mes tes ses notre votre leur nos vos leurs et ou où mais donc or ni car que qu qui quoi dont lequel laquelle
    lesquels lesquelles auquel duquel quand lorsque comme si puisque parce afin alors tandis tout toute tous toutes chaque quelque quelques plusieurs aucun aucune
    autre autres même mêmes tel telle tels telles je tu il elle on nous vous ils elles me te se lui y m t s c n j ne pas plus moins très trop peu beaucoup bien
    aussi encore déjà jamais toujours souvent ici là est sont était étaient être été étant sera seront serait soit a ont avait avaient avoir ayant aura auront fut
    furent eut peut peuvent pouvait doit doivent fait font cela ça ceci c'est n'est d'un d'une qu'il qu'elle s'il ainsi donc ensuite puis enfin cependant pourtant
    toutefois néanmoins notamment presque environ près lors via ci aujourd'hui hier celui celle ceux celles s'est`,
};

/** Common verbs of English by their stem; endings -s, -es, -ed, -ing are understood. */
export const ENGLISH_VERBS = `accept act add affect allow announce answer appear apply argue arrive ask attack attract avoid bake base begin begins began begun belong
  blend boil bring brings brought build builds built burn buy call capture carri carry catch caught cause celebrate change charge choose chose chosen circle clean climb close collect
  combine come comes came compare complete compute connect consider consist consume contain continue control convert cook cool cost costs count cover crack create
  cross cut cuts dates deal decide define deliver depend describe design destroy detect develop devour die differ discover divide double draw draws drew drive drives
  drove drop earn eat eats ate emit employ encode end enjoy enter evolve exist expand explain explode explore export express extend face fail fall falls fell feed feeds
  fed feel feels felt fight fights fought fill find finds found finish fit fits flow fly flies flew focus follow force form free gain gather generate get gets got give
  gives gave given go goes went grow grows grew grown guide handle happen hear heard heat help hide hold holds held host improve include increase influence inspire
  install introduce invade invent invest invite join jump keep keeps kept kill know knows knew known land last launch lay lead leads led learn leave leaves left let
  lets lie lies lift listen live lives look lose loses lost love lower make makes made manage mark match matter mean means meant measure meet meets met melt merge
  migrate mix move multiply need obtain occur offer open operate orbit organise organize paint pass pay pays paid perform pick plan plant play point pour power prefer
  prepare present preserve prevent process produce promise protect prove provide publish pull pump pump push put puts raise ran reach react read reads receive recognise
  recognize record reduce refer reflect release rely relies remain remember remind remove repeat replace represent require rest result return reveal ride rise rises rose
  risen rotate rule run runs save say says said see sees saw seen seem sell sells sold send sends sent separate serve set sets settle shape share shift shine shone show
  shows shown shrink sign sing sink sit sits sat sleep slept slow solve speak speaks spoke spend spends spent spin split splits spread spreads stand stands stood start
  stay stick stop store stretch strike study submit succeed suggest supply support surround survive swim take takes took taken talk teach teaches taught tell tells told
  think thinks thought throw tie touch track trade train transform translate transmit travel treat trust try tries tried turn understand understands understood unite use
  vary visit vote wait walk want warm warn wash watch wear weigh win wins won work wrote write writes written yield
  absorb accelerate achieve adapt adjust adopt assemble attach automate behave bend bite bleach block bloom boost breathe breed cancel clarify confirm conquer contribute
  convince digest disappear dissolve distribute dive dominate donate download earn educate eliminate embrace emerge enable encourage enforce enhance ensure erase
  escape establish evaporate examine exceed exclude exhale expect expel extract fade ferment filter flee float flourish forget forgive freeze froze grind greet hatch heal
  hesitate identify ignore illuminate imagine imitate implement inhabit inhale inherit integrate interact isolate justify lend maintain modify motivate nourish observe
  oppose overcome participate permit persuade pollinate promote purify pursue recover recycle refuse regulate repair rescue resist respect respond restore retain reuse
  roast rinse rot scatter seek seeks sought shelter simplify slip soak sow stabilise stabilize steal steals stole stir strengthen struggle sustain swallow tend thrive
  tighten trap trigger uncover undergo update upgrade upload vanish verify wander warm weaken whisper worry wrap
  account agree aim amount apologise apologize assist await balance beat beats break breaks broke celebrate chase cheer circulate clear coat collapse comment commute compete complain compress
  concern consult copy correct correspond damage dance decorate decrease delay demand deserve determine differentiate dominate drain dream drift drip dry dries dried email employ
  empty engage enrich erupt evaluate exercise exhaust exhibit extinguish favour favor fetch file finance fish float fold frighten fry fries fried fulfil fund govern grab guarantee guard harvest hate hike hire
  honour honor hunt import inform insist inspect interest interrupt invade irrigate judge justify kick kiss knock label lack last laugh lock mention miss monitor motivate mount narrow negotiate note notice notify obey
  outperform outnumber overtake owe own park persist pilot pose postpone practise practice praise predict press print profit propose publish punish qualify raise rank rate reappear rebuild rebuilt recall recommend
  renew recruit refresh regret reject rejoin rely remark rent repay reply replies report request research reserve reside retire review revise reward ring rings rang rock rush sail satisfy satisfies scan score scream
  search secure select shade shout shut sigh skip smell smile sort sound span stabilise stack state steer store stress strip struggle suffer suit supervise surprise suspect switch target taste tempt terminate
  thank threaten tick tolerate top total trace trace transfer trigger trim trouble uncover undermine unlock urge value view volunteer waste weave welcome whistle widen withdraw withstand witness wonder yell zoom`;

/** Common verbs of French in the forms that scripts use (present, imperfect, simple past, participle, infinitive). */
export const FRENCH_VERBS = `absorbe absorbent accueille accueillent achète achètent aide aident ajoute ajoutent ajoutez alimente alimentent améliore améliorent appelle appellent
  apporte apportent apprend apprennent arrive arrivent arriva attire attirent augmente augmentent augmenté atteint atteignent baisse baissent boit boivent brûle brûlent calcule calculent
  capte captent cause causent change changent chauffe chauffent choisit choisissent choisissez circule circulent combine combinent commence commencent commença compare comparent
  comprend comprennent compte comptent concerne concernent connaît connaissent connecte connectent consomme consomment constitue constituent construit construisent construite
  contient contiennent continue continuent contrôle contrôlent convertit convertissent coupe coupez coûte coûtent couvre couvrent crée créent créa créé cuit cuire découvre découvrent
  découvrit décide décident définit demande demandent dépend dépendent dépense dépensent désigne désignent détruit détruisent devient deviennent devint diffère diffèrent
  diminue diminuent dirige dirigent dispose disposent dit disent disait divise divisent donne donnent donna dort dorment double doublent dure durent écrit écrivent éclaire
  élève élèvent émet émettent employait emploie emploient entraîne entraînent entre entrent envahit envoie envoient essaie évite évitent évolue évoluent existe existent
  explique expliquent exporte exportent exprime faisait favorise favorisent fermente finit finissent fonctionne fonctionnent fonda fonde fondent forme forment fournit fournissent
  gagne gagnent garde gardent gardez génère génèrent gère gèrent grandit guide habite habitent illustre importe indique indiquent installe inspira inspire inspirent introduit
  invente inventa invita joue jouent laisse laissent laissez lance lancent lança lit lisent libère libèrent lie lient mange mangent manque marche marchent marque marquent
  mélange mélangent mélangez mène mènent mesure mesurent met mettent mettez meurt meurent modifie monte montent montre montrent naît naissent naquit nécessite nécessitent nomme nourrit nourrissent
  observe obtient obtiennent occupe occupent offre offrent organise ouvre ouvrent parle parlent part partent participe passe passent paie paient pèse pèsent perd perdent
  permet permettent place plante plantent pollue porte portent possède possèdent pousse poussent préfère préfèrent prend prennent prenez prépare préparent présente présentent préserve
  produit produisent produisait progresse protège protègent prouve provient proviennent provoque provoquent publia publie publient quitte raconte rappelle reçoit reçoivent recouvre recouvrent
  réduit réduisent reflète refuse règne règna regarde regroupe regroupent relie relient remplace remplacent remplit rend rendent renvoie repose reposent représente représentent
  reste restent résulte retient réunit réussit révèle rêve sait savent sépare séparent sert servent servez signe signifie signifient stocke stockent suit suivent supporte survit tient tiennent
  tombe tombent touche touchent tourne tournent traite traitent transforme transforment transmet transmettent transporte transportent traverse traversent travaille travaillent
  trouve trouvent tue tuent utilise utilisent vaut valent varie varient vécut vend vendent verse versez veut veulent vient viennent vit vivent voit voient voyage voyagent vole volent
  abrite abritent accélère accélèrent adapte adaptent anime animent assemble assemblent blanchit blanchissent bloque bloquent chasse chassent cherche cherchent colore colorent coule coulent
  conduit conduisent conserve conservent convainc cultive cultivent disparaît disparaissent distribue distribuent domine dominent économise économisent élimine éliminent empêche empêchent
  encourage encouragent exige exigent expulse expulsent fabrique fabriquent facilite facilitent filtre filtrent fixe fixent freine freinent grimpe grimpent implique impliquent impose imposent
  informe informent isole isolent maintient maintiennent mérite méritent modère nage nagent nettoie nettoient noircit oublie oublient plonge plongent pollinise pollinisent prévient préviennent
  prévoit propose proposent purifie purifient rafraîchit rafraîchissent ralentit ralentissent réchauffe réchauffent récompense recycle recyclent refroidit refroidissent régule régulent rejette rejettent
  rejoint rejoignent renforce renforcent répare réparent respecte respectent respire respirent ressemble ressemblent sauve sauvent scintille sème sèment simplifie simplifient soigne soignent
  soutient soutiennent stabilise stabilisent stimule stimulent suffit suffisent supprime suppriment surveille surveillent trie trient unit unissent
  accepte acceptent accompagne accompagnent accuse accusent admet admettent adore adorent affirme affirment agit agissent aime aiment alerte alertent allume allument annonce annoncent apparaît apparaissent applaudit applaudissent
  applique appliquent appartient appartiennent arrête arrêtent assure assurent attaque attaquent attend attendent attrape attrapent avance avancent avertit bat battent bâtit bénéficie bénéficient bouge bougent casse cassent
  cède cèdent cesse cessent chante chantent charge chargent chute classe classent colle collent collecte collectent commande commandent communique communiquent complète complètent conclut condamne condamnent confie confient
  confirme confirment conseille conseillent considère considèrent constate constatent convient conviennent corrige corrigent court courent craint craignent creuse creusent croit croient croise croisent culmine culminent danse
  décline défend défendent demeure demeurent dénonce dépasse dépassent dépose déposent descend descendent dessine dessinent détecte détectent dévoile dévoilent devine distingue distinguent échange échangent échoue
  éclate éclatent écoute écoutent effectue effectuent égale emporte emportent encadre enseigne enseignent entend entendent enterre entoure entourent envisage équipe espère espèrent estime estiment étudie étudient exploite exploitent
  explose explosent expose exposent fabrique façonne façonnent féconde fête fêtent fournit frappe frappent fuit fuient gâche gagne gêne glisse glissent goûte goûtent grille héberge hébergent hésite hésitent honore hydrate hydratent ignore ignorent
  illumine imagine imaginent imite impressionne inclut incluent incite indique insiste inspecte intègre intègrent interdit interdisent intervient investit investissent jaillit jaillissent jette jettent juge jugent justifie
  lave lavent limite limitent livre livrent loge longe longent lutte luttent menace menacent mènent meuble mijote motive motivent multiplie multiplient mûrit mûrissent nage nie note notent obéit obéissent observe observent
  paraît paraissent partage partagent pédale pédalent peint peignent pénètre pense pensent percute perdure perturbe pilote pilotent plaît plaisent pleure pleurent plie possède pratique pratiquent précise précisent prédit
  prescrit préserve préservent prête prêtent profite profitent prolonge prolongent promet promettent prononce prononcent protègent puise puisent quitte quittent ramasse ramassent ramène ramènent range rangent rapporte rapportent rassemble rassemblent
  rate ravit réagit réagissent réalise réalisent récolte récoltent recommande recommandent reconnaît reconnaissent recrute recrutent rédige redoute redoutent refuse refusent regagne regardent regrette regrettent réjouit rejoue relance relève relèvent
  remarque remarquent remercie remercient remonte remontent remporte remportent rencontre rencontrent renonce rentre rentrent répète répètent répond répondent reprend reprennent résiste résistent résout respecte résume retire retirent retourne retrouve
  retrouvent réussissent revient reviennent ressent ressentent rit rient rompt rougit sait saisit saisissent satisfait sèche sèchent secoue séduit séduisent signale signalent soulage soulève soulèvent souligne soulignent souffre souffrent souhaite
  souhaitent souligne sourit surgit surprend surprennent survient tape tente tentent termine terminent tire tirent tolère tremble tremblent triomphe tripla triple trompe trompent vainc vainquent valide valident veille veillent vérifie vérifient
  vise visent visite visitent vieillit vieillissent voue`;

/** Common finite verbs of languages in which a script's lists and comparisons are told apart by them. */
export const OTHER_VERBS: Record<string, string> = {
  de: `arbeitet arbeiten bedeutet bedeuten beginnt beginnen begann besteht bestehen bezieht beziehen bietet bieten bleibt bleiben braucht brauchen brachte bringt bringen dauert
    denkt enthält enthalten entsteht entstehen erhält erhalten erzeugt erzeugen findet finden fließt fließen folgt folgen führt führen funktioniert gehört gehören geht gehen gibt
    geben ging hält halten heißt hilft helfen kam kommt kommen kostet kosten lebt leben leitet liefert liefern liegt liegen macht machen nennt nimmt nehmen nutzt nutzen passiert
    produziert produzieren reicht sagt schafft schaffen schützt schützen senkt senken sieht sehen speichert speichern spart sparen steht stehen steigt steigen stieg trägt tragen
    trinkt trinken verbindet verbinden verbraucht verbrauchen verliert verlieren versteht verwandelt wächst wachsen weiß wiegt will wollen wirkt zeigt zeigen zieht ziehen`,
  es: `abre absorbe alberga aparece apareció aporta ayuda ayudan bebe beben busca cambia cambian comienza comienzan come comen conoce contiene contienen convierte convierten crea
    crean crece crecen cubre cuesta cuestan da dan dice dicen dura empieza empiezan encuentra entra existe existen forma forman funciona gana genera guarda incluye incluyen llega
    llegan lleva llevan logra mide mueve muestra nace nació necesita necesitan ofrece ofrecen ocupa pesa permite permiten pierde produce producen protege protegen queda recibe
    reduce reducen regula representa sale sigue siguen sirve sirven sube toma trabaja transforma usa usan utiliza vale valía vende viene vienen vive viven vuela`,
  it: `abita accoglie aiuta aiutano apre arriva arrivano attira beve cambia cambiano cerca comincia comprende conosce contiene contengono copre costa costano crea creano cresce
    crescono dà danno dice diventa diventano dura entra esiste esistono fanno finisce forma formano funziona genera guida inizia lascia lavora misura mostra nasce nacque offre
    offrono ospita ospitano perde permette permettono pesa porta portano prende presero produce producono protegge proteggono raccoglie raggiunge resta riceve riduce rimane sale
    segue serve servono trasforma trova usa usano vale vende viene vengono visita visitano vive vivono vola`,
  pt: `abre absorve ajuda ajudam aparece bebe busca começa começam come contém cresce crescem cria criam custa custam dá dão diz dura encontra entra existe existem forma formam
    funciona ganha gera guarda inclui leva levam mede mostra muda mudam nasce nasceu oferece oferecem ocupa perde permite permitem pesa precisa produz produzem protege recebe
    reduz regula representa sai segue serve sobe toma trabalha transforma usa usam vale vem vêm vende vive vivem voa`,
};
