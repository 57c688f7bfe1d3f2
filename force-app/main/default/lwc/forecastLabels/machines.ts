// Generated from CustomLabels.labels-meta.xml by `npm run generate`. Change that file instead.
import byMachine from '@salesforce/label/c.Forecast_Machines_ByMachine';
import group from '@salesforce/label/c.Forecast_Machines_Group';
import leftOut from '@salesforce/label/c.Forecast_Machines_LeftOut';
import none from '@salesforce/label/c.Forecast_Machines_None';
import notKnown from '@salesforce/label/c.Forecast_Machines_NotKnown';
import onlyMachines from '@salesforce/label/c.Forecast_Machines_OnlyMachines';
import share from '@salesforce/label/c.Forecast_Machines_Share';
import shareNotKnown from '@salesforce/label/c.Forecast_Machines_ShareNotKnown';
import withMachines from '@salesforce/label/c.Forecast_Machines_WithMachines';
import withoutMachines from '@salesforce/label/c.Forecast_Machines_WithoutMachines';

export const machines = {
  byMachine,
  group,
  leftOut,
  none,
  notKnown,
  onlyMachines,
  share,
  shareNotKnown,
  withMachines,
  withoutMachines
};
