import type { Random } from '../random.ts';
import type { Culture } from './people.ts';
import { asciiOf } from './people.ts';

export interface CompanyName {
  /** The name in full, with its legal form. */
  full: string;
  /** What people call it, as deal names do. */
  short: string;
}

const words = (text: string): string[] => text.split(' ');

/** Kinds of business by the standard Industry values, with what an English name ends in. */
const ENDINGS: Record<string, string[]> = {
  Banking: ['Savings Bank', 'Trust', 'Credit Union', 'Bancorp'],
  Insurance: ['Mutual', 'Insurance', 'Assurance'],
  Healthcare: ['Health', 'Medical Center', 'Clinics', 'Hospital Group'],
  Manufacturing: ['Industries', 'Manufacturing', 'Castings', 'Components'],
  Machinery: ['Machine Works', 'Tooling', 'Pumps & Valves'],
  Retail: ['Stores', 'Outfitters', 'Markets', 'Home & Garden'],
  Technology: ['Systems', 'Software', 'Labs', 'Networks'],
  Energy: ['Energy', 'Power', 'Renewables'],
  Utilities: ['Water', 'Electric', 'Utilities'],
  Transportation: ['Freight', 'Logistics', 'Airways'],
  Shipping: ['Maritime', 'Shipping Lines', 'Ports'],
  Education: ['University', 'Learning', 'School District'],
  Media: ['Media', 'Publishing', 'Broadcasting'],
  Construction: ['Builders', 'Construction', 'Engineering'],
  'Food & Beverage': ['Foods', 'Brewing', 'Dairy', 'Bakeries'],
  Biotechnology: ['Biosciences', 'Therapeutics', 'Genomics'],
  Chemicals: ['Chemicals', 'Coatings', 'Polymers'],
  Hospitality: ['Hotels', 'Resorts', 'Catering'],
  Telecommunications: ['Telecom', 'Wireless', 'Broadband'],
  Government: ['County', 'Transit Authority', 'Public Works'],
  'Not For Profit': ['Foundation', 'Relief Fund', 'Conservancy'],
  Agriculture: ['Farms', 'Seeds', 'Growers Cooperative']
};

export const INDUSTRIES = Object.keys(ENDINGS);

const STEMS: Record<'us' | 'uk', string[]> = {
  us: words(
    'Alderbrook Banneker Cascadia Driftwood Eastlake Fernhill Granite Harborline Ironwood Juniper Keystone-Hale Larkspur Mesa Northgate Oakhaven Palisade Quarry Redstone Sagebrush Timberline Umber Vantage Wildrose Yellowpine Zephyr Bluestem Copperfield Dunmore Elkhorn Foxglove Globex Initech Hollis Inverness Jasperton Kingsley Lodestar Marlowe Nimbus Osprey Pinecrest Ridgeway Silverlake Tamarack Ultima Verdant Westmark Abernathy Bellweather Cobalt'
  ),
  uk: words(
    'Ashcombe Brackenridge Cairngorm Dovetail Ellesmere Fairhaven Glenmore Hartwell Islay Kestrel Lindisfarne Moorgate Netherby Oxlade Pendle Quayside Ravenscar Stonebridge Thornbury Wexcombe Yarrow Mallory'
  )
};

interface Pattern {
  /** A stem is one of the first and one of the second part, put together. */
  first: string[];
  second: string[];
  /** Forms of company names; the stem replaces the braces. */
  forms: string[];
}

