import { ambiguousTowns, smallerTowns } from './smaller-towns.ts';

/** Folded as the rules read. */
const key = (name: string) => name.trim().normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const pair = (entry: string): [string, string] => {
  const [name = '', place = ''] = entry.split('>');
  return [key(name), place];
};
const list = (text: string): string[] => text.split(/;\s*/).map((name) => name.trim());

/** States, and countries people move to. */
const regions =
  list(`Acre;Alagoas;Amapá;Amazonas;Bahia;Ceará;Distrito Federal;Espírito Santo;Goiás;Maranhão;Mato Grosso do Sul;Mato Grosso;
Minas Gerais;Pará;Paraíba;Paraná;Pernambuco;Piauí;Rio Grande do Norte;Rio Grande do Sul;Rondônia;Roraima;Santa Catarina;Sergipe;Tocantins;
Brasil;Portugal;Espanha;França;Itália;Alemanha;Irlanda;Inglaterra;Estados Unidos;Canadá;Japão;Austrália;Nova Zelândia;Argentina;Uruguai;Chile;
Paraguai;Bolívia;Peru;Colômbia;México;Angola;Suíça;Holanda;Bélgica;Suécia`);

/** Brazilian towns of some size. */
const towns =
  list(`São Paulo;Rio de Janeiro;Brasília;Salvador;Fortaleza;Belo Horizonte;Manaus;Curitiba;Recife;Goiânia;Belém;Porto Alegre;
Aracaju;Boa Vista;Campo Grande;Cuiabá;Florianópolis;João Pessoa;Macapá;Maceió;Natal;Palmas;Porto Velho;Rio Branco;São Luís;Teresina;Vitória;
Abaetetuba;Águas Lindas;Alagoinhas;Almirante Tamandaré;Altamira;Alvorada;Americana;Ananindeua;Anápolis;Angra dos Reis;Aparecida de Goiânia;
Aparecida;Apucarana;Araçatuba;Araguaína;Araguari;Arapiraca;Arapongas;Araranguá;Araraquara;Araras;Araruama;Araucária;Ariquemes;Arujá;Assis;
Atibaia;Avaré;Bacabal;Bagé;Balneário Camboriú;Barbacena;Barcarena;Barra Mansa;Barreiras;Barretos;Barueri;Batatais;Bauru;Bayeux;Bebedouro;
Belford Roxo;Bento Gonçalves;Bertioga;Betim;Birigui;Blumenau;Botucatu;Bragança Paulista;Brusque;Búzios;Cabedelo;Cabo de Santo Agostinho;
Cabo Frio;Caçapava;Cachoeirinha;Cachoeiro de Itapemirim;Caieiras;Cajamar;Caldas Novas;Camaçari;Camaragibe;Camboriú;Campina Grande;
Campinas;Campo Largo;Campo Limpo Paulista;Campo Mourão;Campos do Jordão;Campos dos Goytacazes;Canoas;Caraguatatuba;Carapicuíba;Cariacica;
Caruaru;Cascavel;Castanhal;Catanduva;Caucaia;Caxias do Sul;Caxias;Chapecó;Colatina;Colombo;Concórdia;Conselheiro Lafaiete;Contagem;
Coronel Fabriciano;Corumbá;Cotia;Crato;Criciúma;Cruzeiro do Sul;Cubatão;Diadema;Divinópolis;Dourados;Duque de Caxias;Embu das Artes;
Erechim;Esteio;Eunápolis;Fazenda Rio Grande;Feira de Santana;Fernandópolis;Ferraz de Vasconcelos;Formosa;Foz do Iguaçu;Franca;
Francisco Beltrão;Francisco Morato;Franco da Rocha;Garanhuns;Governador Valadares;Gramado;Gravataí;Guaratinguetá;Guarapari;Guarapuava;Guarujá;
Guarulhos;Hortolândia;Ibirité;Igarassu;Iguatu;Ilhabela;Ilhéus;Imperatriz;Indaiatuba;Ipatinga;Ipojuca;Itabira;Itaboraí;Itabuna;Itaguaí;
Itajaí;Itajubá;Itanhaém;Itapecerica da Serra;Itapetininga;Itapeva;Itapevi;Itapira;Itaquaquecetuba;Itatiba;Itu;Ituiutaba;Itumbiara;
Itupeva;Jaboatão dos Guararapes;Jacareí;Jandira;Japeri;Jaraguá do Sul;Jataí;Jaú;Jequié;Ji-Paraná;Joinville;Juazeiro do Norte;Juazeiro;
Juiz de Fora;Jundiaí;Lages;Lajeado;Lauro de Freitas;Lavras;Leme;Lençóis Paulista;Limeira;Linhares;Lins;Londrina;Lorena;Luziânia;Macaé;
Magé;Mairiporã;Marabá;Maracanaú;Maranguape;Maricá;Marília;Maringá;Mauá;Mesquita;Mogi das Cruzes;Mogi Guaçu;Mogi Mirim;Mongaguá;
Montes Claros;Mossoró;Muriaé;Nilópolis;Niterói;Nossa Senhora do Socorro;Nova Friburgo;Nova Iguaçu;Nova Lima;Novo Hamburgo;Olímpia;Olinda;
Osasco;Ourinhos;Ouro Preto;Palhoça;Palmeira dos Índios;Paragominas;Paranaguá;Paranavaí;Paraty;Parauapebas;Parintins;Parnaíba;
Parnamirim;Passo Fundo;Passos;Patos de Minas;Patos;Paulínia;Paulista;Paulo Afonso;Pelotas;Penápolis;Peruíbe;Petrolina;Petrópolis;
Pindamonhangaba;Pinhais;Piracicaba;Poá;Poços de Caldas;Ponta Grossa;Porto Seguro;Pouso Alegre;Praia Grande;Presidente Prudente;
Queimados;Resende;Ribeirão das Neves;Ribeirão Pires;Ribeirão Preto;Rio Claro;Rio das Ostras;Rio Grande da Serra;Rio Grande;Rio Verde;
Rondonópolis;Sabará;Salto;Santa Bárbara d'Oeste;Santa Cruz do Sul;Santa Isabel;Santa Luzia;Santa Maria;Santa Rita;Santana de Parnaíba;
Santarém;Santo André;Santos;São Bernardo do Campo;São Caetano do Sul;São Carlos;São Gonçalo;São João da Boa Vista;São João de Meriti;
São João del-Rei;São José de Ribamar;São José do Rio Preto;São José dos Campos;São José dos Pinhais;São José;São Leopoldo;
São Lourenço da Mata;São Mateus;São Roque;São Sebastião;São Vicente;Sapucaia do Sul;Saquarema;Serra Talhada;Serra;Sertãozinho;Sete Lagoas;
Simões Filho;Sinop;Sobral;Sorocaba;Sumaré;Suzano;Taboão da Serra;Tatuí;Taubaté;Teixeira de Freitas;Teófilo Otoni;Teresópolis;Timon;
Toledo;Três Corações;Três Lagoas;Três Rios;Trindade;Tubarão;Tucuruí;Ubá;Ubatuba;Uberaba;Uberlândia;Umuarama;Uruguaiana;Valinhos;
Valparaíso de Goiás;Varginha;Várzea Grande;Várzea Paulista;Vespasiano;Viamão;Viçosa;Vila Velha;Vinhedo;Vitória da Conquista;
Vitória de Santo Antão;Volta Redonda;Votorantim;Votuporanga;${smallerTowns}`);

