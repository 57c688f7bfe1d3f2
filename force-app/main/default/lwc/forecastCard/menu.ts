import type { CardContext } from 'c/forecastCardView';
import type { Deal } from 'c/forecastData';
import { board, common, history } from 'c/forecastLabels';
import { PHASES, stagesOf } from 'c/forecastModel';
import type { Phase } from 'c/forecastModel';

export interface MenuItem {
  readonly key: string;
  readonly label: string;
  readonly action: 'stage' | 'closeDate' | 'takeBack' | 'history' | 'open';
  readonly value?: string;
}
export interface MenuGroup {
  readonly key: string;
  readonly label: string;
  readonly items: readonly MenuItem[];
}

const PHASE_LABELS: Readonly<Record<Phase, string>> = {
  Conversations: common.conversations,
  FundedProjects: common.fundedProjects,
  VendorOfChoice: common.vendorOfChoice,
  Closed: common.closed
};

/** What dragging does, and what it cannot: every stage by its phase, the close date, the call, the deal itself. */
export const menuGroups = (deal: Deal, { stages }: CardContext): MenuGroup[] => {
  const moves = PHASES.map((phase) => ({
    key: phase,
    label: PHASE_LABELS[phase],
    items: stagesOf(phase, stages)
      .filter((stage) => stage.value !== deal.stage)
      .map((stage): MenuItem => ({
        key: stage.value,
        label: stage.label,
        action: 'stage',
        value: stage.value
      }))
  })).filter((group) => group.items.length > 0);
  const isCalled = !deal.isClosed && Object.values(deal.made).some(Boolean);
  const others: MenuItem[] = [
    ...(deal.isClosed
      ? []
      : [{ key: 'closeDate', label: board.changeCloseDate, action: 'closeDate' } as const]),
    ...(isCalled ? [{ key: 'takeBack', label: board.takeBack, action: 'takeBack' } as const] : []),
    { key: 'history', label: history.show, action: 'history' },
    { key: 'open', label: board.openDeal, action: 'open' }
  ];
  return [...moves, { key: 'others', label: '', items: others }];
};
