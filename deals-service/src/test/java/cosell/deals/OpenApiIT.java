package cosell.deals;

import cosell.platform.test.api.OpenApiContract;
import cosell.platform.test.infrastructure.RunningService;

class OpenApiIT extends OpenApiContract {

    OpenApiIT() {
        super("deals-service");
    }

    @Override
    protected RunningService start() {
        return RunningService.start(DealsService.application(), "deals_openapi");
    }
}
