// Names of zones that people use and that are no IANA names.

/** IANA zone, offset of the abbreviation in minutes where it names one, names. */
const abbreviations: readonly [zone: string, offset: number | null, names: string][] = [
  ['UTC', 0, 'utc gmt zulu'],
  ['America/Los_Angeles', -480, 'pst'],
  ['America/Los_Angeles', -420, 'pdt'],
  ['America/Los_Angeles', null, 'pt'],
  ['America/Denver', -420, 'mst'],
  ['America/Denver', -360, 'mdt'],
  ['America/Chicago', -360, 'cst'],
  ['America/Chicago', -300, 'cdt'],
  ['America/New_York', -300, 'est'],
  ['America/New_York', -240, 'edt'],
  ['America/New_York', null, 'et'],
  ['America/Anchorage', -540, 'akst'],
  ['America/Anchorage', -480, 'akdt'],
  ['Pacific/Honolulu', -600, 'hst'],
  ['America/Halifax', -240, 'ast'],
  ['America/Sao_Paulo', -180, 'brt'],
  ['America/Argentina/Buenos_Aires', -180, 'art'],
  ['Europe/London', 60, 'bst'],
  ['Europe/Lisbon', 0, 'wet'],
  ['Europe/Paris', 60, 'cet'],
  ['Europe/Paris', 120, 'cest mest'],
  ['Europe/Berlin', 60, 'mez'],
  ['Europe/Athens', 120, 'eet'],
  ['Europe/Athens', 180, 'eest'],
  ['Europe/Moscow', 180, 'msk'],
  ['Europe/Istanbul', 180, 'trt'],
  ['Africa/Johannesburg', 120, 'sast cat'],
  ['Africa/Nairobi', 180, 'eat'],
  ['Asia/Dubai', 240, 'gst'],
  ['Asia/Karachi', 300, 'pkt'],
  ['Asia/Kolkata', 330, 'ist'],
  ['Asia/Jakarta', 420, 'wib'],
  ['Asia/Singapore', 480, 'sgt'],
  ['Asia/Hong_Kong', 480, 'hkt'],
  ['Asia/Tokyo', 540, 'jst'],
  ['Asia/Seoul', 540, 'kst'],
  ['Australia/Perth', 480, 'awst'],
  ['Australia/Adelaide', 570, 'acst'],
  ['Australia/Sydney', 600, 'aest'],
  ['Australia/Sydney', 660, 'aedt'],
  ['Pacific/Auckland', 720, 'nzst'],
  ['Pacific/Auckland', 780, 'nzdt'],
]

