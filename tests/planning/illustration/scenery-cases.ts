/**
 * Sentences as a reader judges them: `language | what a picture of it may show | sentence`. A place stands before the colon, those
 * in it behind; alternatives are parted by slashes. `-` is a sentence that names no place, or only in a manner of speaking.
 */
export const SCENERY_CASES = `
en | sea : sailboat | At dawn the fishing boats leave the harbour.
en | sea : lighthouse | The lighthouse stands alone at the end of the bay.
en | sea : ship | A cargo ship crosses the ocean in two weeks.
en | sea : whale | Whales sing across hundreds of miles of ocean.
en | sea : fish | Small fish hide between the corals of the reef.
en | sea : | The waves wear down the coast year after year.
en | sea : sailboat | The storm tore the sails of every boat in the harbour.
en | sea : birds | Gulls circle above the beach.
en | sea : child | Children built castles on the beach all summer.
en | sea : turbine | Wind turbines stand far out at sea.
en | river : bridge | The bridge over the river was built in 1850.
en | river : | The river floods its banks each spring.
en | river/sea : sailboat | A fisherman rows slowly over the lake.
en | river : | The canal joins two lakes.
en | river : birds | Storks nest beside the river.
en | river : walker | She walked along the riverbank until evening.
en | mountains : walker | Hikers reach the summit before noon.
en | mountains : | The mountains keep their snow until June.
en | mountains : train | The train climbs into the Alps.
en | mountains : walker,sheep | A shepherd leads his sheep over the mountain pass.
en | mountains : telescope | The telescope stands on a dark mountain.
en | mountains : | A volcano can sleep for a thousand years.
en | mountains : | Fog fills the valley every autumn.
en | mountains : house | The old house lies high in the mountains.
en | forest : walker | He walks through the forest every morning.
en | forest : | Rain feeds the forest.
en | forest : birds | Birds fall silent in the deep forest.
en | forest : scientist | Researchers count insects in the rainforest.
en | forest : child | The children got lost in the woods.
en | forest : bicycle | A narrow path through the woods is open to cyclists.
en | field : tractor | A tractor ploughs the field.
en | field : cow | Cows graze in the meadow.
en | field : sheep,cow/cow,sheep | Sheep and cattle share the pasture.
en | field : hive | Bees visit every flower in the meadow.
en | field : walker | The farmer walks across his field at sunrise.
en | field : | The wheat is ripe in July.
en | field : panels | Solar panels cover the fields south of the town.
en | field : turbine | Wind turbines turn above the crops.
en | field : tree | An old oak stands in the middle of the field.
en | field : | Drought ruined the harvest that year.
en | desert : walker | Travellers crossed the desert by night.
en | desert : | The dunes move a few metres a year.
en | desert : panels | Solar panels shine in the desert.
en | desert : car | A single car crosses the desert.
en | snow : | The glacier shrinks every summer.
en | snow : scientist | Scientists drill into the ice cap.
en | snow : walker | Explorers crossed the tundra on foot.
en | snow : | Icebergs break away from Antarctica.
en | space : rocket | The rocket rises into space.
en | space : satellite | Thousands of satellites circle in low orbit.
en | space : | Astronauts float weightless for months.
en | space : | Comets are balls of dust and ice.
en | space : | Our galaxy holds billions of stars.
en | space : satellite | The probe left the solar system as a space probe must.
en | city : crowd | Crowds fill the streets on market day.
en | city : car | Cars stand still in the city at rush hour.
en | city : bus | A bus stops on every street.
en | city : bicycle | More and more people cross the city by bicycle.
en | city : | Skyscrapers change the skyline.
en | city : train | The train arrives in the heart of the city.
en | city : runner | Forty thousand runners take over the streets of the city.
en | city : birds | Birds sing louder in cities.
en | city : tree | Trees cool the streets.
en | city : | It rains on the empty streets.
en | village : house | The village has forty stone houses and a well.
en | village : child,walker | The children of the village walk to the well.
en | village : | Snow falls on the village.
en | village : crowd | The villagers gather in the village square.
en | road : truck | The truck has been on the road since midnight.
en | road : car | A car waits at the side of the road.
en | road : bicycle | Cyclists share the road with everybody.
en | road : | The road winds up to the pass.
en | road : truck | A lorry burns a third of a litre every kilometre.
en | factory : worker | Workers leave the factory at six.
en | factory : robot | Robots weld the doors on the assembly line.
en | factory : | The factory closed in 1985.
en | factory : | The power station burns coal day and night.
en | factory : truck | Trucks line up before the factory.
en | laboratory : scientist | A chemist mixes two powders in her laboratory.
en | laboratory : scientist | Scientists have tested the vaccine on mice.
en | laboratory : | The sample is sent to the laboratory.
en | laboratory : scientist | Biologists grow cells in a dish.
en | office : typist | A clerk sits at her desk until late.
en | office : crowd | Colleagues meet in the office on Mondays.
en | office : | The office is empty on Fridays.
en | office : typist | Journalists work through the night.
en | room : reader | She reads a book by the window.
en | room : cook | The baker gets up at three.
en | room : child | A child plays in the living room.
en | room : | The kitchen smells of cinnamon.
en | room : reader | Grandfather reads the newspaper in his armchair.
en | classroom : speaker | The teacher writes on the blackboard.
en | classroom : child | Children learn to read at school.
en | classroom : | Pupils share one table.
en | classroom : speaker | A professor explains it to her students.
en | field/mountains/city/sea : plane | The plane lands in heavy fog.
en | field : train | The night train leaves at ten.
en | village : house | An old house needs a new roof.
en | river : bridge | The old bridge carries ten thousand people a day.
en | sea : ship | Ferries run every thirty minutes.
en | sea : sailboat | Sailors fear that wind.
en | field : hive | A hive makes forty kilos of honey.
en | field : birds | Birds return in March.
en | mountains : telescope | Astronomers wait for a clear night.
en | - | A sea of data waits to be read.
en | - | She is an expert in the field of medicine.
en | - | The magnetic field protects us from radiation.
en | - | There is room for improvement.
en | - | We publish our road map every year.
en | - | The server listens on a port and returns JSON.
en | - | He took office in 2012.
en | - | A random forest is an ensemble of decision trees.
en | - | The company surfs a wave of success.
en | - | Cloud storage costs more every year.
en | - | They bridge the gap between rich and poor.
en | - | Prices rose by three percent.
en | - | She trains the model on her own data.
en | - | The climate summit ended without agreement.
en | - | Wave after wave of critics arrived.
en | - | We ship every order within a day.
en | - | The app shows the streets of your city.
en | - | No boat ever came back.
en | - | There are no cars here.
en | - | They talk like birds.
en | - | A cash cow pays for everything else.
en | - | Demand reaches its peak at noon.
en | - | The cost drivers are wages and rent.
en | - | She learned the rocket science of tax.
en | - | He dreamed of schools of thought.
en | - | Rivers of ink were spilled over it.
en | - | Sound waves travel through walls.
en | - | Your question is a good one.
fr | sea : sailboat | À l’aube, les bateaux de pêche quittent le quai du port.
fr | sea : lighthouse | Le phare éclaire la mer toutes les dix secondes.
fr | sea : ship | Les porte-conteneurs traversent l’océan en deux semaines.
fr | sea : whale | Les baleines chantent à travers l’océan.
fr | sea : fish | Des bancs de poissons tournent autour du récif.
fr | sea : | Les vagues rongent le rivage.
fr | sea : sailboat | La tempête a brisé la barque du pêcheur.
fr | sea : birds | Les mouettes tournent au-dessus de la plage.
fr | sea : child | Les enfants courent sur la plage.
fr | river : bridge | Le vieux pont enjambe la rivière.
fr | river : | Le fleuve déborde chaque printemps.
fr | river : sailboat | Une barque glisse sur le lac.
fr | river : birds | Des cigognes nichent au bord du fleuve.
fr | river : | La cascade tombe de quarante mètres.
fr | mountains : walker | Les randonneurs atteignent le sommet avant midi.
fr | mountains : | La neige reste sur les montagnes jusqu’en juin.
fr | mountains : train | Le train grimpe dans les Alpes.
fr | mountains : sheep | Les moutons montent dans la montagne en juin.
fr | mountains : | Le volcan dort depuis mille ans.
fr | mountains : | Le brouillard remplit la vallée.
fr | forest : walker | Un promeneur traverse la forêt.
fr | forest : | La forêt retient la pluie.
fr | forest : birds | Les oiseaux se taisent dans la forêt.
fr | forest : scientist | Des chercheurs comptent les insectes de la forêt.
fr | field : tractor | Le tracteur laboure le champ.
fr | field : cow | Les vaches broutent dans les prés.
fr | field : hive | Les abeilles visitent chaque fleur de la prairie.
fr | field : | Le blé est mûr en juillet.
fr | field : panels | Des panneaux solaires couvrent les champs.
fr | field : turbine | Les éoliennes tournent au-dessus des cultures.
fr | field : walker | Le paysan marche dans son champ au lever du soleil.
fr | field : tree | Un vieux chêne se dresse dans le champ.
fr | desert : walker | Des voyageurs traversent le désert la nuit.
fr | desert : | Les dunes avancent de quelques mètres par an.
fr | snow : | Le glacier recule chaque été.
fr | snow : scientist | Les scientifiques forent la calotte glaciaire.
fr | snow : | La banquise fond plus tôt.
fr | space : rocket | La fusée file dans l’espace.
fr | space : satellite | Des milliers de satellites tournent en orbite basse.
fr | space : | Les astronautes flottent pendant des mois.
fr | space : | Les comètes sont faites de glace et de poussière.
fr | city : crowd | La foule remplit les rues.
fr | city : car | Les voitures encombrent la ville.
fr | city : bus | Un bus s’arrête à chaque coin de rue.
fr | city : bicycle | De plus en plus de gens traversent la ville à vélo.
fr | city : | Les gratte-ciel changent la silhouette de la ville.
fr | city : tree | Les arbres rafraîchissent les rues.
fr | city : runner | Les coureurs envahissent les avenues.
fr | village : house | Le village compte quarante maisons de pierre.
fr | village : child | Les enfants du village vont au puits.
fr | village : | Il neige sur le village.
fr | road : truck | Le camion roule depuis minuit sur la route.
fr | road : car | Une voiture attend au bord de la route.
fr | road : bicycle | Les cyclistes partagent la route.
fr | factory : worker | Les ouvriers quittent l’usine à six heures.
fr | factory : robot | Des robots soudent les portes sur la chaîne de montage.
fr | factory : | L’usine a fermé en 1985.
fr | laboratory : scientist | Une chimiste mélange deux poudres dans son laboratoire.
fr | laboratory : scientist | Les chercheurs ont testé le vaccin.
fr | office : typist | La comptable travaille tard au bureau.
fr | office : crowd | Les collègues se retrouvent en salle de réunion.
fr | room : reader | Elle lit un livre près de la fenêtre.
fr | room : cook | Le boulanger se lève à trois heures.
fr | room : child | Un enfant joue dans le salon.
fr | room : | La cuisine sent la cannelle.
fr | classroom : speaker | L’institutrice écrit au tableau noir.
fr | classroom : child | Les enfants apprennent à lire à l’école.
fr | classroom : speaker | La professeure répond à ses élèves.
fr | field/city/mountains/sea : plane | L’avion atterrit dans le brouillard.
fr | field : train | Le train de nuit part à dix heures.
fr | village : house | Une vieille maison perd sa chaleur par le toit.
fr | river : bridge | Le pont porte dix mille personnes par jour.
fr | - | Une mer de données attend d’être lue.
fr | - | Le champ magnétique nous protège.
fr | - | C’est une feuille de route ambitieuse.
fr | - | La campagne électorale commence lundi.
fr | - | Le serveur écoute sur un port et renvoie du JSON.
fr | - | Il passe au bureau de vote.
fr | - | Une vague de froid arrive.
fr | - | Le produit phare de la marque se vend bien.
fr | - | Il est en train de réussir.
fr | - | Les prix ont augmenté de trois pour cent.
fr | - | Le sommet européen s’achève sans accord.
fr | - | L’arbre de décision tient sur une page.
fr | - | Sans voiture, on respire mieux.
fr | - | Il n’y a pas de bateau ici.
fr | - | Aucun navire n’est revenu.
fr | - | Le moteur de recherche trie les résultats.
fr | - | L’application montre les rues de votre ville.
fr | - | Elle travaille sa culture générale.
fr | - | Votre question est bonne.
fr | - | La route de la soie relie deux mondes.
fr | - | La maison mère vend ses parts.
`;
