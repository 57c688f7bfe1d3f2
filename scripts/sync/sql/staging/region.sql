-- The region of each country that the org maps; the names of countries ignore case. Of two rows for a country the later name counts.
CREATE OR REPLACE TEMP TABLE region AS
SELECT lower(trim(Country__c)) AS country, max(Region__c) AS region
FROM org.Sales_Region__mdt
WHERE Country__c IS NOT NULL AND Region__c IS NOT NULL
GROUP BY ALL
