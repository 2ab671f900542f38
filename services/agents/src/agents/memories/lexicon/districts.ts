/** Districts people name without their town, by town, as written; matched folded. */
const byTown: Readonly<Record<string, string>> = {
  'sao paulo': `Aclimação;Água Branca;Água Fria;Água Rasa;Alto da Boa Vista;Alto da Lapa;Alto de Pinheiros;Alto do Ipiranga;Anália Franco;Aricanduva;
    Artur Alvim;Barra Funda;Bela Vista;Belém;Belenzinho;Bixiga;Bom Retiro;Brás;Brasilândia;Brooklin;Butantã;Cachoeirinha;Cambuci;Campo Belo;
    Campo Limpo;Campos Elíseos;Cangaíba;Capão Redondo;Carandiru;Carrão;Casa Verde;Cerqueira César;Chácara Klabin;Cidade Ademar;
    Cidade Dutra;Cidade Líder;Cidade Tiradentes;Cidade Patriarca;Cohab;Consolação;Crusp;Cursino;Ermelino Matarazzo;Ermelino;Freguesia do Ó;
    Glicério;Grajaú;Granja Viana;Guaianases;Guaianazes;Heliópolis;Higienópolis;Interlagos;Ipiranga;Itaim Bibi;Itaim Paulista;Itaim;Itaquera;
    Jabaquara;Jaçanã;Jaguaré;Jaraguá;Jardim Ângela;Jardim Europa;Jardim Paulista;Jardim São Luís;Jardins;José Bonifácio;Lajeado;Lapa;
    Lauzane;Liberdade;Limão;Luz;Mandaqui;M'Boi Mirim;Moema;Mooca;Morumbi;Paraisópolis;Paraíso;Parelheiros;Pari;Parque São Lucas;Patriarca;
    Pedreira;Penha;Perdizes;Perus;Pinheiros;Pirituba;Planalto Paulista;Pompéia;Ponte Rasa;Raposo Tavares;República;Rio Pequeno;Sacomã;
    Santa Cecília;Santana;Santo Amaro;São Mateus;São Miguel Paulista;São Miguel;Sapopemba;Saúde;Sé;Socorro;Sumaré;Tatuapé;Tremembé;
    Tucuruvi;Vila Carrão;Vila Clementino;Vila Esperança;Vila Formosa;Vila Guilherme;Vila Jacuí;Vila Leopoldina;Vila Madalena;
    Vila Maria;Vila Mariana;Vila Matilde;Vila Medeiros;Vila Nova Conceição;Vila Olímpia;Vila Prudente;Vila Ré;Vila Sônia;
    Zona Leste;Zona Norte;Zona Oeste;Zona Sul`,
  'rio de janeiro': `Andaraí;Bangu;Barra da Tijuca;Barra;Benfica;Bonsucesso;Botafogo;Brás de Pina;Campo Grande;Cascadura;Catete;Cidade de Deus;
    Complexo do Alemão;Copacabana;Cosme Velho;Engenho de Dentro;Engenho Novo;Estácio;Flamengo;Freguesia;Gávea;Glória;Grajaú;Humaitá;
    Ilha do Governador;Inhaúma;Ipanema;Irajá;Itanhangá;Jacarepaguá;Jardim Botânico;Lagoa;Laranjeiras;Leblon;Leme;Lins;Madureira;
    Maracanã;Maré;Méier;Olaria;Padre Miguel;Pavuna;Pechincha;Penha;Piedade;Praça Seca;Ramos;Realengo;Recreio;Rio Comprido;Rocinha;
    Santa Cruz;Santa Teresa;São Conrado;São Cristóvão;Taquara;Tijuca;Todos os Santos;Urca;Vargem Grande;Vicente de Carvalho;Vidigal;Vigário Geral;
    Vila Isabel;Vila Kennedy;Vila Valqueire;Zona Norte;Zona Oeste;Zona Sul`,
  'belo horizonte': `Anchieta;Barreiro;Barro Preto;Buritis;Caiçara;Castelo;Cidade Nova;Coração Eucarístico;Floresta;Funcionários;Gutierrez;
    Horto;Lourdes;Mangabeiras;Nova Suíça;Ouro Preto;Padre Eustáquio;Pampulha;Prado;Sagrada Família;Santa Efigênia;Santa Tereza;Santo Agostinho;
    Santo Antônio;São Bento;São Pedro;Savassi;Serra;Sion;União;Venda Nova`,
  'porto alegre': `Auxiliadora;Azenha;Bela Vista;Bom Fim;Cavalhada;Cidade Baixa;Cristal;Cristo Redentor;Farroupilha;Higienópolis;Ipanema;Jardim Botânico;
    Lomba do Pinheiro;Menino Deus;Moinhos de Vento;Moinhos;Navegantes;Partenon;Passo d'Areia;Petrópolis;Restinga;Rubem Berta;Santana;
    Sarandi;Teresópolis;Três Figueiras;Tristeza`,
  curitiba: `Água Verde;Alto da Glória;Alto da XV;Bacacheri;Batel;Bigorrilho;Boa Vista;Boqueirão;Cabral;Cajuru;Capão Raso;Centro Cívico;
    Cidade Industrial;CIC;Cristo Rei;Ecoville;Hauer;Jardim das Américas;Juvevê;Mercês;Novo Mundo;Pilarzinho;Pinheirinho;Portão;Rebouças;
    Santa Felicidade;Sítio Cercado;Tatuquara;Uberaba;Xaxim`,
  recife: `Aflitos;Afogados;Água Fria;Arruda;Beberibe;Boa Viagem;Boa Vista;Campo Grande;Casa Amarela;Casa Forte;Cordeiro;Encruzilhada;
    Espinheiro;Graças;Ibura;Imbiribeira;Iputinga;Madalena;Pina;Rosarinho;Santo Amaro;Setúbal;Tamarineira;Torre;Várzea`,
  salvador: `Acupe;Barra;Boca do Rio;Brotas;Cabula;Cajazeiras;Caminho das Árvores;Canela;Engenho Velho;Garcia;Graça;Imbuí;Itaigara;Itapuã;
    Liberdade;Nazaré;Ondina;Pau da Lima;Pelourinho;Periperi;Piatã;Pituba;Ribeira;Rio Vermelho;São Caetano;Stella Maris;Stiep;
    Subúrbio Ferroviário`,
  fortaleza: `Aldeota;Antônio Bezerra;Barra do Ceará;Benfica;Bom Jardim;Cambeba;Cocó;Conjunto Ceará;Dionísio Torres;Edson Queiroz;Fátima;
    Jacarecanga;Maraponga;Meireles;Messejana;Montese;Mucuripe;Papicu;Parangaba;Parquelândia;Passaré;Varjota`,
  brasilia: `Águas Claras;Asa Norte;Asa Sul;Brazlândia;Ceilândia;Cruzeiro;Gama;Guará;Itapoã;Lago Norte;Lago Sul;Noroeste;Núcleo Bandeirante;
    Octogonal;Paranoá;Planaltina;Recanto das Emas;Riacho Fundo;Samambaia;Santa Maria;São Sebastião;Sobradinho;Sudoeste;Taguatinga;Vicente Pires`,
  belem:
    'Batista Campos;Cremação;Guamá;Icoaraci;Jurunas;Marambaia;Marco;Nazaré;Pedreira;Sacramenta;Telégrafo;Terra Firme;Umarizal',
  manaus: 'Adrianópolis;Aleixo;Cidade Nova;Compensa;Flores;Nossa Senhora das Graças;Parque Dez;Ponta Negra;Vieiralves',
  goiania: 'Bueno;Campinas;Jardim América;Jardim Goiás;Marista;Setor Bueno;Setor Oeste;Setor Sul;Vila Nova',
  florianopolis:
    'Agronômica;Barra da Lagoa;Campeche;Canasvieiras;Carvoeira;Coqueiros;Estreito;Ingleses;Itacorubi;Jurerê;Lagoa da Conceição;Pantanal;Santa Mônica;Trindade',
  campinas: 'Barão Geraldo;Botafogo;Cambuí;Castelo;Guanabara;Nova Campinas;Ouro Verde;Ponte Preta;Sousas;Taquaral',
  santos: 'Aparecida;Boqueirão;Embaré;Gonzaga;José Menino;Macuco;Marapé;Pompéia;Ponta da Praia;Vila Belmiro',
  niteroi: 'Barreto;Charitas;Fonseca;Icaraí;Ingá;Itaipu;Itacoatiara;Pendotiba;Piratininga;Santa Rosa;São Francisco',
  vitoria: 'Bento Ferreira;Camburi;Enseada do Suá;Jardim Camburi;Jardim da Penha;Maruípe;Mata da Praia;Praia do Canto',
  natal: 'Alecrim;Candelária;Capim Macio;Lagoa Nova;Ponta Negra;Tirol',
  'joao pessoa': 'Altiplano;Bancários;Bessa;Cabo Branco;Mangabeira;Manaíra;Tambaú;Valentina',
  maceio: 'Benedito Bentes;Farol;Jatiúca;Mangabeiras;Pajuçara;Ponta Verde;Tabuleiro',
  'sao luis': 'Calhau;Cohama;Cohatrac;Renascença;São Francisco;Turu',
};

