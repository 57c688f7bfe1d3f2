import type { Company, Seller } from './company.ts';
import { idsOf } from './ids.ts';
import { PROFILES } from './profiles.ts';
import type { ProfileName, Segment } from './profiles.ts';
import type { Random } from './random.ts';
import { companyName, domainOf, INDUSTRIES } from './words/companies.ts';
import type { CompanyName } from './words/companies.ts';
import type { Culture } from './words/people.ts';

export interface Account {
  id: string;
  name: CompanyName;
  domain: string;
  industry: string;
  segment: Segment;
  culture: Culture;
  country: string;
  city: string;
  employees: number;
  revenue: number;
  owner: Seller;
  /** Uses the product already; the accounts of the growth team do from the start. */
  isCustomer: boolean;
}

const PLACES: Record<Culture, readonly (readonly [country: string, city: string])[]> = {
  us: [
    ['United States', 'Columbus'],
    ['United States', 'Portland'],
    ['United States', 'Charlotte'],
    ['United States', 'Milwaukee'],
    ['Canada', 'Hamilton'],
    ['United States', 'Tucson']
  ],
  latin: [
    ['Mexico', 'Monterrey'],
    ['Brazil', 'São Paulo'],
    ['Chile', 'Valparaíso'],
    ['Colombia', 'Medellín'],
    ['Spain', 'Málaga']
  ],
  uk: [
    ['United Kingdom', 'Leeds'],
    ['United Kingdom', 'Bristol'],
    ['Ireland', 'Cork'],
    ['United Kingdom', 'Dundee']
  ],
  german: [
    ['Germany', 'Nürnberg'],
    ['Germany', 'Düsseldorf'],
    ['Austria', 'Linz'],
    ['Switzerland', 'Zürich']
  ],
  french: [
    ['France', 'Nîmes'],
    ['France', 'Saint-Étienne'],
    ['Belgium', 'Liège'],
    ['Canada', 'Québec']
  ],
  nordic: [
    ['Norway', 'Tromsø'],
    ['Sweden', 'Malmö'],
    ['Denmark', 'Århus'],
    ['Finland', 'Jyväskylä'],
    ['Iceland', 'Reykjavík']
  ],
  polish: [
    ['Poland', 'Łódź'],
    ['Czechia', 'Plzeň'],
    ['Poland', 'Gdańsk']
  ],
  italian: [
    ['Italy', 'Forlì'],
    ['Italy', 'Bergamo'],
    ['Switzerland', 'Lugano']
  ],
  arabic: [
    ['United Arab Emirates', 'Dubai'],
    ['Jordan', 'Amman'],
    ['Egypt', 'Alexandria'],
    ['Saudi Arabia', 'Jeddah']
  ],
  indian: [
    ['India', 'Pune'],
    ['India', 'Chennai'],
    ['India', 'Ahmedabad']
  ],
  japanese: [
    ['Japan', '名古屋市'],
    ['Japan', '福岡市'],
    ['Japan', '浜松市']
  ],
  chinese: [
    ['China', '苏州'],
    ['Taiwan', '台中'],
    ['Singapore', 'Singapore']
  ],
  korean: [
    ['South Korea', '부산'],
    ['South Korea', '대전']
  ]
};

const SIZE: Record<Segment, { median: number; sigma: number; low: number; high: number }> = {
  Enterprise: { median: 7_500, sigma: 0.8, low: 2_000, high: 90_000 },
  'Mid-Market': { median: 620, sigma: 0.5, low: 200, high: 1_999 },
  SMB: { median: 65, sigma: 0.6, low: 8, high: 199 }
};

/** The accounts of each seller: as many as bring the expected deals at about two and a half deals each. */
export const findAccounts = (random: Random, company: Company, dealCount: number): Map<Seller, Account[]> => {
  const nextId = idsOf('Account');
  const owned = new Map<Seller, Account[]>();
  const taken = new Map<string, number>();
  let number = 0;
  const teamSize = (seller: Seller): number =>
    company.sellers.filter((other) => other.team === seller.team && other.active).length;

  for (const seller of company.sellers) {
    const share = seller.team.deals / 100 / Math.max(1, teamSize(seller));
    const accounts: Account[] = [];
    for (const profile of Object.keys(seller.team.profiles) as ProfileName[]) {
      const part = (seller.team.profiles[profile] ?? 0) / 100;
      const wanted = Math.max(2, Math.round((dealCount * share * part) / 2.5));
      for (let made = 0; made < wanted; made++)
        accounts.push(
          account(random.fork(number), ++number, nextId(), PROFILES[profile].segment, seller, taken)
        );
    }
    owned.set(seller, accounts);
  }
  return owned;
};

const account = (
  random: Random,
  number: number,
  id: string,
  segment: Segment,
  owner: Seller,
  taken: Map<string, number>
): Account => {
  const culture = random.pick(owner.team.cultures);
  const industry = random.pick(INDUSTRIES);
  const name = distinct(companyName(culture, industry, number, random), taken);
  const [country, city] = random.pick(PLACES[culture]);
  const size = SIZE[segment];
  const employees = Math.round(
    Math.min(size.high, Math.max(size.low, random.logNormal(size.median, size.sigma)))
  );
  return {
    id,
    name,
    domain: domainOf(name, number),
    industry,
    segment,
    culture,
    country,
    city,
    employees,
    revenue: Math.round((employees * random.logNormal(210_000, 0.5)) / 10_000) * 10_000,
    owner,
    isCustomer: owner.team.id === 'growth' || random.chance(0.08)
  };
};

/** Companies with the same name differ by what people add: the place, or a number. */
const distinct = (name: CompanyName, taken: Map<string, number>): CompanyName => {
  const seen = taken.get(name.full) ?? 0;
  taken.set(name.full, seen + 1);
  if (seen === 0) return name;
  const additions = [
    'North',
    'South',
    'West',
    'East',
    'International',
    'Services',
    'Group',
    'Holding',
    'Region 2',
    'Plant 4'
  ];
  const addition = additions[seen - 1] ?? String(seen + 1);
  return { full: `${name.full} – ${addition}`, short: `${name.short} ${addition}` };
};
