// Generated from CustomLabels.labels-meta.xml by `npm run generate`. Change that file instead.
import change from '@salesforce/label/c.Forecast_LeadGrade_Change';
import end from '@salesforce/label/c.Forecast_LeadGrade_End';
import ended from '@salesforce/label/c.Forecast_LeadGrade_Ended';
import grade from '@salesforce/label/c.Forecast_LeadGrade_Grade';
import open from '@salesforce/label/c.Forecast_LeadGrade_Open';
import past from '@salesforce/label/c.Forecast_LeadGrade_Past';
import save from '@salesforce/label/c.Forecast_LeadGrade_Save';
import saved from '@salesforce/label/c.Forecast_LeadGrade_Saved';
import scoreSays from '@salesforce/label/c.Forecast_LeadGrade_ScoreSays';
import set from '@salesforce/label/c.Forecast_LeadGrade_Set';
import setBy from '@salesforce/label/c.Forecast_LeadGrade_SetBy';
import until from '@salesforce/label/c.Forecast_LeadGrade_Until';

export const leadGrade = { change, end, ended, grade, open, past, save, saved, scoreSays, set, setBy, until };