const key = (name: string) => name.trim().normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const townsOf = new Map<string, Set<string>>();
const names = new Map<string, string>([['centro', 'Centro']]);
for (const [town, districts] of Object.entries(byTown)) {
  for (const name of districts.split(';')) {
    names.set(key(name), name.trim());
    townsOf.set(key(name), (townsOf.get(key(name)) ?? new Set()).add(town));
  }
}

/** Canonical name by folded name. */
export const districts: ReadonlyMap<string, string> = names;
export const isDistrictOf = (district: string, town: string): boolean => townsOf.get(district)?.has(town) ?? false;

/** Districts whose name is a common word, a name or a club: believed only where somebody says to live. */
export const ambiguousDistricts = new Set(
  `centro saude luz liberdade paraiso consolacao limao socorro republica lapa santana penha barra lagoa gloria gavea graca gracas leme lins
  ramos piedade recreio flamengo botafogo benfica cruzeiro gama marco flores torre varzea madalena fatima farol cristal tristeza auxiliadora
  castelo floresta prado uniao serra horto lourdes funcionarios buritis garcia canela ribeira nazare ondina brotas cordeiro afogados
  encruzilhada aflitos marista bueno campinas portao cabral batel brooklin guanabara pedreira cohab jardins estacio mare belem sumare
  cachoeirinha jaragua lajeado patriarca trindade estreito pantanal ingleses coqueiros aparecida gonzaga barreto fonseca inga
  compensa aleixo tirol alecrim candelaria bessa valentina tabuleiro calhau renascenca sudoeste noroeste octogonal cic se pari perus
  pina setubal rosarinho`.split(/\s+/),
);
