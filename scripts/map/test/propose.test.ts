import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { Mapping } from '../../lib/mapping/index.ts';
import { withExport } from '../export.ts';
import { summaryLine } from '../lines.ts';
import { propose } from '../propose.ts';
import type { Candidate, Survey } from '../types.ts';

type Row = Record<string, string>;

const ORGS = join(import.meta.dirname, 'orgs');

const rowsOf = (org: string, object: string): Row[] =>
  parse(readFileSync(join(ORGS, org, `${object}.csv`)), {
    columns: true,
    delimiter: org === 'german' ? ';' : ','
  }) as Row[];

const proposalOf = (org: string) =>
  withExport(join(ORGS, org), {}, async (source) => {
    const { mapping, likely } = propose(source.survey);
    return { mapping, likely, effects: await source.effects(mapping) };
  });

/** Each org's fields, and what its reasons for losing mean, as its people would say. */
const EXPECTED = {
  english: {
    fields: {
      lossType: 'Opportunity.Closed_Lost_Reason__c',
      noDecisionKind: 'Opportunity.Closed_Lost_Reason__c',
      competitor: 'Opportunity.MainCompetitors__c',
      segment: 'Account.Customer_Segment__c',
      region: 'Account.Sales_Territory__c',
      motion: 'Opportunity.Type',
      acceptedDate: 'Opportunity.SAL_Date__c',
      fit: 'Opportunity.Solution_Fit__c'
    },
    lost: 'Closed Lost',
    losses: {
      Price: 'Competition',
      'No budget': 'No Decision/Told Us',
      'Went with competitor': 'Competition',
      'No decision': 'No Decision',
      'Unresponsive - ghosted us': 'No Decision/Went Silent',
      'Stayed with current solution': 'No Decision/Keeps What It Has',
      'Missing features': 'Competition'
    },
    motions: { 'New Business': 'Enterprise', 'Existing Business': 'Expansion', Renewal: 'Expansion' }
  },
  spanish: {
    fields: {
      lossType: 'Opportunity.Motivo_de_P_rdida__c',
      noDecisionKind: 'Opportunity.Motivo_de_P_rdida__c',
      competitor: 'Opportunity.Competencia__c',
      segment: 'Account.Segmento__c',
      region: 'Account.Zona_Comercial__c',
      motion: 'Opportunity.Tipo_de_Oportunidad__c',
      acceptedDate: 'Opportunity.Fecha_de_Aceptacion__c'
    },
    lost: 'Cerrada perdida',
    losses: {
      Precio: 'Competition',
      'Sin presupuesto': 'No Decision/Told Us',
      'Se fue con la competencia': 'Competition',
      'Sin decisión': 'No Decision',
      'No contesta': 'No Decision/Went Silent',
      'Desarrollo interno': 'No Decision/Keeps What It Has',
      Funcionalidad: 'Competition'
    },
    motions: { 'Nuevo cliente': 'Enterprise', 'Cliente existente': 'Expansion', Renovación: 'Expansion' }
  },
  german: {
    fields: {
      lossType: 'Opportunity.Verlustgrund__c',
      noDecisionKind: 'Opportunity.Verlustgrund__c',
      competitor: 'Opportunity.Mitbewerber__c',
      segment: 'Account.Kundensegment__c',
      region: 'Account.Vertriebsgebiet__c',
      motion: 'Opportunity.Gesch_ftsart__c',
      acceptedDate: 'Opportunity.Annahmedatum__c'
    },
    lost: 'Verloren',
    losses: {
      Preis: 'Competition',
      'Kein Budget': 'No Decision/Told Us',
      'An Wettbewerber verloren': 'Competition',
      'Keine Entscheidung': 'No Decision',
      'Keine Rückmeldung': 'No Decision/Went Silent',
      Eigenentwicklung: 'No Decision/Keeps What It Has',
      Funktionsumfang: 'Competition',
      'Projekt verschoben': 'No Decision/Told Us'
    },
    motions: { Neukunde: 'Enterprise', Bestandskunde: 'Expansion', Erweiterung: 'Expansion' }
  }
} as const;

const fieldsOf = (mapping: Mapping): Row =>
  Object.fromEntries(Object.entries(mapping).map(([name, { field }]) => [name, field]));

