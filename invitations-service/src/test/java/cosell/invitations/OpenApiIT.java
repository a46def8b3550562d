package cosell.invitations;

import cosell.platform.test.api.OpenApiContract;
import cosell.platform.test.infrastructure.RunningService;
import java.util.Map;

class OpenApiIT extends OpenApiContract {

    OpenApiIT() {
        super("invitations-service");
    }

    @Override
    protected RunningService start() {
        return RunningService.start(
                InvitationsService.application(),
                "invitations_openapi",
                Map.of("cosell.directory.import", "classpath:demo/directory.json"));
    }
}
