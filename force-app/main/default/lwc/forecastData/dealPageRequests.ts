import { subjectOf } from './contentQueries';
import type { QueryName } from './queries';
import type { Request } from './request';

const about = <Name extends QueryName>(name: Name, variables: Record<string, unknown>): Request<Name> => ({
  name,
  steps: [variables]
});

/** Wording and criteria of the stages. */
export const guideRequest = () => about('guide', {});

/** One deal, as the tab knows it. */
export const dealRequest = (dealId: string) => about('allDeals', { where: { Id: { eq: dealId } }, first: 1 });

/** Everything that was said about the deal, latest first. */
export const evidenceRequest = (dealId: string) => about('evidence', { deal: dealId });

/** The plan of both sides. */
export const actionsRequest = (dealId: string) => about('actions', { deal: dealId });

/** When which of this content was given to the buyer. */
export const givenContentRequest = (dealId: string, content: readonly string[]) =>
  about('givenContent', {
    deal: dealId,
    where: { WhatId: { eq: dealId }, IsClosed: { eq: true }, Subject: { in: content.map(subjectOf) } }
  });

export const buyingTeamRequest = (dealId: string) => about('buyingTeam', { deal: dealId });

/** The people of an account; null without one. */
export const accountContactsRequest = (accountId: string | null) =>
  accountId === null ? null : about('accountContacts', { where: { AccountId: { eq: accountId } } });

export const acceptanceRequest = (dealId: string) => about('acceptance', { deal: dealId });

export const dealHistoryRequest = (dealId: string) => about('dealHistory', { deal: dealId });
