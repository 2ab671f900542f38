/** What changes the words around it. */
const grammar = `
not 4: not dont don didnt didn doesnt doesn isnt isn wasnt wasn arent aren werent weren cant cannot couldnt couldn wont wouldnt
wouldn shouldnt shouldn havent haven hasnt hasn aint ain never neither
not 3: no nobody nothing none nor hardly barely
without 2: without lacks zero
but 1.3: but however though although yet
very 1.4: very really so super extremely totally absolutely completely incredibly truly too such damn fucking freaking bloody insanely
literally seriously deeply utterly highly especially crazy mega
little 0.5: slightly somewhat kinda sorta rather almost partly bit fairly maybe
hedge 0.4: if whether would should might could were
report 0.7: says said reports announces announced according police government ministry officials update watch read via rt statement
`;

/** Joy, love, praise. */
const praise = `
v 3: love adore cherish worship
v 2: enjoy admire amaze impress delight thrill inspire celebrate praise smile hug kiss cheer win laugh please charm treasure
v 1.5: like appreciate thank congratulate succeed improve relax comfort bless welcome recommend encourage support applaud dazzle
v 0.7: help care hope trust respect deserve solve grow heal rescue
w 3: loved loving lovely adorable masterpiece flawless perfection
w 2: won winning enjoyed hilarious lol lmao rofl lmfao haha yay woohoo yass yaaas yesss woot hooray hurray bravo congrats congratulations
w 1.5: good better fun funny cool nice cute sweet yum yummy goat slay banger lit vibe vibes blessed stoked hyped thrilled relieved
w 1: wow well safe glad fine fresh clean cheap handy useful worth worthy yep welcome
w ^2: thanks thank thx ty tysm grateful gratitude cheers
w ~0.5: omg gosh holy damn
a 3: amazing awesome fantastic wonderful excellent perfect brilliant outstanding superb magnificent marvelous spectacular fabulous
phenomenal incredible exceptional extraordinary unforgettable breathtaking stunning
a 2.5: beautiful gorgeous great happy delicious joyful delightful terrific splendid genius epic legendary impressive impeccable divine
a 2: proud excited exciting charming elegant pretty handsome talented smart clever creative friendly kind generous gentle caring
thoughtful warm cozy tasty lucky cheerful playful peaceful calm confident hopeful optimistic satisfied pleased grateful sincere
a 1.5: interesting helpful reliable honest loyal brave strong polite pleasant comfortable efficient smooth wise bright solid healthy
refreshing comforting refined classy stylish
a 0.7: easy fair free clear quick ready bold rich famous popular
n 2: joy happiness success victory triumph pleasure delight smile hug kiss hero angel treasure miracle blessing beauty talent
n 1: party gift win friend celebration holiday vacation bonus prize award peace luck hope comfort harmony friendship progress
p 3: love it, love you, love this, love that, i love, the best, best ever, best day, so good, too good, of all time, so proud, well done, good
job, great job, nice work, made my day, cant wait, can t wait, can't wait, looking forward, can not wait, dying of laughter, laughing so
hard, laughed so, cracking up, cracked me up, on point, next level, thumbs up, two thumbs up, five stars, highly recommend, worth every,
worth it, never been happier, could not be happier, couldn t be happier, no complaints, no problem, no worries, hell yeah, oh yeah, hell yes
p 2: not bad, not half bad, feel good, feels good, feeling better, feel better, so much better, getting better, thank god, thank goodness, happy
birthday, happy new year, merry christmas, good luck, get well, keep it up, good vibes, good times, take care, fuck yeah, holy shit that
was good, stop smiling, stop laughing
p 0.5: good morning, good night, good evening, good afternoon, have a nice day
p 0: well then, as well, may well, like this, like that, looks like, feel like, feels like, felt like, would like, something like, pretty much, good
question, good point, no one, kind of, free time, health care, fine print, party line, rich text, best before, love story, help center,
customer care, peace treaty, hard drive, dead end, deadline, sick leave, killer whale, miss you
`;

/** Anger, sorrow, complaint. */
const blame = `
v -3: hate despise loathe detest
v -2: annoy disappoint frustrate disgust insult offend betray cheat lie ruin destroy suffer hurt cry regret ache depress upset fail bully
abuse humiliate scam rob steal threaten panic terrify scare fear
v -1.5: lose worry bore confuse complain blame ignore reject suck break crash freeze delay waste struggle mess crack bother irritate stress
argue fight yell scream vomit
v -0.7: miss cancel refuse doubt deny drop lack leak lag damage injure kill die arrest attack
v ?1.5: work load open start help matter care answer reply respond arrive fit fix
w -3: hated hating worst horrid vile
w -2: sucked bad worse lost hurt broke broken wrong ugh ew eww yuck meh smh wtf crap shit shitty bullshit bs trash garbage rubbish junk sick
ripoff gtfo stfu lame cringe flop fml hangover
w -1.5: sad mad angry alone lonely sorry unfortunately sadly late slow expensive dirty stole stolen stuck died dead boring bored tired cried
w -1: hard tough alas busy old cold hungry sleepy poor
w ~-1.5: fuck fucked bitch ass hell
w ~-1: crying cry cried screaming dying
w ~-0.4: missed missing help
a -3: horrible terrible awful disgusting pathetic atrocious appalling dreadful abysmal unacceptable unbearable hideous miserable
a -2.5: stupid idiotic ridiculous ugly rude toxic worthless useless shameful depressing devastated heartbroken furious hopeless nasty
a -2: angry unhappy annoying annoyed disappointing disappointed frustrating frustrated upset jealous selfish greedy arrogant dumb fake
dishonest corrupt cruel mean lazy careless incompetent unfair unsafe sick ill painful scary creepy gross weak
a -1.5: anxious nervous worried stressed exhausted tired ashamed embarrassed embarrassing guilty afraid scared confused messy noisy
crowded faulty defective overpriced overrated mediocre bland dull tedious awkward weird strange
a -1: difficult complicated risky doubtful suspicious dangerous serious heavy dark
n -2.5: hatred disgust scam fraud disaster nightmare disgrace idiot moron loser jerk asshole bastard liar clown failure catastrophe
n -2: anger rage pain grief sorrow misery sadness depression anxiety shame regret disappointment lie theft abuse insult trash
n -1: problem issue bug error complaint mistake delay loss mess risk crisis debt conflict drama accident headache fever flu virus
n -0.7: death war crime murder victim injury
p -3: piece of shit, piece of crap, waste of time, waste of money, rip off, never again, never buying, stay away, fuck you, fuck off, screw you, shut up,
fed up, sick of, tired of, go to hell, son of a bitch, what a joke, what a shame, what a mess, worst ever, so bad, the worst
p -2: can t stand, cant stand, can t take, cant take, had enough, pissed off, let down, gave up, give up, broke down, not working, doesn t work,
does not work, didn t work, won t work, stopped working, not good, not great, not happy, not fair, not okay, not ok, not worth, no
sense, no use, no respect, no answer, no reply, nobody cares, no one cares, my head hurts, broken heart, want to cry, want to die, rest in
peace, rip, passed away, too expensive, so boring, so tired, so sad, feel like shit, feel sick, oh great, just great, just what i needed,
yeah right, thanks for nothing, nice try
p -1.5: miss him, miss her, wish i could, if only, what the hell, what the fuck, are you kidding, you kidding me, too late, too slow, no way to
`;

/** Written for Prosa; smaller than the Portuguese lists. */
export const englishLists = [grammar, praise, blame];
