/** The text below the list of options. */
export const help = `
Ways to log in (the user needs the permission set Forecast_Sync):
  npm run sync -- --target-org prod
  SF_ACCESS_TOKEN=… npm run sync -- --instance-url https://mycompany.my.salesforce.com
  SF_CLIENT_ID=… SF_USERNAME=… SF_JWT_KEY_FILE=server.key npm run sync      (SF_LOGIN_URL for a sandbox)

Behind a proxy: HTTPS_PROXY, NO_PROXY; if it signs certificates, NODE_EXTRA_CA_CERTS (docs/scheduling.md).

See the deals behind a figure, from what the last run read:
  npm run sync -- explain 2026-07-01 Slipped Seller 005…
  npm run sync -- explain 2026-07-01 Won Company        (explain --help shows more)

Exit codes: 0 complete · 1 failed · 2 wrong usage · 3 stopped at the limit of API calls · 4 complete, but the org refused rows or amounts have no exchange rate`;

export const explainHelp = `
  npm run sync -- explain 2026-07-01 Slipped Seller "Kim Lee"
  npm run sync -- explain 2026-07-01 Start_Commit Segment SMB --month
  npm run sync -- explain 2026-07-01 Returned Stage "Negotiating Proposal" --motion Inside
  npm run sync -- explain 2026-07-01 Within_5_Min Lead_Source Web

Explains amount and count of a sum together. Field names work too: Slipped_Amount__c.`;