const abroad =
  list(`Lisboa;Porto;Braga;Coimbra;Madri;Barcelona;Paris;Roma;Milão;Berlim;Dublin;Londres;Miami;Orlando;Nova York;Boston;Toronto;Vancouver;Montreal;
Tóquio;Sydney;Melbourne;Buenos Aires;Montevidéu;Santiago;Dubai;Amsterdã;Bruxelas;Zurique;Genebra;Viena;Praga;Munique;Frankfurt;Hamburgo;Turim;Bolonha;
Florença;Veneza;Lyon;Sevilha;Valência;Málaga;Aveiro;Faro;Cascais;Sintra;Guimarães;Setúbal;Cork;Galway;Manchester;Edimburgo;Los Angeles;Chicago;
São Francisco;Washington;Houston;Orlando;Newark;Nova Jersey;Ottawa;Calgary;Auckland;Rivera;Punta del Este;Córdoba;Rosário;Mendoza;Bariloche;Assunção;
Ciudad del Este;La Paz;Lima;Bogotá;Cidade do México;Luanda;Maputo;Nagoya;Hamamatsu`);

/** What people call them. */
const nicknames =
  list(`SP>São Paulo;Sampa>São Paulo;RJ>Rio de Janeiro;Rio>Rio de Janeiro;BH>Belo Horizonte;Belô>Belo Horizonte;
POA>Porto Alegre;Floripa>Florianópolis;BSB>Brasília;Jampa>João Pessoa;Minas>Minas Gerais;EUA>Estados Unidos;Ferraz>Ferraz de Vasconcelos;
Mogi>Mogi das Cruzes;Itaquá>Itaquaquecetuba;Embu>Embu das Artes;Taboão>Taboão da Serra;São Bernardo>São Bernardo do Campo;
SBC>São Bernardo do Campo;São Caetano>São Caetano do Sul;Rio Preto>São José do Rio Preto;SJC>São José dos Campos;Ribeirão>Ribeirão Preto;
Prudente>Presidente Prudente;Pinda>Pindamonhangaba;Caraguá>Caraguatatuba;Jaboatão>Jaboatão dos Guararapes;Caxias do RJ>Duque de Caxias;
BC>Balneário Camboriú;Conquista>Vitória da Conquista;Feira>Feira de Santana;Lauro>Lauro de Freitas;Valadares>Governador Valadares;
Campos>Campos dos Goytacazes;Floripa>Florianópolis;Sanja>São José dos Campos;VV>Vila Velha;OP>Ouro Preto;JF>Juiz de Fora;GV>Governador Valadares;JP>João Pessoa;CG>Campo Grande;NH>Novo Hamburgo;
CWB>Curitiba;Curita>Curitiba;SSA>Salvador;Sanca>São Carlos;Sorocity>Sorocaba;Udi>Uberlândia;São Leo>São Leopoldo;Bento>Bento Gonçalves;
Balneário>Balneário Camboriú;Foz>Foz do Iguaçu;Poços>Poços de Caldas;São Gonça>São Gonçalo;Nikiti>Niterói;Cabo>Cabo de Santo Agostinho;
Jeri>Jericoacoara;São Tomé das Letras>São Thomé das Letras;São Chico>São Francisco de Paula;Moc>Montes Claros;Ribeirão das Neves>Ribeirão das Neves`).map(
    pair,
  );

