package cosell.invitations.engagement.adapter.rest;

import cosell.platform.web.DryRunAnswer;
import cosell.platform.web.openapi.DryRunnable;
import cosell.platform.web.openapi.OnRevision;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes what a command that ends an invitation may be told, and answers. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@DryRunnable
@OnRevision
@AfterDealSequence
@ApiResponse(
        responseCode = "200",
        description = "The invitation as it is now, or what a dry run found.",
        content =
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(anyOf = {InvitationJson.class, DryRunAnswer.class})))
@interface EndsInvitation {}
