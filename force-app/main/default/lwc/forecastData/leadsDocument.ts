import { gql } from 'lightning/graphql';

/** Leads with all that decides what is due; one page of 2,000 rows, with the number of all of them. */
export const leadsDocument = gql`
  query forecastLeads($where: Lead_Filter, $orderBy: Lead_OrderBy, $first: Int!) {
    uiapi {
      query {
        leads: Lead(first: $first, where: $where, orderBy: $orderBy) {
          edges {
            node {
              Id
              Name {
                value
              }
              Company @optional {
                value
              }
              Title @optional {
                value
              }
              Email @optional {
                value
              }
              Phone @optional {
                value
              }
              LeadSource @optional {
                value
              }
              Industry @optional {
                value
              }
              NumberOfEmployees @optional {
                value
              }
              OwnerId {
                value
              }
              CreatedDate {
                value
              }
              IsConverted {
                value
              }
              HasOptedOutOfEmail @optional {
                value
              }
              DoNotCall @optional {
                value
              }
              stage: Lead_Stage__c @optional {
                value
              }
              role: Buying_Role__c @optional {
                value
              }
              timeFrame: Time_Frame__c @optional {
                value
              }
              fit: Fit_Score__c @optional {
                value
              }
              engagement: Engagement__c @optional {
                value
              }
              score: Lead_Score__c @optional {
                value
              }
              grade: Lead_Grade__c @optional {
                value
              }
              gradeOverride: Grade_Override__c @optional {
                value
              }
              gradeOverrideUntil: Grade_Override_Until__c @optional {
                value
              }
              gradeOverrideBy: Grade_Override_By__r @optional {
                Name @optional {
                  value
                }
              }
              answeredAt: First_Response_At__c @optional {
                value
              }
              answeredIn: First_Response_Minutes__c @optional {
                value
              }
              track: Nurture_Track__c @optional {
                value
              }
              startsOn: Track_Starts_On__c @optional {
                value
              }
              stepDone: Track_Step_Done__c @optional {
                value
              }
              nextTouch: Next_Touch_Date__c @optional {
                value
              }
              pausedUntil: Paused_Until__c @optional {
                value
              }
              pauseReason: Pause_Reason__c @optional {
                value
              }
              stopReason: Stop_Reason__c @optional {
                value
              }
              rejectionReason: Rejection_Reason__c @optional {
                value
              }
              rejectedById: Rejected_By__c @optional {
                value
              }
              handedOverById: Handed_Over_By__c @optional {
                value
              }
              handedOverBy: Handed_Over_By__r @optional {
                Name @optional {
                  value
                }
              }
            }
          }
          totalCount
        }
      }
    }
  }
`;
