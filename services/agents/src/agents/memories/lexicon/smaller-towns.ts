/** Towns beyond the largest, from the south to the north, as written. */
export const smallerTowns = `Alegrete;Antônio Prado;Arroio do Sal;Bom Princípio;Cachoeira do Sul;Camaquã;Cambará do Sul;Campo Bom;Cangaçu;Capão da Canoa;
Carazinho;Carlos Barbosa;Charqueadas;Cidreira;Cruz Alta;Dois Irmãos;Dom Pedrito;Eldorado do Sul;Encantado;Estância Velha;Estrela;
Feliz;Flores da Cunha;Frederico Westphalen;Garibaldi;Guaíba;Guaporé;Igrejinha;Ijuí;Imbé;Ivoti;Jaguarão;Lagoa Vermelha;Marau;
Montenegro;Nova Petrópolis;Nova Prata;Osório;Palmeira das Missões;Panambi;Parobé;Rolante;Rosário do Sul;Santana do Livramento;
Santiago;Santo Ângelo;Santo Antônio da Patrulha;São Borja;São Francisco de Paula;São Gabriel;São Lourenço do Sul;
São Luiz Gonzaga;São Marcos;São Sebastião do Caí;Sapiranga;Soledade;Taquari;Teutônia;Torres;Tramandaí;Três Coroas;Três de Maio;
Três Passos;Vacaria;Venâncio Aires;Veranópolis;Xangri-lá;Biguaçu;Bombinhas;Braço do Norte;Caçador;Campos Novos;Canoinhas;
Curitibanos;Garopaba;Gaspar;Governador Celso Ramos;Guaramirim;Içara;Imbituba;Indaial;Itapema;Joaçaba;Lauro Müller;Laguna;Mafra;
Maravilha;Nova Trento;Nova Veneza;Orleans;Piçarras;Pomerode;Porto Belo;Porto União;Rio do Sul;Rio Negrinho;
Santo Amaro da Imperatriz;São Bento do Sul;São Francisco do Sul;São Joaquim;São Miguel do Oeste;Schroeder;Siderópolis;Sombrio;
Tijucas;Timbó;Treze Tílias;Urubici;Urussanga;Videira;Xanxerê;Antonina;Assis Chateaubriand;Bandeirantes;Cambé;
Campina Grande do Sul;Campo Magro;Castro;Cianorte;Cornélio Procópio;Dois Vizinhos;Goioerê;Guaratuba;Ibiporã;Irati;Ivaiporã;
Jacarezinho;Laranjeiras do Sul;Mandaguari;Marechal Cândido Rondon;Marialva;Matinhos;Medianeira;Morretes;Palmas;Palmeira;Palotina;
Pato Branco;Piraquara;Pontal do Paraná;Prudentópolis;Quatro Barras;Rolândia;Santo Antônio da Platina;São Mateus do Sul;
Telêmaco Borba;União da Vitória;Adamantina;Agudos;Águas de Lindóia;Americo Brasiliense;Amparo;Andradina;Aparecida do Norte;
Artur Nogueira;Bastos;Boituva;Cabreúva;Cajati;Campos Novos Paulista;Capão Bonito;Capivari;Cerquilho;Conchal;Cosmópolis;Cravinhos;
Cunha;Descalvado;Dracena;Embu-Guaçu;Garça;Guaíra;Guararema;Holambra;Ibitinga;Ibiúna;Igaratá;Iguape;Ilha Comprida;Ilha Solteira;
Iperó;Itararé;Itirapina;Ituverava;Jaboticabal;Jaguariúna;Jales;Jarinu;Joanópolis;Juquitiba;Louveira;Lucélia;Mairinque;Matão;
Miracatu;Mirassol;Mococa;Monte Alto;Monte Aprazível;Monte Mor;Nova Odessa;Novo Horizonte;Orlândia;Osvaldo Cruz;
Paraguaçu Paulista;Pederneiras;Pilar do Sul;Piraju;Pirassununga;Pitangueiras;Porto Feliz;Porto Ferreira;Promissão;Rancharia;
Registro;Rio das Pedras;Salesópolis;Salto de Pirapora;Santa Fé do Sul;Santo Anastácio;São Bento do Sapucaí;São Joaquim da Barra;
São José do Rio Pardo;São Luiz do Paraitinga;São Manuel;São Miguel Arcanjo;São Simão;Serra Negra;Serrana;Tanabi;Taquaritinga;
Tietê;Tupã;Vargem Grande do Sul;Vargem Grande Paulista;Além Paraíba;Alfenas;Almenara;Araxá;Arcos;Barão de Cocais;Boa Esperança;
Bom Despacho;Brumadinho;Caeté;Capitólio;Carangola;Caratinga;Cataguases;Caxambu;Congonhas;Curvelo;Diamantina;Extrema;Formiga;
Frutal;Guaxupé;Itabirito;Itamarandiba;Itapecerica;Itaúna;Ituiutaba;Janaúba;Januária;João Monlevade;João Pinheiro;Lagoa da Prata;
Lagoa Santa;Leopoldina;Machado;Manhuaçu;Mantena;Mariana;Mateus Leme;Matozinhos;Monte Carmelo;Monte Verde;Nanuque;Nova Era;
Nova Serrana;Oliveira;Pará de Minas;Paracatu;Patrocínio;Pedro Leopoldo;Pirapora;Piumhi;Ponte Nova;Sacramento;Salinas;
Santa Rita do Sapucaí;Santos Dumont;São Lourenço;São Sebastião do Paraíso;São Thomé das Letras;Timóteo;Tiradentes;Três Marias;
Três Pontas;Unaí;Várzea da Palma;Visconde do Rio Branco;Aracruz;Barra de São Francisco;Domingos Martins;Guaçuí;Itapemirim;
Marataízes;Nova Venécia;Piúma;Venda Nova do Imigrante;Viana;Armação dos Búzios;Arraial do Cabo;Barra do Piraí;
Cachoeiras de Macacu;Casimiro de Abreu;Guapimirim;Iguaba Grande;Itaperuna;Itatiaia;Miguel Pereira;Paracambi;Paraíba do Sul;
Penedo;Piraí;Rio Bonito;Santo Antônio de Pádua;São Fidélis;São João da Barra;São Pedro da Aldeia;Seropédica;Valença;Vassouras;
Amargosa;Barra da Estiva;Barra Grande;Bom Jesus da Lapa;Brumado;Cachoeira;Candeias;Casa Nova;Catu;Conceição do Coité;
Cruz das Almas;Dias d'Ávila;Euclides da Cunha;Guanambi;Ipirá;Irecê;Itaberaba;Itacaré;Itamaraju;Itapetinga;Jacobina;Jaguaquara;
Lençóis;Livramento;Luís Eduardo Magalhães;Mata de São João;Morro do Chapéu;Mucugê;Poções;Porto Seguro;Remanso;Ribeira do Pombal;
Santa Cruz Cabrália;Santo Antônio de Jesus;Seabra;Senhor do Bonfim;Serrinha;Tucano;Xique-Xique;Abreu e Lima;
Afogados da Ingazeira;Araripina;Arcoverde;Belo Jardim;Bezerros;Bom Conselho;Bonito;Carpina;Escada;Exu;Goiana;Gravatá;Itamaracá;
Limoeiro;Moreno;Nazaré da Mata;Ouricuri;Palmares;Pesqueira;Petrolândia;Salgueiro;Santa Cruz do Capibaribe;São José do Egito;
Sertânia;Surubim;Timbaúba;Toritama;Triunfo;Alagoa Grande;Areia;Bananeiras;Catolé do Rocha;Conde;Guarabira;Itabaiana;Itaporanga;
Mamanguape;Monteiro;Pombal;Santa Luzia;Sapé;Sousa;Açu;Apodi;Caicó;Ceará-Mirim;Currais Novos;Extremoz;João Câmara;Macaíba;
Pau dos Ferros;Pipa;São Gonçalo do Amarante;Touros;Acaraú;Aquiraz;Aracati;Barbalha;Baturité;Brejo Santo;Camocim;Canindé;Cascavel;
Crateús;Eusébio;Guaramiranga;Horizonte;Icó;Ipu;Itapipoca;Jericoacoara;Limoeiro do Norte;Maracanaú;Morada Nova;Pacajus;Pacatuba;
Quixadá;Quixeramobim;Russas;São Benedito;Tauá;Tianguá;Várzea Alegre;Viçosa do Ceará;Coruripe;Delmiro Gouveia;Marechal Deodoro;
Maragogi;Rio Largo;Santana do Ipanema;São Miguel dos Campos;União dos Palmares;Estância;Lagarto;Tobias Barreto;Barra do Corda;
Balsas;Barreirinhas;Caxias;Chapadinha;Codó;Coroatá;Açailândia;Itapecuru-Mirim;Paço do Lumiar;Pinheiro;Presidente Dutra;
Santa Inês;Zé Doca;Altos;Campo Maior;Floriano;Oeiras;Picos;Piripiri;São Raimundo Nonato;Alenquer;Benevides;Bragança;Breves;
Cametá;Capanema;Conceição do Araguaia;Itaituba;Marituba;Monte Alegre;Novo Repartimento;Óbidos;Oriximiná;Redenção;Salinópolis;
Soure;Tailândia;Tomé-Açu;Vigia;Xinguara;Coari;Manacapuru;Maués;Tabatinga;Tefé;Cacoal;Guajará-Mirim;Jaru;Rolim de Moura;Vilhena;
Cruzeiro do Sul;Sena Madureira;Laranjal do Jari;Oiapoque;Caracaraí;Pacaraima;Gurupi;Paraíso do Tocantins;Porto Nacional;
Aquidauana;Bodoquena;Coxim;Jardim;Maracaju;Naviraí;Nova Andradina;Ponta Porã;Sidrolândia;Alta Floresta;Barra do Garças;Cáceres;
Campo Verde;Chapada dos Guimarães;Diamantino;Lucas do Rio Verde;Nova Mutum;Poconé;Pontes e Lacerda;Primavera do Leste;Sorriso;
Tangará da Serra;Alto Paraíso;Catalão;Ceres;Cidade Ocidental;Cristalina;Goianésia;Goiás Velho;Inhumas;Mineiros;Minaçu;Morrinhos;
Novo Gama;Pires do Rio;Pirenópolis;Porangatu;Posse;Quirinópolis;Santo Antônio do Descoberto;Senador Canedo;Uruaçu`;

/** Of these, words, names and clubs of every day as well. */
export const ambiguousTowns = `estrela feliz torres canela farroupilha montenegro encantado soledade guaiba laguna penha sombrio mafra gaspar
maravilha orleans timbo castro lapa palmeira bandeirantes jardim bonito amparo brotas cruzeiro cunha garca
socorro pedreira piedade registro bastos machado formiga oliveira mariana extrema arcos leopoldina diamantina
salinas sacramento tiradentes patrocinio anchieta viana vassouras valenca penedo cachoeira candeias livramento
lencois remanso tucano triunfo escada floresta limoeiro moreno areia conde monteiro pombal sousa sape pipa
touros horizonte eusebio cascavel estancia lagarto pinheiro balsas picos altos floriano braganca breves
redencao vigia bom santana santo ceres mineiros posse jaragua sorriso cristalina santiago goiana exu marau
carlos itabaiana santa conceicao flores sarandi taquara serrana promissao conchal boa formosa conquista foz
bento balneario pocos sao tefe coari unai ipu ico acu rosa videira cacador apodi diamantino cataguases monte
verde prudentopolis mirassol tupa serrinha cruz palmares congonhas gravata cabo chico gonca op vv jf gv jp cg
nh`;
