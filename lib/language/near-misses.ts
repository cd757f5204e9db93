/** English words that look like a misspelt word of time, and are none. */
export const nearMisses: ReadonlySet<string> = new Set(
  `very ever even event events never evening eve fever lever sever beach reach teach peach
  your yours our ours four tour pour hours hour honor house horse
  weak weaks meek seek week weed weep welly weakly wreak wear
  moth mouth moths mouths mother north month worth
  mine mint mints mined miner minus minuet minute menu menus
  dally dairy dally data date dates dated days dry dray clay
  moon soon noun nook boon spoon none nodes node note notes noon
  might right light fight eight sight tight knight naught nighty nigh
  mourning warning warming moaning morning meaning mooning
  sundry sundae sundays sunny money monkey monty manday mandate fry fridge
  year years yearn yeast tear near bear dear fear gear hear pear rear wear yeah yard yarn
  second seconds secondly seconded reckon beacon
  quarry quartet quartz quarter quarterback
  match march marsh merch mark marks mars much
  jane tune june junk jury jolly july rely april apron
  octagon octet november december remember member ember
  august angst gust disgust
  first fist firs thirst burst forth forty fourth fifth filth fifty thirsty third thirds bird
  last lost list least blast cast fast past taste later late latest east
  other otter mother brother bother another others outer often order orders offer offers
  single singles signal signals shingle
  each east echo etch ache
  weekend weakened weekly weekday weakly
  friend friends fiend trend bride
  marketing booking bringing beginning beginner businesses busyness
  minimum minutely minister minors minor
  everyone everybody everything everywhere whatever however
  today toady toddy
  dayton monthly mouthy mostly hourly hurly annual annals annually
  day daily dairy daisy doily dearly nearly pearly early hurly sourly actually manually casually
  friendly family
  work works word words world weeds wed wedding wheel
  hook hood howl flour sour
  months minutia minuses
  spring string summer simmer winter winner autumn
  monitor monitors monday tuesday wednesday thursday friday saturday sunday saturn saturated
  season seasons seasonal
  daze dads dyes bays pays ways says rays hays gays lays mays
  knights nights lights rights fights sights
  marches matches junes
  tomato tomatoes
  quieter quitter
  mixtures minutiae
  sender tender
  thirdly firstly`.split(/\s+/),
)