/** Cities, countries and regions whose zone has another city's name. */
const places: readonly [zone: string, names: string][] = [
  [
    'America/Los_Angeles',
    'san francisco|la|seattle|san diego|portland|las vegas|san jose|california|pacific|west coast|silicon valley|palo alto|oakland|sacramento',
  ],
  ['America/Denver', 'salt lake city|albuquerque|colorado|mountain|utah'],
  ['America/Phoenix', 'arizona|tucson'],
  [
    'America/Chicago',
    'dallas|houston|austin|minneapolis|st louis|new orleans|texas|central|nashville|milwaukee|san antonio|kansas city|memphis',
  ],
  [
    'America/New_York',
    'nyc|new york city|boston|washington|washington dc|miami|atlanta|philadelphia|eastern|east coast|orlando|charlotte|pittsburgh|cleveland|florida|baltimore|columbus|tampa|raleigh',
  ],
  ['America/Detroit', 'michigan'],
  ['America/Anchorage', 'alaska'],
  ['Pacific/Honolulu', 'hawaii'],
  ['America/Toronto', 'ottawa|montreal|quebec|ontario'],
  ['America/Edmonton', 'calgary|alberta'],
  ['America/Halifax', 'nova scotia|atlantic'],
  ['America/Mexico_City', 'mexico'],
  ['America/Sao_Paulo', 'rio|rio de janeiro|brasilia|brazil'],
  ['America/Argentina/Buenos_Aires', 'buenos aires|argentina'],
  ['America/Santiago', 'chile'],
  ['America/Bogota', 'colombia|medellin'],
  ['America/Lima', 'peru'],
  [
    'Europe/London',
    'uk|united kingdom|england|britain|scotland|wales|edinburgh|manchester|birmingham|glasgow|cambridge|oxford|bristol|leeds|liverpool|british',
  ],
  ['Europe/Dublin', 'ireland|cork'],
  ['Europe/Lisbon', 'portugal|porto'],
  ['Europe/Paris', 'france|lyon|marseille|nice|toulouse|bordeaux|central european|middle european'],
  ['Europe/Brussels', 'belgium|antwerp'],
  ['Europe/Amsterdam', 'netherlands|holland|rotterdam|hague|utrecht|eindhoven'],
  [
    'Europe/Berlin',
    'germany|german|munich|hamburg|frankfurt|cologne|stuttgart|dusseldorf|leipzig|dresden|nuremberg',
  ],
  ['Europe/Vienna', 'austria|wien|graz|linz|salzburg|innsbruck'],
  ['Europe/Zurich', 'switzerland|geneva|basel|bern|lausanne'],
  ['Europe/Rome', 'italy|milan|naples|turin|florence|venice|bologna'],
  ['Europe/Madrid', 'spain|barcelona|valencia|seville|malaga'],
  ['Europe/Prague', 'czechia|brno'],
  ['Europe/Warsaw', 'poland|krakow|gdansk|wroclaw'],
  ['Europe/Budapest', 'hungary'],
  ['Europe/Stockholm', 'sweden|gothenburg|malmo'],
  ['Europe/Oslo', 'norway|bergen'],
  ['Europe/Copenhagen', 'denmark|aarhus'],
  ['Europe/Helsinki', 'finland|tampere'],
  ['Europe/Athens', 'greece|eastern european'],
  ['Europe/Bucharest', 'romania|cluj'],
  ['Europe/Sofia', 'bulgaria'],
  ['Europe/Kyiv', 'kiev|kyiv|ukraine|lviv'],
  ['Europe/Moscow', 'st petersburg'],
  ['Europe/Istanbul', 'turkey|ankara|izmir'],
  ['Africa/Cairo', 'egypt|alexandria'],
  ['Africa/Johannesburg', 'south africa|cape town|durban|pretoria'],
  ['Africa/Lagos', 'nigeria|abuja'],
  ['Africa/Nairobi', 'kenya'],
  ['Asia/Jerusalem', 'israel|tel aviv|haifa'],
  ['Asia/Dubai', 'abu dhabi|uae|emirates'],
  ['Asia/Riyadh', 'saudi arabia|jeddah'],
  ['Asia/Karachi', 'pakistan|lahore|islamabad'],
  [
    'Asia/Kolkata',
    'india|mumbai|delhi|new delhi|bangalore|bengaluru|chennai|hyderabad|pune|kolkata|calcutta|bombay',
  ],
  ['Asia/Kathmandu', 'nepal|kathmandu'],
  ['Asia/Dhaka', 'bangladesh'],
  ['Asia/Bangkok', 'thailand|phuket|chiang mai'],
  ['Asia/Ho_Chi_Minh', 'vietnam|saigon|hanoi|ho chi minh city|ho chi minh'],
  ['Asia/Jakarta', 'bali|indonesia'],
  ['Asia/Kuala_Lumpur', 'malaysia'],
  ['Asia/Manila', 'philippines'],
  ['Asia/Shanghai', 'china|beijing|shenzhen|guangzhou|chengdu|hangzhou|peking|wuhan|chinese'],
  ['Asia/Taipei', 'taiwan'],
  ['Asia/Tokyo', 'japan|osaka|kyoto|yokohama|nagoya|sapporo'],
  ['Asia/Seoul', 'korea|south korea|busan'],
  ['Australia/Sydney', 'canberra|new south wales'],
  ['Australia/Melbourne', 'victoria'],
  ['Australia/Brisbane', 'queensland|gold coast'],
  ['Pacific/Auckland', 'new zealand|wellington|christchurch'],
]

export interface NamedZone {
  zone: string
  offsetMinutes?: number
}

export const zoneAbbreviations: ReadonlyMap<string, NamedZone> = new Map(
  abbreviations.flatMap(([zone, offset, names]) =>
    names
      .split(' ')
      .map((name) => [name, offset === null ? { zone } : { zone, offsetMinutes: offset }] as const),
  ),
)

export const zonePlaces: ReadonlyMap<string, string> = new Map(
  places.flatMap(([zone, names]) => names.split('|').map((name) => [name, zone] as const)),
)

/** Cities of the zones' list whose names are words of other kinds. */
export const noCities: ReadonlySet<string> = new Set([
  'easter',
  'midway',
  'wake',
  'troll',
  'reunion',
  'resolute',
  'center',
  'casey',
  'davis',
  'palmer',
  'christmas',
  'nome',
  'utc',
  'mawson',
])
