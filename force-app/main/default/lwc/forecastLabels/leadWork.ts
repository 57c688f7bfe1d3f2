// Generated from CustomLabels.labels-meta.xml by `npm run generate`. Change that file instead.
import accept from '@salesforce/label/c.Forecast_LeadWork_Accept';
import accepted from '@salesforce/label/c.Forecast_LeadWork_Accepted';
import actions from '@salesforce/label/c.Forecast_LeadWork_Actions';
import againOn from '@salesforce/label/c.Forecast_LeadWork_AgainOn';
import backOn from '@salesforce/label/c.Forecast_LeadWork_BackOn';
import badData from '@salesforce/label/c.Forecast_LeadWork_BadData';
import call from '@salesforce/label/c.Forecast_LeadWork_Call';
import changeTrack from '@salesforce/label/c.Forecast_LeadWork_ChangeTrack';
import channel from '@salesforce/label/c.Forecast_LeadWork_Channel';
import choose from '@salesforce/label/c.Forecast_LeadWork_Choose';
import connected from '@salesforce/label/c.Forecast_LeadWork_Connected';
import contactLater from '@salesforce/label/c.Forecast_LeadWork_ContactLater';
import disqualified from '@salesforce/label/c.Forecast_LeadWork_Disqualified';
import doNotCall from '@salesforce/label/c.Forecast_LeadWork_DoNotCall';
import done from '@salesforce/label/c.Forecast_LeadWork_Done';
import duplicate from '@salesforce/label/c.Forecast_LeadWork_Duplicate';
import engaged from '@salesforce/label/c.Forecast_LeadWork_Engaged';
import handOver from '@salesforce/label/c.Forecast_LeadWork_HandOver';
import handedOver from '@salesforce/label/c.Forecast_LeadWork_HandedOver';
import handedOverBy from '@salesforce/label/c.Forecast_LeadWork_HandedOverBy';
import isDuplicate from '@salesforce/label/c.Forecast_LeadWork_IsDuplicate';
import mail from '@salesforce/label/c.Forecast_LeadWork_Mail';
import meetingOn from '@salesforce/label/c.Forecast_LeadWork_MeetingOn';
import nextOn from '@salesforce/label/c.Forecast_LeadWork_NextOn';
import noEmail from '@salesforce/label/c.Forecast_LeadWork_NoEmail';
import noFit from '@salesforce/label/c.Forecast_LeadWork_NoFit';
import noMoney from '@salesforce/label/c.Forecast_LeadWork_NoMoney';
import noNext from '@salesforce/label/c.Forecast_LeadWork_NoNext';
import noOne from '@salesforce/label/c.Forecast_LeadWork_NoOne';
import noPhone from '@salesforce/label/c.Forecast_LeadWork_NoPhone';
import noResponse from '@salesforce/label/c.Forecast_LeadWork_NoResponse';
import noTime from '@salesforce/label/c.Forecast_LeadWork_NoTime';
import notBefore from '@salesforce/label/c.Forecast_LeadWork_NotBefore';
import notInterested from '@salesforce/label/c.Forecast_LeadWork_NotInterested';
import note from '@salesforce/label/c.Forecast_LeadWork_Note';
import noted from '@salesforce/label/c.Forecast_LeadWork_Noted';
import optedOut from '@salesforce/label/c.Forecast_LeadWork_OptedOut';
import paused from '@salesforce/label/c.Forecast_LeadWork_Paused';
import reason from '@salesforce/label/c.Forecast_LeadWork_Reason';
import reject from '@salesforce/label/c.Forecast_LeadWork_Reject';
import rejected from '@salesforce/label/c.Forecast_LeadWork_Rejected';
import rejectedFor from '@salesforce/label/c.Forecast_LeadWork_RejectedFor';
import result from '@salesforce/label/c.Forecast_LeadWork_Result';
import save from '@salesforce/label/c.Forecast_LeadWork_Save';
import subject from '@salesforce/label/c.Forecast_LeadWork_Subject';
import success from '@salesforce/label/c.Forecast_LeadWork_Success';
import title from '@salesforce/label/c.Forecast_LeadWork_Title';
import toWhom from '@salesforce/label/c.Forecast_LeadWork_ToWhom';
import trackChanged from '@salesforce/label/c.Forecast_LeadWork_TrackChanged';
import trackDiffers from '@salesforce/label/c.Forecast_LeadWork_TrackDiffers';

export const leadWork = {
  accept,
  accepted,
  actions,
  againOn,
  backOn,
  badData,
  call,
  changeTrack,
  channel,
  choose,
  connected,
  contactLater,
  disqualified,
  doNotCall,
  done,
  duplicate,
  engaged,
  handOver,
  handedOver,
  handedOverBy,
  isDuplicate,
  mail,
  meetingOn,
  nextOn,
  noEmail,
  noFit,
  noMoney,
  noNext,
  noOne,
  noPhone,
  noResponse,
  noTime,
  notBefore,
  notInterested,
  note,
  noted,
  optedOut,
  paused,
  reason,
  reject,
  rejected,
  rejectedFor,
  result,
  save,
  subject,
  success,
  title,
  toWhom,
  trackChanged,
  trackDiffers
};