describe.each(Object.entries(EXPECTED))('an org in %s', (org, { fields, lost, losses, motions }) => {
  it('gets each of its fields proposed, and each value for what it means', async () => {
    const { mapping } = await proposalOf(org);
    expect(fieldsOf(mapping)).toEqual(fields);
    const meanings = Object.entries(mapping.lossType!.values!).map(([value, type]) => {
      const kind = mapping.noDecisionKind!.values![value];
      return [value, kind ? `${type}/${kind}` : type];
    });
    const known = Object.fromEntries(meanings.filter(([, meaning]) => meaning !== null));
    expect(known).toEqual(losses);
    expect(mapping.motion!.values).toEqual(motions);
  });

  it('shows how many losses that classifies, as a loop over the rows counts them', async () => {
    const { effects } = await proposalOf(org);
    let all = 0;
    let classified = 0;
    const column = fields.lossType.replace('Opportunity.', '');
    const counts = new Map<string, number>();
    for (const row of rowsOf(org, 'Opportunity')) {
      if (row.StageName !== lost) continue;
      all += 1;
      const reason = row[column]!;
      if (reason in losses) classified += 1;
      if (reason !== '') counts.set(reason, (counts.get(reason) ?? 0) + 1);
    }
    const effect = effects.find(({ name }) => name === 'lossType')!;
    expect([effect.filled, effect.of]).toEqual([classified, all]);
    expect(Object.fromEntries(effect.values.map(({ value, count }) => [value, count]))).toEqual(
      Object.fromEntries(counts)
    );
    expect(summaryLine(effects)).toContain(`Losses by ${column}: ${classified} of ${all} classified`);
  });
});

it('says which values are likely and not certain', async () => {
  const { likely } = await proposalOf('english');
  expect([...likely.get('lossType')!].sort()).toEqual(['Missing features', 'Price']);
});

const field = (name: string, values: Record<string, number>, more: Partial<Candidate> = {}): Candidate => ({
  object: 'Opportunity',
  name,
  filled: Object.values(values).reduce((sum, count) => sum + count, 0),
  distinct: Object.keys(values).length,
  values: Object.entries(values).map(([value, count]) => ({ value, count, lost: count })),
  ...more
});
const proposed = (...candidates: Candidate[]): Row =>
  fieldsOf(propose({ candidates, deals: 100, lost: 100, accounts: 10, withoutCountry: new Map() } satisfies Survey).mapping); // prettier-ignore

describe('a field', () => {
  it('is found by its label where the API name says nothing', () => {
    const values = { Precio: 40, Tiempo: 20 };
    expect(proposed(field('Campo_17__c', values, { label: 'Motivo de la pérdida' }))).toEqual({
      lossType: 'Opportunity.Campo_17__c'
    });
  });

  it('is found by its values where neither says anything', () => {
    expect(proposed(field('X1__c', { 'Pas de budget': 40, Concurrence: 20, Prix: 10 }))).toMatchObject({
      lossType: 'Opportunity.X1__c'
    });
    expect(proposed(field('X1__c', { Rouge: 40, Bleu: 20, Prix: 10 }))).toEqual({});
  });

  it.each([
    ['fr', 'Raison_de_perte__c', { 'Trop cher': 9, 'Projet annulé': 9 }],
    ['pt', 'Motivo_da_Perda__c', { Preço: 9, 'Sem orçamento': 9 }],
    ['it', 'MotivoPerdita__c', { Prezzo: 9, 'Nessuna decisione': 9 }],
    ['nl', 'Reden_verlies__c', { Prijs: 9, 'Geen budget': 9 }]
  ])('is a reason for losing in %s too', (_language, name, values) => {
    expect(proposed(field(name, values))).toMatchObject({ lossType: `Opportunity.${name}` });
  });

  it('with flags, sentences, ids or numbers is no competitor', () => {
    expect(proposed(field('Competitor_Involved__c', { true: 50, false: 50 }))).toEqual({});
    expect(proposed(field('Competitor__x', { a0Bxx0000000001AAA: 5, a0Bxx0000000002AAA: 5 }))).toEqual({});
    expect(
      proposed(field('Competitor_Notes__c', { 'They were cheaper and had been there for several years before we came in': 60 })) // prettier-ignore
    ).toEqual({});
  });

  it('of the app is not proposed, and is not mapped again where it is filled', () => {
    const reason = field('Loss_Reason__c', { Price: 95 });
    expect(proposed(field('Loss_Type__c', { Competition: 95 }), reason)).toEqual({});
    expect(proposed(field('Loss_Type__c', { Competition: 40 }), reason)).toEqual({
      lossType: 'Opportunity.Loss_Reason__c'
    });
  });

  it('of motions is left out where all deals have the usual one', () => {
    expect(proposed(field('Type', { 'New Business': 100 }))).toEqual({});
  });
});
