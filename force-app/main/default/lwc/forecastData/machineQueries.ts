import { isMachine, usernamesIn } from 'c/forecastModel';
import { gql } from 'lightning/graphql';
import { nodesOf, valueOf } from './read';
import type { Connection, Field } from './read';

/** A user that is an integration, an agent or the platform itself. */
export interface Machine {
  readonly id: string;
  readonly name: string;
}

interface UserNode {
  Id: string;
  Name: Field<string>;
  Username?: Field<string>;
  UserType?: Field<string>;
  Profile?: { UserLicense?: { Name?: Field<string> } | null } | null;
}
interface MachinesData {
  uiapi: {
    query: {
      policies?: Connection<{ machines?: Field<string> }> | null;
      users: Connection<UserNode>;
    };
  };
}

/** What some users are, and which of them the policies name. */
export const machinesDocument = gql`
  query forecastMachines($where: User_Filter) {
    uiapi {
      query {
        policies: Forecast_Policy__mdt(first: 50) @optional {
          edges {
            node {
              Id
              machines: Machine_Users__c @optional {
                value
              }
            }
          }
        }
        users: User(first: 2000, where: $where) {
          edges {
            node {
              Id
              Name {
                value
              }
              Username @optional {
                value
              }
              UserType @optional {
                value
              }
              Profile @optional {
                UserLicense @optional {
                  Name @optional {
                    value
                  }
                }
              }
            }
          }
        }
      }
    }
  }
`;

/** The same for an org that does not answer licences. An org checks the whole document, so this is another one. */
export const machinesWithoutLicenceDocument = gql`
  query forecastMachinesWithoutLicence($where: User_Filter) {
    uiapi {
      query {
        policies: Forecast_Policy__mdt(first: 50) @optional {
          edges {
            node {
              Id
              machines: Machine_Users__c @optional {
                value
              }
            }
          }
        }
        users: User(first: 2000, where: $where) {
          edges {
            node {
              Id
              Name {
                value
              }
              Username @optional {
                value
              }
              UserType @optional {
                value
              }
            }
          }
        }
      }
    }
  }
`;

/** Of the users, those that are machines (docs/metrics.md, Machines). */
export const readMachines = ({ uiapi: { query } }: MachinesData): Machine[] => {
  const listed = nodesOf(query.policies).flatMap(({ machines }) => usernamesIn(valueOf(machines)));
  return nodesOf(query.users)
    .filter(({ Username, UserType, Profile }) =>
      isMachine(
        {
          username: valueOf(Username),
          userType: valueOf(UserType),
          licence: valueOf(Profile?.UserLicense?.Name)
        },
        listed
      )
    )
    .map(({ Id, Name }) => ({ id: Id, name: valueOf(Name) ?? '' }));
};
