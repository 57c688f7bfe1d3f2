/** An action of a plan, in the stage in which it is done. */
export interface PlannedAction {
  readonly what: string;
  readonly side: 'Customer' | 'Us';
  /** So many days after the one before it in the list. */
  readonly daysAfter?: number;
  readonly isInternal?: boolean;
}

/** What both sides do in each stage, in their order. */
export const PLANS: Record<string, readonly PlannedAction[]> = {
  'Understanding Offerings': [
    { what: 'Walk the line with the shift leads', side: 'Us' },
    { what: 'Name everyone the stops cost time', side: 'Customer', daysAfter: 7 }
  ],
  'Building Business Case': [
    { what: 'Send the calculation of what it saves', side: 'Us' },
    { what: 'Check the calculation with finance', side: 'Customer', daysAfter: 10 },
    { what: 'Put it on the agenda of the steering committee', side: 'Customer' }
  ],
  'Running Evaluation': [
    { what: 'Give us four weeks of machine data', side: 'Customer' },
    { what: 'Set up the test on line 2', side: 'Us', daysAfter: 7 },
    { what: 'Run the test for two weeks, with the night shift', side: 'Customer', daysAfter: 14 }
  ],
  'Comparing Shortlist': [
    { what: 'Arrange calls with two customers of the same kind', side: 'Us' },
    { what: 'Talk to both of them', side: 'Customer', daysAfter: 7 },
    { what: 'Find out what the other vendor offers for training', side: 'Us', isInternal: true },
    { what: 'Say which vendor you choose', side: 'Customer' }
  ],
  'Negotiating Proposal': [
    { what: 'Have the discount approved', side: 'Us', isInternal: true },
    { what: 'Send the proposal with the scope of phase one', side: 'Us', daysAfter: 3 },
    { what: 'Take the proposal through purchasing', side: 'Customer', daysAfter: 10 }
  ],
  'Confirming Deployment': [
    { what: 'Name the project lead and the dates', side: 'Us' },
    { what: 'Free two engineers for the first four weeks', side: 'Customer', daysAfter: 5 },
    { what: 'Agree on the first result and who measures it', side: 'Customer' }
  ],
  'Redlining Documents': [
    { what: 'Have legal read the contract', side: 'Customer' },
    { what: 'Answer the redlines', side: 'Us', daysAfter: 3 },
    { what: 'Sign', side: 'Customer', daysAfter: 5 }
  ]
};
