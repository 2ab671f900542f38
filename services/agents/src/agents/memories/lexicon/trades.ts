/** Trades and professions beyond the most common ones (work.ts), folded: by their stems, as they end in -o and -a. */
export const tradesInOA = `
  agropecuarist arqueolog astrolog astronom barqueir bilheteir bordadeir botanic calceteir cenograf chacareir
  coreograf coveir crocheteir ecolog ferramenteir filosof forneir galinheir garimpeir geofisic
  gerontolog guincheir lavadeir leiloeir livreir marmiteir marqueteir metalurgic microbiolog mineralog museolog
  neurolog nutrolog oceanograf oleir oncolog ornitolog paleontolog paramedic parapsicolog pasteleir 
  pipoqueir podolog politolog queijeir radiolog rendeir sacoleir sanfoneir tapioqueir tecnolog teolog tipograf
  tropeir trufeir turismolog urolog vaqueir verdureir vidreir violeir xilograf zoolog`;

/** As they end in nothing and -a. */
export const tradesInOr = `
  agenciador animador apicultor aplicador apresentador armador arrecadador assessor avaliador aviador avicultor
  azulejador bordador captador curador defensor desembargador diagramador embalador escultor estampador
  estofador fresador historiador horticultor inseminador laminador licitador
  maquiador mergulhador minerador mobilizador modelador moderador negociador ordenhador piscicultor podador
  polidor preparador remador rotulador separador sonorizador suinocultor torneador tratador triador
  vereador vistoriador viticultor`;

/** Alike for all, or in one form only. */
export const otherTrades = `
  acupunturista adestrador adestradora alergologista antiquario apresentadora aquarista arqueologa arquivista
  astrologa astrologo barman biblioteconomista biotecnologista bolsista brigadeirista brigadista carreteiro
  cartomante caseira caseiro catsitter ceramista cerimonialista cineasta cinegrafista colorista colunista
  concierge condutor condutora coordenadora copeira copeiro cosmetologa crocheteira cronista crooner curadora
  decoradora depiladora diagramador documentarista dogwalker editora eletrotecnico empreendedor empreendedora
  engraxate epidemiologista escrevente estagiaria fazendeiro figurinista fisio flanelinha foguista fonoaudiologa
  geofisico groomer guarda-vidas homeopata iluminador infectologista inspetor inspetora instrumentador
  instrumentadora intensivista laboratorista lashista leiturista letrista livreira livreiro maquiador maquiadora
  marchand marinheira marketeira marketeiro marmorista mastologista mecatronico mensageiro monitor monitora
  museologa museologo musicoterapeuta naturopata neurologista nutrologa oceanografo oficineiro oncologista
  operadora optometrista osteopata otorrino otorrinolaringologista passeador passeadora
  pecuarista perfumista perfusionista petsitter piscineiro pm pneumologista podologa
  porteira pregoeiro preparadora protetica protetico psicanalista psico psicoterapeuta quadrinista
  quiropraxista radiologista reikiana restauradora reumatologista revisor revisora salva-vidas sanitarista
  seringueiro sitiante socorrista sonoplasta subchefe subgerente supervisora sushiwoman tarologa tarologo
  tatuadora teacher tecela tecelao tecnica tecnologa telemarketing teleoperador teleoperadora terceirizado
  trader trancista tratorista treinadora turismologa urologista vendedora veterinaria videomaker viveirista
  webdesigner`;

/** Common words for a place of work, beyond the most common ones. */
export const otherWorkplaces = `
  abatedouro acougue adega agencia agropecuaria apae armarinho armazem associacao autarquia autoeletrica
  autopecas boliche borracharia canil cantina cervejaria concessionaria confeccao consulado
  consultoria corretora cras creas curtume delegacia deposito distribuidora emater embaixada emissora
  empreiteira engenho escolinha espetaria estaleiro estudio firma franquia frigorifico funeraria gabinete galpao
  garimpo granja haras hemocentro incubadora instituto joalheria juizado laticinio locadora
  loteria loterica madeireira maternidade mina mineradora ministerio moveleira museu observatorio orfanato
  pastelaria peixaria postao postinho promotoria pronto-socorro quiosque reitoria sebo
  secretaria seguradora senado serraria siderurgica subprefeitura tabacaria tabelionato tecelagem tinturaria
  torrefacao varejao vidracaria vinicola viveiro zoologico`;
