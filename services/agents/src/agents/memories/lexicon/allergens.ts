/** Eaten, worn, breathed or taken: what one can be allergic to without it being anybody's diagnosis; as written, one-word plurals in -s besides. */
const written = `camarão;camarões;lagosta;caranguejo;siri;marisco;mexilhão;ostra;lula;polvo;crustáceo;frutos do mar;fruto do mar;peixe;salmão;atum;sardinha;bacalhau;
  leite;lactose;laticínio;queijo;iogurte;manteiga;requeijão;caseína;proteína do leite;glúten;trigo;farinha de trigo;aveia;cevada;centeio;malte;
  ovo;clara de ovo;gema;amendoim;paçoca;castanha;castanha de caju;castanha-do-pará;noz;nozes;amêndoa;avelã;pistache;macadâmia;pecã;gergelim;linhaça;chia;soja;milho;
  feijão;lentilha;grão de bico;ervilha;chocolate;cacau;corante;conservante;glutamato;tartrazina;adoçante;aspartame;mel;própolis;pólen;
  abacaxi;kiwi;morango;banana;tomate;manga;maracujá;mamão;melancia;melão;uva;maçã;pêssego;laranja;limão;goiaba;caju;jaca;coco;açaí;framboesa;amora;cereja;
  abacate;berinjela;pimentão;pimenta;cebola;alho;coentro;canela;cravo;mostarda;gengibre;carne de porco;porco;carne vermelha;vinho;cerveja;vinagre;sulfito;café;
  pó;poeira;mofo;bolor;ácaro;grama;capim;pelo de gato;pelo de cachorro;gato;cachorro;pelo;pena;coelho;cavalo;
  abelha;picada de abelha;ferroada de abelha;ferrão;picada;mosquito;pernilongo;borrachudo;marimbondo;vespa;formiga;inseto;aranha;lagarta;carrapato;pulga;
  urtiga;aroeira;hera;planta;flor;látex;níquel;bijuteria;borracha;lã;poliéster;perfume;esmalte;tinta;tinta de cabelo;amônia;amaciante;sabão em pó;cândida;
  água sanitária;cloro;detergente;desodorante;protetor solar;repelente;maquiagem;henna;formol;cola;gesso;cimento;fumaça;sol;frio;
  dipirona;novalgina;penicilina;benzetacil;amoxicilina;cefalexina;sulfa;bactrim;aspirina;aas;ácido acetilsalicílico;ibuprofeno;diclofenaco;cataflan;voltaren;nimesulida;
  cetoprofeno;naproxeno;anti-inflamatório;antibiótico;paracetamol;tylenol;buscopan;plasil;dramin;tramal;tramadol;morfina;codeína;anestesia;anestésico;
  lidocaína;iodo;contraste;mertiolate;vacina;band-aid;esparadrapo`;

const key = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Canonical spelling by folded name. */
export const allergens: ReadonlyMap<string, string> = new Map(
  written
    .split(';')
    .map((name) => name.trim())
    .flatMap(
      (name) =>
        [
          [key(name), name],
          ...(/[aeiou]$/.test(key(name)) && !name.includes(' ') ? [[`${key(name)}s`, name] as [string, string]] : []),
        ] as [string, string][],
    ),
);