/** Short for states: words and syllables, unless they are written in capitals. */
const abbreviations =
  list(`AC>Acre;AL>Alagoas;AP>Amapá;AM>Amazonas;BA>Bahia;CE>Ceará;DF>Distrito Federal;ES>Espírito Santo;GO>Goiás;MA>Maranhão;
MT>Mato Grosso;MS>Mato Grosso do Sul;MG>Minas Gerais;PA>Pará;PB>Paraíba;PR>Paraná;PE>Pernambuco;PI>Piauí;RN>Rio Grande do Norte;
RS>Rio Grande do Sul;RO>Rondônia;RR>Roraima;SC>Santa Catarina;SE>Sergipe;TO>Tocantins`).map(pair);
export const stateAbbreviations: ReadonlySet<string> = new Set(abbreviations.map(([short]) => short));

/** Places whose name is a common word, a surname or a team: believed only with a capital letter, or where somebody says to live. */
export const ambiguousPlaces = new Set(
  `natal serra salto franca rio porto minas palmas aparecida vitoria santos para acre sobral resende araras assis leme lins passos patos
  paulista toledo trindade formosa caxias mesquita lorena campos feira conquista lauro prudente alvorada concordia colombo santiago bc faro lima rosario valencia setubal ${ambiguousTowns}`.split(
    /\s+/,
  ),
);

/** Canonical name by folded name. */
export const places: ReadonlyMap<string, string> = new Map([
  ...[...regions, ...towns, ...abroad].map((name): [string, string] => [key(name), name]),
  ...nicknames,
  ...abbreviations,
]);
const townKeys = new Set(towns.map(key));
const abroadKeys = new Set(abroad.map(key));
export const isTown = (folded: string): boolean => townKeys.has(folded) || abroadKeys.has(folded);
export const isBrazilianTown = (folded: string): boolean => townKeys.has(folded);
