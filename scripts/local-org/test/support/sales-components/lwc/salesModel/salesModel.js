export const openDeals = (deals) => deals.filter((deal) => !deal.IsClosed);
