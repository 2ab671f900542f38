const listed = (words: string): string[] => words.split(/\s+/).filter(Boolean);

/** Words that hold a sentence together, and words with which one asks; folded, Portuguese and English. */
const stopWords = listed(`
  a o as os um uma uns umas de do da dos das dum duma em no na nos nas num numa por pelo pela pelos pelas pra pro pras pros
  para com sem sob sobre ate ao aos e ou mas que se nem como porque pq porem pois quando qnd onde aonde eu tu ele ela nos vos
  eles elas voce voces vc vcs ce ceis me te lhe lhes mim ti si meu minha meus minhas teu tua teus tuas seu sua seus suas
  nosso nossa nossos nossas dele dela deles delas isso isto aquilo esse essa esses essas este esta estes estas aquele aquela
  aqueles aquelas nisso nisto disso disto deste desta destes destas desse dessa desses dessas nesse nessa neste nesta naquele
  naquela daquele daquela la ali aqui ai ca comigo contigo consigo conosco ser sou e es somos sao era eram foi fui fomos foram
  sera serao seria sendo sido seja estar estou to tou esta ta estamos tamo tamos estao tao estava tava estavam tavam estive
  esteve estivesse tem tenho temos tinha tinham teve tive ter tendo terei teria tera ha havia houve haja vou vai vamos vamo vao
  va ir indo ia iam fosse for nao n num sim s ja so tambem tb tbm mais menos muito mto muita mt muitos muitas pouco pouca
  bem mal mesmo mesma entao depois antes agora hoje ainda sempre nunca tudo todo toda todos todas td nada alguem algum alguma
  alguns algumas ninguem nenhum nenhuma cada outro outra outros outras qual quais quem quanto quanta quantos quantas qto qts
  cujo tal tanto tanta tao apenas quase talvez enquanto embora durante entre contra desde perto longe dentro fora
  the a an of to in on is it and for you your yours u i im my me we us our they them their he him his she her this that
  these those with was were be been being are am at by from or not no yes if so do does did done doing dont doesnt didnt has
  have had having can cant could couldnt would wouldnt should will wont shall may might must just then than there here what
  when where who whom whose which why how all any some more most much many very too also only own same other such into out up
  down off over under again about as but because while until one get got gets getting go going goes gone went gonna like ive
  id ill youre theyre hes shes weve youve thats whats isnt arent wasnt theres let lets its every each both after before since
  still yet ever never now back way thing things lot lots bit kind sort type something anything everything someone anyone
  make makes made making take takes took taken taking ll ve re don t d m s didn doesn isn wasn couldn wouldn haven hasn`);

/** Words that every chat is full of, whatever it is about; folded. */
const filler = listed(`
  oi oie oii ola opa eae eai iae fala salve bom boa bons boas galera pessoal povo turma gente amor amores mano mana cara velho
  vei veio meu deus nossa vixe eita caramba putz poxa puts ne tipo assim ah eh ih oh uai ue oxe aham uhum hum hmm ata atah ok
  okay okk blz beleza valeu vlw vlws obrigado obrigada obrigados brigado brigada obg favor pfv pf pfvr porfavor tchau xau bj
  bjs beijo beijos beijao abraco abracos abs ta certo claro vdd verdade acho achei acha sei sabe sabia sabem olha olhem veja
  ver vi viu viram vejo coisa coisas vez vezes fazer faz faco fiz fez feito fazendo fazem dar da deu dei dando quer quero
  queria querem pode posso podemos podem podia poder disse dizer diz ficar ficou fica fico ficando hj algo qualquer qq aki
  mensagem msg msgs zap grupo demais legal massa otimo otima maravilha parabens amem gracas enfim inclusive alias aff affs afff
  aee uhul eba tomara sera
  lol lmao omg btw hi hey hello thanks thank thx thanx please pls plz yeah yep yup nope oki sure well good nice great cool wow
  hmm uh um oh ah haha really awesome amazing totally definitely absolutely know think see want wanna need tell said say sounds
  glad happy guess maybe right actually always pretty super new day time days times people stuff keep`);

const skipped: ReadonlySet<string> = new Set([...stopWords, ...filler]);

/** Whether a folded word says nothing of what a message is about. */
export const isStopWord = (folded: string): boolean => skipped.has(folded);
