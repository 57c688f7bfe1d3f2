import { DEFAULT_POLICIES, categoryOf } from 'c/forecastModel';
import type { ForecastCategory, LostCloseDate, PeriodKind, Policy } from 'c/forecastModel';
import { gql } from 'lightning/graphql';
import { nodesOf, numberOf, shareOf, valueOf } from './read';
import type { Connection, Field } from './read';

interface PolicyNode {
  motion: Field<string>;
  counted: Field<string>;
  requiredCoverage: Field<number>;
  closeRateFloor: Field<number>;
  winRateFloor: Field<number>;
  winRateTarget: Field<number>;
  periodKind: Field<string>;
  maxCycleDays: Field<number>;
  fewestDeals?: Field<number>;
  mostDeals?: Field<number>;
  rampNorm?: Field<string>;
  lostCloseDate?: Field<string>;
}
interface PolicyData {
  uiapi: { query: { policies: Connection<PolicyNode> } };
}

export const policyDocument = gql`
  query forecastPolicies {
    uiapi {
      query {
        policies: Forecast_Policy__mdt(first: 50) {
          edges {
            node {
              motion: Sales_Motion__c {
                value
              }
              counted: Counted_Categories__c {
                value
              }
              requiredCoverage: Required_Coverage__c {
                value
              }
              closeRateFloor: Close_Rate_Floor__c {
                value
              }
              winRateFloor: Win_Rate_Floor__c {
                value
              }
              winRateTarget: Win_Rate_Target__c {
                value
              }
              periodKind: Period_Kind__c {
                value
              }
              maxCycleDays: Max_Cycle_Days__c {
                value
              }
              fewestDeals: Fewest_Deals__c @optional {
                value
              }
              mostDeals: Most_Deals__c @optional {
                value
              }
              rampNorm: Ramp_Norm__c @optional {
                value
              }
              lostCloseDate: Lost_Close_Date__c {
                value
              }
            }
          }
        }
      }
    }
  }
`;

/** Written as API names, or as the platform shows them; null where no category is named. */
const countedIn = (text: string | null): ForecastCategory[] | null => {
  const counted = (text ?? '').split(/[;,]/).flatMap((name) => categoryOf(name.trim()) ?? []);
  return counted.length > 0 ? counted : null;
};

/** "0, 25, 50, 100" as fractions; null where it is blank or holds anything but numbers. */
const normIn = (text: string | null): number[] | null => {
  if (!text?.trim()) return null;
  const shares = text.split(/[;,]/).map((part) => (part.trim() === '' ? NaN : Number(part) / 100));
  return shares.some(Number.isNaN) ? null : shares;
};

const policyFrom = (node: PolicyNode): Policy => {
  const [fallback] = DEFAULT_POLICIES;
  return {
    motion: valueOf(node.motion) ?? fallback.motion,
    countedCategories: countedIn(valueOf(node.counted)) ?? fallback.countedCategories,
    requiredCoverage: numberOf(node.requiredCoverage) ?? fallback.requiredCoverage,
    closeRateFloor: shareOf(node.closeRateFloor) ?? fallback.closeRateFloor,
    winRateFloor: shareOf(node.winRateFloor) ?? fallback.winRateFloor,
    winRateTarget: shareOf(node.winRateTarget) ?? fallback.winRateTarget,
    periodKind: (valueOf(node.periodKind) ?? fallback.periodKind) as PeriodKind,
    maxCycleDays: numberOf(node.maxCycleDays),
    fewestDeals: numberOf(node.fewestDeals),
    mostDeals: numberOf(node.mostDeals),
    rampNorm: normIn(valueOf(node.rampNorm)),
    lostCloseDate: (valueOf(node.lostCloseDate) ?? fallback.lostCloseDate) as LostCloseDate
  };
};

export const readPolicies = ({ uiapi }: PolicyData): Policy[] => {
  const policies = nodesOf(uiapi.query.policies).map(policyFrom);
  return policies.length > 0 ? policies : [...DEFAULT_POLICIES];
};
