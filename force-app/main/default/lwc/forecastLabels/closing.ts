// Generated from CustomLabels.labels-meta.xml by `npm run generate`. Change that file instead.
import amount from '@salesforce/label/c.Forecast_Closing_Amount';
import amountOfProducts from '@salesforce/label/c.Forecast_Closing_AmountOfProducts';
import becameKnown from '@salesforce/label/c.Forecast_Closing_BecameKnown';
import closeDeal from '@salesforce/label/c.Forecast_Closing_CloseDeal';
import competitorName from '@salesforce/label/c.Forecast_Closing_CompetitorName';
import competitorNew from '@salesforce/label/c.Forecast_Closing_CompetitorNew';
import competitorsMissing from '@salesforce/label/c.Forecast_Closing_CompetitorsMissing';
import dismiss from '@salesforce/label/c.Forecast_Closing_Dismiss';
import dueIn from '@salesforce/label/c.Forecast_Closing_DueIn';
import inFuture from '@salesforce/label/c.Forecast_Closing_InFuture';
import inNoPeriod from '@salesforce/label/c.Forecast_Closing_InNoPeriod';
import isLost from '@salesforce/label/c.Forecast_Closing_IsLost';
import isReopened from '@salesforce/label/c.Forecast_Closing_IsReopened';
import isUndone from '@salesforce/label/c.Forecast_Closing_IsUndone';
import isWon from '@salesforce/label/c.Forecast_Closing_IsWon';
import kind from '@salesforce/label/c.Forecast_Closing_Kind';
import lostIn from '@salesforce/label/c.Forecast_Closing_LostIn';
import markDealLost from '@salesforce/label/c.Forecast_Closing_MarkDealLost';
import markDealWon from '@salesforce/label/c.Forecast_Closing_MarkDealWon';
import markLost from '@salesforce/label/c.Forecast_Closing_MarkLost';
import markWon from '@salesforce/label/c.Forecast_Closing_MarkWon';
import menuLost from '@salesforce/label/c.Forecast_Closing_MenuLost';
import menuReopen from '@salesforce/label/c.Forecast_Closing_MenuReopen';
import menuStage from '@salesforce/label/c.Forecast_Closing_MenuStage';
import menuWon from '@salesforce/label/c.Forecast_Closing_MenuWon';
import outcome from '@salesforce/label/c.Forecast_Closing_Outcome';
import reopen from '@salesforce/label/c.Forecast_Closing_Reopen';
import reopenDeal from '@salesforce/label/c.Forecast_Closing_ReopenDeal';
import shownIsOther from '@salesforce/label/c.Forecast_Closing_ShownIsOther';
import toldBy from '@salesforce/label/c.Forecast_Closing_ToldBy';
import toldOn from '@salesforce/label/c.Forecast_Closing_ToldOn';
import undo from '@salesforce/label/c.Forecast_Closing_Undo';
import undoTo from '@salesforce/label/c.Forecast_Closing_UndoTo';
import wasDue from '@salesforce/label/c.Forecast_Closing_WasDue';
import wonIn from '@salesforce/label/c.Forecast_Closing_WonIn';

export const closing = {
  amount,
  amountOfProducts,
  becameKnown,
  closeDeal,
  competitorName,
  competitorNew,
  competitorsMissing,
  dismiss,
  dueIn,
  inFuture,
  inNoPeriod,
  isLost,
  isReopened,
  isUndone,
  isWon,
  kind,
  lostIn,
  markDealLost,
  markDealWon,
  markLost,
  markWon,
  menuLost,
  menuReopen,
  menuStage,
  menuWon,
  outcome,
  reopen,
  reopenDeal,
  shownIsOther,
  toldBy,
  toldOn,
  undo,
  undoTo,
  wasDue,
  wonIn
};
