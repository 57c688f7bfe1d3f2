import closeDeal from '@salesforce/label/c.Forecast_Closing_CloseDeal';
import markWon from '@salesforce/label/c.Forecast_Closing_MarkWon';
import markLost from '@salesforce/label/c.Forecast_Closing_MarkLost';
import reopen from '@salesforce/label/c.Forecast_Closing_Reopen';
import markDealWon from '@salesforce/label/c.Forecast_Closing_MarkDealWon';
import markDealLost from '@salesforce/label/c.Forecast_Closing_MarkDealLost';
import reopenDeal from '@salesforce/label/c.Forecast_Closing_ReopenDeal';
import outcome from '@salesforce/label/c.Forecast_Closing_Outcome';
import amount from '@salesforce/label/c.Forecast_Closing_Amount';
import amountOfProducts from '@salesforce/label/c.Forecast_Closing_AmountOfProducts';
import wonIn from '@salesforce/label/c.Forecast_Closing_WonIn';
import lostIn from '@salesforce/label/c.Forecast_Closing_LostIn';
import dueIn from '@salesforce/label/c.Forecast_Closing_DueIn';
import inNoPeriod from '@salesforce/label/c.Forecast_Closing_InNoPeriod';
import shownIsOther from '@salesforce/label/c.Forecast_Closing_ShownIsOther';
import inFuture from '@salesforce/label/c.Forecast_Closing_InFuture';
import becameKnown from '@salesforce/label/c.Forecast_Closing_BecameKnown';
import wasDue from '@salesforce/label/c.Forecast_Closing_WasDue';
import kind from '@salesforce/label/c.Forecast_Closing_Kind';
import toldBy from '@salesforce/label/c.Forecast_Closing_ToldBy';
import toldOn from '@salesforce/label/c.Forecast_Closing_ToldOn';
import competitorNew from '@salesforce/label/c.Forecast_Closing_CompetitorNew';
import competitorName from '@salesforce/label/c.Forecast_Closing_CompetitorName';
import competitorsMissing from '@salesforce/label/c.Forecast_Closing_CompetitorsMissing';
import isWon from '@salesforce/label/c.Forecast_Closing_IsWon';
import isLost from '@salesforce/label/c.Forecast_Closing_IsLost';
import isReopened from '@salesforce/label/c.Forecast_Closing_IsReopened';
import isUndone from '@salesforce/label/c.Forecast_Closing_IsUndone';
import undo from '@salesforce/label/c.Forecast_Closing_Undo';
import undoTo from '@salesforce/label/c.Forecast_Closing_UndoTo';
import dismiss from '@salesforce/label/c.Forecast_Closing_Dismiss';
import menuWon from '@salesforce/label/c.Forecast_Closing_MenuWon';
import menuLost from '@salesforce/label/c.Forecast_Closing_MenuLost';
import menuStage from '@salesforce/label/c.Forecast_Closing_MenuStage';
import menuReopen from '@salesforce/label/c.Forecast_Closing_MenuReopen';
import otherStages from '@salesforce/label/c.Forecast_Closing_OtherStages';

export const closing = {
  closeDeal,
  markWon,
  markLost,
  reopen,
  markDealWon,
  markDealLost,
  reopenDeal,
  outcome,
  amount,
  amountOfProducts,
  wonIn,
  lostIn,
  dueIn,
  inNoPeriod,
  shownIsOther,
  inFuture,
  becameKnown,
  wasDue,
  kind,
  toldBy,
  toldOn,
  competitorNew,
  competitorName,
  competitorsMissing,
  isWon,
  isLost,
  isReopened,
  isUndone,
  undo,
  undoTo,
  dismiss,
  menuWon,
  menuLost,
  menuStage,
  menuReopen,
  otherStages
};
