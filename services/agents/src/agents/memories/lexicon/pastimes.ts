/** What people do for pleasure, behind the verb that says so, folded. */
export const pastimes: Readonly<Record<string, string>> = {
  jogo: 'bola|futebol|futsal|society|volei|basquete|handebol|tenis|beach tennis|padel|pingue-pongue|xadrez|damas|domino|truco|poker|buraco|canastra|sinuca|bocha|boliche|rugby|rpg|lol|valorant|cs|counter|fifa|ea fc|free fire|minecraft|roblox|the sims|zelda|mario kart|videogame|video game|pc|playstation|xbox|switch|sudoku|paciencia|candy crush|peteca|frescobol|futevolei|futmesa|botao|tarot|magic|pokemon',
  toco: 'violao|guitarra|baixo|bateria|piano|teclado|sanfona|acordeon|gaita|cavaquinho|pandeiro|flauta|sax|saxofone|violino|violoncelo|ukulele|viola|tamborim|surdo|percussao|trompete|clarinete|berimbau|bandolim|oboe',
  faco: 'croche|trico|bordado|ponto cruz|patchwork|macrame|amigurumi|ceramica|aquarela|origami|marcenaria|pilates|yoga|ioga|natacao|hidroginastica|hidro|musculacao|academia|crossfit|funcional|spinning|zumba|ballet|bale|danca de salao|danca do ventre|capoeira|judo|karate|taekwondo|jiu-jitsu|jiu jitsu|muay thai|boxe|escalada|rapel|trilhas?|trekking|caminhada|ciclismo|stand up|surf|teatro|coral|canto|jardinagem|horta|cerveja artesanal|cerveja em casa|pao em casa|geleia|kombucha|meditacao|slackline|parkour|patins|skate|pole dance|corrida|triatlo|triathlon|remo|canoagem|rafting|mergulho|motocross|aeromodelismo|voluntariado|observacao de passaros',
  coleciono: String.raw`\p{L}{3,}(?: (?:de|do|da) \p{L}{3,}| \p{L}{4,})?`,
};

/** Done for pleasure, where it is said how often. */
export const exertions =
  'corro|pedalo|nado|surfo|danco|pesco|acampo|escalo|caminho|remo|patino|velejo|leio|pinto|desenho|bordo|tricoto|crocheto|fotografo|medito|escrevo|canto|planto|cozinho|malho|treino|luto|sambo|mergulho|cavalgo|trilho';
export const exertionNames: Readonly<Record<string, string>> = {
  corro: 'correr',
  pedalo: 'pedalar',
  nado: 'nadar',
  surfo: 'surfar',
  danco: 'dançar',
  pesco: 'pescar',
  acampo: 'acampar',
  escalo: 'escalar',
  caminho: 'caminhar',
  remo: 'remar',
  patino: 'patinar',
  velejo: 'velejar',
  leio: 'ler',
  pinto: 'pintar',
  desenho: 'desenhar',
  bordo: 'bordar',
  tricoto: 'tricotar',
  crocheto: 'crochetar',
  fotografo: 'fotografar',
  medito: 'meditar',
  escrevo: 'escrever',
  canto: 'cantar',
  planto: 'plantar',
  cozinho: 'cozinhar',
  malho: 'malhar',
  treino: 'treinar',
  luto: 'lutar',
  sambo: 'sambar',
  mergulho: 'mergulhar',
  cavalgo: 'cavalgar',
  trilho: 'fazer trilha',
};
