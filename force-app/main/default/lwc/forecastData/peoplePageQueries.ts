import type { Person } from 'c/forecastModel';
import { membersDocument, pageOfMembers, readMembers } from './hierarchyQueries';
import {
  nextMembersRequest,
  nextPeopleRequest,
  pageOfPeople,
  peopleDocument,
  readPeople
} from './setupQueries';

/** People by the hierarchy that the sync writes, and by their managers where it has not written one. */
export interface PeopleResults {
  people: readonly Person[];
  peopleBelow: readonly Person[];
  members: readonly Person[];
  membersBelow: readonly Person[];
}

export const PEOPLE_QUERIES = {
  people: {
    document: peopleDocument,
    operation: 'forecastPeople',
    invalidatedBy: [],
    read: readPeople,
    page: pageOfPeople
  },
  peopleBelow: {
    document: peopleDocument,
    operation: 'forecastPeople',
    invalidatedBy: [],
    read: readPeople,
    page: pageOfPeople,
    nextRequest: nextPeopleRequest
  },
  members: {
    document: membersDocument,
    operation: 'forecastMembers',
    invalidatedBy: [],
    read: readMembers,
    page: pageOfMembers
  },
  membersBelow: {
    document: membersDocument,
    operation: 'forecastMembers',
    invalidatedBy: [],
    read: readMembers,
    page: pageOfMembers,
    nextRequest: nextMembersRequest
  }
} as const;