const PATTERNS: Record<Exclude<Culture, 'us' | 'uk'>, Pattern> = {
  latin: {
    first: words('Alti Cordi Mara Pampa Quetza Rio São-Beni Tuca Ventis Água-Bel Ñandu Horizon Lumi'),
    second: words('llera llón mar nía plano quero rión tal vera zul'),
    forms: [
      'Grupo {} S.A. de C.V.',
      'Industrias {} S.A.',
      '{} Logística Ltda.',
      'Comercializadora {} S.R.L.',
      'Energía {} S.A.',
      'Alimentos {} S.A.'
    ]
  },
  german: {
    first: words(
      'Grün Schön Ober Nieder Hohen Königs Rosen Eichen Silber Stein Weißen Löwen Brück Süder Kühl'
    ),
    second: words('wald berg tal stein feld brück hagen burg mühl röder'),
    forms: [
      '{} & Söhne GmbH',
      '{}er Maschinenbau AG',
      '{}er Versicherung a. G.',
      '{} Präzisionswerkzeuge GmbH & Co. KG',
      'Stadtwerke {} GmbH',
      '{}er Gerätebau SE'
    ]
  },
  french: {
    first: words('Beau Châtel Clair Grand Haute Mont Saint- Val Belle Forê Roche'),
    second: words('ferré rivière séjour fontaine aumont églantine lac pré vigne côte'),
    forms: [
      'Société {} SA',
      'Établissements {} SAS',
      'Groupe {}',
      'Assurances {}',
      'Laboratoires {}',
      'Transports {} SARL'
    ]
  },
  nordic: {
    first: words('Åle Bjørn Fjäll Grön Hå Järvi Kråke Löf Mørke Sølv Øst Vester Ström Lill'),
    second: words('vik nes sund dal skog fjell berga haugen lund koski'),
    forms: ['{} AS', '{} AB', '{} Oy', '{} Energi A/S', '{} Rederi AS', '{} Teknik AB']
  },
  polish: {
    first: words('Żubr Gdań Łęcz Śnież Źród Český- Křižo Wrocła Dębo Jasno'),
    second: words('ówka ogóra nica wiec ice ovka nik ów'),
    forms: ['{} Sp. z o.o.', 'Zakłady {} S.A.', '{} a.s.', '{} s.r.o.', 'Grupa {}']
  },
  italian: {
    first: words('Acqua Bella Fior Monte Ponte Tra Valle Città Rocca'),
    second: words('chiara vista daliso verde montana lunga alta d’oro'),
    forms: ['{} S.p.A.', 'Gruppo {} S.r.l.', 'Officine {} S.p.A.', 'Fratelli {} & C.', 'Lanificio {}']
  },
  arabic: {
    first: ['واحة ', 'نخيل ', 'بحر ', 'صقر ', 'أفق ', 'دار ', 'نجمة ', 'جسر '],
    second: ['الخليج', 'السلام', 'الذهب', 'الشرق', 'النور', 'الرمال'],
    forms: ['شركة {} للتجارة', 'مجموعة {} القابضة', '{} للخدمات اللوجستية', 'بنك {}']
  },
  indian: {
    first: words(
      'Ashoka Chandra Dhanush Girnar Himavan Kaveri Malabar Nilgiri Prakriti Sahyadri Trishul Vasant'
    ),
    second: ['', ' Vihar', 'pur', ' Lotus', 'nagar', ' Shakti', ' Deccan'],
    forms: ['{} Industries Pvt Ltd', '{} Infotech Ltd', '{} Pharma Ltd', '{} Textiles', '{} Finserv Ltd']
  },
  japanese: {
    first: ['青', '北', '山', '大', '白', '港', '富士', '桜', '松', '光'],
    second: ['葉', '斗', '和', '鳥', '見', '川', '原', '崎'],
    forms: [
      '株式会社{}製作所',
      '{}精密工業株式会社',
      '{}物流株式会社',
      '{}ソフトウェア株式会社',
      '{}電機株式会社'
    ]
  },
  chinese: {
    first: ['长', '东', '金', '云', '龙', '星', '瑞', '华'],
    second: ['青', '海', '桥', '帆', '泉', '河', '丰', '山'],
    forms: ['{}科技有限公司', '{}制造集团', '{}物流股份有限公司', '{}能源有限公司', '{}保险集团']
  },
  korean: {
    first: ['한', '새', '푸른', '대동', '은하', '미르', '동해'],
    second: ['빛', '벽', '솔', '강', '들', '샘'],
    forms: ['주식회사 {}', '{}전자', '{}물류', '{}소프트', '{}건설']
  }
};

/** Some real lives of names: mergers and public bodies that fit in no column. */
const LONG = [
  'Intermunicipal Association for Drinking Water, Waste Water and Energy of the Upper Lakes Region',
  'Alderbrook, Banneker, Holloway-Prescott & Partners Consulting Engineers International LLP',
  'Donaudampfschifffahrtsgesellschaftskapitänsversorgungswerk Öffentliche Anstalt',
  'Caisse régionale de prévoyance et d’assurance mutuelle des artisans et commerçants du Sud-Ouest',
  'The Board of Trustees of the Consolidated Community College District of Greater Cascadia'
];

/** A name for company number `number` of the culture: unlike any other number's, as long as `number` differs. */
export const companyName = (
  culture: Culture,
  industry: string,
  number: number,
  random: Random
): CompanyName => {
  if (random.chance(0.006)) {
    const long = random.pick(LONG);
    return { full: number % 7 === 0 ? long : `${long} (${number})`, short: long.slice(0, 60).trimEnd() };
  }
  if (culture === 'us' || culture === 'uk') {
    const stem = random.pick(STEMS[culture]);
    const short = `${stem} ${random.pick(ENDINGS[industry] ?? ['Group'])}`;
    const legal = culture === 'us' ? ['', ', Inc.', ' LLC', ' Corp.'] : ['', ' Ltd', ' plc'];
    return { full: `${short}${random.pick(legal)}`, short };
  }
  const { first, second, forms } = PATTERNS[culture];
  const stem = random.pick(first) + random.pick(second);
  const full = random.pick(forms).replace('{}', stem);
  return { full, short: /[A-Za-z]/.test(stem) ? stem : full };
};

/** The web and mail domain; names without Latin letters get a plain one. Ends in .example, which no one can own. */
export const domainOf = (name: CompanyName, number: number): string => {
  const plain = asciiOf(name.short).slice(0, 24);
  return `${plain === '' ? 'kaisha' : plain}${number}.example`;
};
