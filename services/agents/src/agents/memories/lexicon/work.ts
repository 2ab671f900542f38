import { otherTrades, otherWorkplaces, tradesInOA, tradesInOr } from './trades.ts';

const words = (text: string): string[] => text.split(/\s+/).filter(Boolean);
const both = (stems: string, endings: readonly string[]): string[] =>
  words(stems).flatMap((stem) => endings.map((ending) => stem + ending));

/** What people do for a living, folded, in both genders. Nouns only: "trabalhador" and "otimista" say how someone is. */
export const professions: ReadonlySet<string> = new Set([
  ...both(
    `acougueir advogad agronom antropolog aposentad arquitet autonom bancari barbeir bibliotecari biolog biomedic boleir
    bombeir cabeleireir camareir caminhoneir carpinteir carteir cervejeir confeiteir copilot costureir cozinheir delegad
    doceir empregad empresari encanador enfermeir engenheir estagiari farmaceutic faxineir fazendeir ferreir fisic
    fonoaudiolog fotograf geograf geolog hoteleir jardineir joalheir maquinist marceneir marinheir matematic mecanic medic
    meteorolog microempresari obstetr operari padeir parteir pedagog pedreir peixeir pilot porteir psicolog publicitari
    quimic quituteir relojoeir restaurador salgadeir sapateir secretari serigraf serralheir sociolog sorveteir tecnic
    topograf veterinari borracheir chapeir churrasqueir copeir domestic
    funileir gesseir merendeir pizzaiol psicopedagog sindic tosadeir vidraceir ${tradesInOA}`,
    ['o', 'a'],
  ),
  ...both(
    `administrador agricultor auditor cantor cobrador consultor contador coordenador corretor cuidador decorador
    desenvolvedor diretor editor educador entregador escritor ilustrador instrutor jogador lavrador locutor lutador
    nadador narrador operador organizador orientador pescador pesquisador pintor produtor professor programador promotor
    recrutador redator supervisor tatuador tosador tradutor treinador vendedor zelador montador soldador carregador
    comprador gestor repositor revendedor servidor ${tradesInOr}`,
    ['', 'a'],
  ),
  ...words(
    `aeromoca ambulante analista anestesista artista assistente atendente atleta ator atriz auxiliar babysitter backend
    baba baixista barista bartender baterista camelo cantora cardiologista chef cientista cirurgia cirurgiao comerciante
    comissaria comissario contorcionista dentista dermatologista designer despachante dev devops diarista dj doula
    economista eletricista escriva escrivao estatistica estatistico esteticista estilista feirante fisioterapeuta
    frentista frontend fullstack garcom garconete gerente ginecologista guitarrista influencer interprete jornalista juiz
    juiza luthier maestrina maestro maestra manicure massagista modelo motoboy motorista musica musicista musico
    nutricionista oftalmologista ortopedista ourives pediatra pedicure perita perito pianista policial psiquiatra
    radialista recepcionista residente sargento servente soldado sommelier streamer taxista terapeuta vigilante
    violinista youtuber zootecnista almoxarife caldeireiro closer conferente controller copywriter dba qa sdr sysadmin tester trainee agente arrumadeira artesa artesao azulejista balconista
    caixa chaveiro cumim estoquista faturista fiscal floricultor florista fono freelancer freela frila gari guarda guia
    lojista manobrista maitre militar nutri oficial operador personal procurador procuradora prof profe
    projetista representante roteirista soldada sushiman tapeceiro telefonista torneiro uber
    vigia vigilante zeladora ${otherTrades}`,
  ),
]);

/** Common words for a place of work, folded: believed without a capital letter. */
export const workplaces: ReadonlySet<string> = new Set(
  words(
    `academia aeroporto agencia banco bar biblioteca bicicletaria cartorio clinica colegio consultorio construtora correios
    creche barbearia sorveteria confeitaria papelaria pizzaria relojoaria cafeteria churrascaria floricultura
    marcenaria serralheria doceria otica autoescola asilo cooperativa grafica marmitaria lavanderia
    lava-jato lavajato estacionamento padoca mercadinho mercearia quitanda sacolao atelie buteco boteco buffet
    construcao obra hortifruti pet-shop pousada produtora startup editora escola escritorio fabrica faculdade farmacia fazenda financeira forum garagem hospital hotel
    imobiliaria industria laboratorio lanchonete livraria loja mercado metro oficina ong padaria petshop
    policlinica posto prefeitura radio receita refinaria restaurante rodoviaria salao samu shopping supermercado
    transportadora tribunal tv ubs universidade upa usina ${otherWorkplaces}`,
  ),
);
