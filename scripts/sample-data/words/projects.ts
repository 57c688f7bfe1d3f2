import type { Motion } from '../profiles.ts';

/** What is being sold, as sellers name deals after the account's name. */
export const PROJECTS: Record<Motion, string[]> = {
  Enterprise: [
    'platform replacement',
    'global rollout',
    'plant telemetry phase 2',
    'data center consolidation',
    'quality program',
    'field service modernization',
    'ERP integration',
    'supply chain visibility',
    'predictive maintenance',
    'regulatory reporting',
    'shop floor connectivity',
    'safety monitoring',
    'multi-site license',
    'pilot to production',
    'compliance suite',
    'energy optimization',
    'legacy SCADA exit',
    'group-wide standard',
    'cold chain monitoring',
    'remote operations center',
    'three-year framework agreement incl. subsidiaries, training and 24/7 support',
    'unified asset telemetry and condition monitoring for all plants in three regions'
  ],
  Inside: [
    'starter',
    'team license',
    'ten-seat bundle',
    'annual plan',
    'trial conversion',
    'web order',
    'small site kit',
    'monitoring basics',
    'starter + onboarding',
    'dashboard add-on',
    'sensor pack',
    'two-site bundle'
  ],
  Expansion: [
    'seat expansion',
    'second plant',
    'premium upgrade',
    'analytics module',
    'additional region',
    'API package',
    'renewal + growth',
    'enterprise tier',
    'alerts for night shift',
    'user growth true-up'
  ]
};

export const NEXT_STEPS = [
  'Send revised proposal',
  'Reference call with similar plant',
  'Security questionnaire due',
  'Meet the CFO',
  'Workshop with operations',
  'Agree success criteria',
  'Waiting for legal',
  'Confirm go-live date',
  'Demo for the second site',
  'Business case review',
  'Procurement portal registration',
  'Redlines back from counsel'
];

/** Notes that sellers and managers leave beside a call, by what they call and why. */
export const CALL_NOTES = {
  commitIn: [
    'CFO confirmed the budget line',
    'Signature planned with procurement',
    'Verbal yes, contract at legal',
    'Go-live date is fixed, they need us before it'
  ],
  commitOut: [
    'Legal needs until after period end',
    'Signatory is on leave, next quarter',
    'Budget release moved by the board',
    'Redlines not started'
  ],
  bestIn: [
    'We are the only one left in the test',
    'Champion has the CFO behind it',
    'Asked us for contract papers today',
    'Reference visit went well, decision this month'
  ],
  bestOutTiming: [
    'Evaluation ends after the quarter',
    'Board meets next quarter',
    'Waiting for fiscal year change'
  ],
  bestOutVendor: [
    'Competitor is ahead on price',
    'Incumbent offered an extension',
    'No clear preference yet',
    'Our gap in integrations worries them'
  ],
  managerIn: [
    'Spoke to the sponsor myself',
    'Worked with this buyer before, they sign',
    'We will get this one',
    'Great energy in the last meeting'
  ],
  managerOut: [
    'No paper process started, I do not see it',
    'Nobody above our contact has confirmed',
    'Date slipped twice already',
    'Single contact, not enough'
  ]
};

export const TOUCHES = {
  Call: [
    'Call: next steps',
    'Call with champion',
    'Quick check-in',
    'Pricing call',
    'Call: open questions on integration'
  ],
  Email: [
    'Email: proposal',
    'Email: summary of workshop',
    'Email: references',
    'Email: security answers',
    'Email: follow-up'
  ],
  Meeting: [
    'On-site workshop',
    'Demo for operations',
    'Executive meeting',
    'Evaluation review',
    'Contract walk-through'
  ]
};

export const SUBMISSION_NOTES = [
  'Two deals depend on legal',
  'Feels solid',
  'One large deal may move',
  'Quarter is back-loaded',
  'Pushed two deals out, the rest stands',
  'Called each deal with the team',
  '',
  '',
  ''
];
