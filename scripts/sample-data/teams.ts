import type { ProfileName } from './profiles.ts';
import type { Culture } from './words/people.ts';

type TeamId =
  | 'enterpriseEast'
  | 'enterpriseWest'
  | 'enterpriseEmea'
  | 'midAmericas'
  | 'midEmea'
  | 'insideAmericas'
  | 'insideInternational'
  | 'growth';

export interface Leader {
  first: string;
  last: string;
  title: string;
  timeZone: string;
}

export interface Team {
  id: TeamId;
  department: string;
  director: number;
  manager: Leader;
  sellerTitle: string;
  timeZones: readonly string[];
  /** Where its accounts and sellers are at home; repeated means more often. */
  cultures: readonly Culture[];
  /** Share of all sellers, in fortieths. */
  seats: number;
  /** Share of all accepted deals, in hundredths. */
  deals: number;
  profiles: Partial<Record<ProfileName, number>>;
  /** What a ramped seller carries in an average quarter, US dollars, at 6,000 deals by 40 sellers. */
  quota: number;
}

export const CHIEF: Leader = {
  first: 'Marguerite',
  last: 'Okonkwo-Lind',
  title: 'Chief Revenue Officer',
  timeZone: 'America/New_York'
};

export const DIRECTORS: readonly (Leader & { department: string })[] = [
  {
    first: 'Henrik',
    last: 'Sjöberg',
    title: 'VP Enterprise Sales',
    timeZone: 'America/Chicago',
    department: 'Enterprise Sales'
  },
  {
    first: 'Ana',
    last: 'Ruiz',
    title: 'VP Mid-Market Sales',
    timeZone: 'America/Denver',
    department: 'Mid-Market Sales'
  },
  {
    first: 'Kwame',
    last: 'Asante',
    title: 'VP Commercial Sales',
    timeZone: 'America/New_York',
    department: 'Commercial Sales'
  }
];

export const TEAMS: readonly Team[] = [
  {
    id: 'enterpriseEast',
    department: 'Enterprise East',
    director: 0,
    seats: 5,
    deals: 4.4,
    quota: 330_000,
    manager: {
      first: 'Douglas',
      last: 'Prewitt',
      title: 'Regional Sales Manager, Enterprise East',
      timeZone: 'America/New_York'
    },
    sellerTitle: 'Enterprise Account Executive',
    timeZones: ['America/New_York', 'America/Toronto'],
    cultures: ['us', 'us', 'us', 'us', 'french'],
    profiles: { large: 78, middle: 22 }
  },
  {
    id: 'enterpriseWest',
    department: 'Enterprise West',
    director: 0,
    seats: 5,
    deals: 4.4,
    quota: 330_000,
    manager: {
      first: 'Naomi',
      last: 'Castellanos',
      title: 'Regional Sales Manager, Enterprise West',
      timeZone: 'America/Los_Angeles'
    },
    sellerTitle: 'Enterprise Account Executive',
    timeZones: ['America/Los_Angeles', 'America/Denver'],
    cultures: ['us', 'us', 'us', 'latin', 'indian'],
    profiles: { large: 78, middle: 22 }
  },
  {
    id: 'enterpriseEmea',
    department: 'Enterprise EMEA',
    director: 0,
    seats: 5,
    deals: 4.6,
    quota: 320_000,
    manager: {
      first: 'Annelie',
      last: 'Großmann',
      title: 'Regional Sales Manager, Enterprise EMEA',
      timeZone: 'Europe/Berlin'
    },
    sellerTitle: 'Enterprise Account Executive',
    timeZones: ['Europe/Berlin', 'Europe/Paris', 'Asia/Dubai'],
    cultures: ['german', 'german', 'french', 'italian', 'nordic'],
    profiles: { large: 78, middle: 22 }
  },
  {
    id: 'midAmericas',
    department: 'Mid-Market Americas',
    director: 1,
    seats: 6,
    deals: 10.8,
    quota: 297_000,
    manager: {
      first: 'Brett',
      last: 'Halvorsen',
      title: 'Sales Manager, Mid-Market Americas',
      timeZone: 'America/Chicago'
    },
    sellerTitle: 'Account Executive',
    timeZones: ['America/Chicago', 'America/New_York', 'America/Sao_Paulo'],
    cultures: ['us', 'us', 'us', 'latin'],
    profiles: { middle: 92, smallSite: 8 }
  },
  {
    id: 'midEmea',
    department: 'Mid-Market EMEA',
    director: 1,
    seats: 5,
    deals: 8.8,
    quota: 297_000,
    manager: {
      first: 'Siobhán',
      last: 'Ní Bhriain',
      title: 'Sales Manager, Mid-Market EMEA',
      timeZone: 'Europe/Dublin'
    },
    sellerTitle: 'Account Executive',
    timeZones: ['Europe/London', 'Europe/Stockholm', 'Europe/Warsaw'],
    cultures: ['uk', 'uk', 'nordic', 'german', 'polish'],
    profiles: { middle: 92, smallSite: 8 }
  },
  {
    id: 'insideAmericas',
    department: 'Inside Sales Americas',
    director: 2,
    seats: 5,
    deals: 26,
    quota: 99_000,
    manager: {
      first: 'Lakeisha',
      last: 'Turner',
      title: 'Inside Sales Manager, Americas',
      timeZone: 'America/New_York'
    },
    sellerTitle: 'Inside Sales Representative',
    timeZones: ['America/New_York', 'America/Phoenix'],
    cultures: ['us', 'us', 'us', 'latin'],
    profiles: { small: 80, smallSite: 20 }
  },
  {
    id: 'insideInternational',
    department: 'Inside Sales International',
    director: 2,
    seats: 5,
    deals: 25,
    quota: 99_000,
    manager: {
      first: 'Priya',
      last: 'Raghunathan',
      title: 'Inside Sales Manager, International',
      timeZone: 'Asia/Singapore'
    },
    sellerTitle: 'Inside Sales Representative',
    timeZones: ['Europe/Lisbon', 'Asia/Kolkata', 'Asia/Tokyo', 'Australia/Sydney'],
    cultures: ['uk', 'japanese', 'indian', 'korean', 'chinese', 'nordic', 'arabic'],
    profiles: { small: 80, smallSite: 20 }
  },
  {
    id: 'growth',
    department: 'Customer Growth',
    director: 1,
    seats: 4,
    deals: 16,
    quota: 323_000,
    manager: { first: 'Tomáš', last: 'Horák', title: 'Manager, Customer Growth', timeZone: 'Europe/Prague' },
    sellerTitle: 'Account Manager',
    timeZones: ['America/New_York', 'Europe/Prague', 'Asia/Singapore'],
    cultures: ['us', 'us', 'us', 'uk', 'german', 'nordic', 'french', 'latin', 'indian'],
    profiles: { expandLarge: 28, expandMiddle: 40, expandSmall: 32 }
  }
];
