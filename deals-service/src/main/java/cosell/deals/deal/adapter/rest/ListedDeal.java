package cosell.deals.deal.adapter.rest;

import io.swagger.v3.oas.annotations.media.Schema;

/** A deal in a list: as its own organization sees it, or as the vendor sees what partners lead. */
@Schema(anyOf = {DealView.class, SharedDealView.class})
sealed interface ListedDeal permits DealView, SharedDealView {}
